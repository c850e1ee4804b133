import type { Question } from '../../../domain/survey/form.ts'
import { Badge } from '../../components/badge.tsx'
import { surveyListsMessages } from '../../messages/survey-lists.ts'

/** Law 91/2025/QH15: who reads it sees that it is personal, and which of it is sensitive. */
export const PersonalMark = ({ question: { sensitive, consent } }: { question: Question }) => {
  const t = surveyListsMessages()
  if (sensitive === true)
    return (
      <Badge tone="warning" icon="lock">
        {t.sensitive}
      </Badge>
    )
  return consent === undefined ? null : <Badge icon="user">{t.personal}</Badge>
}
