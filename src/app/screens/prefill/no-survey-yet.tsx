import type { Uuid } from '../../../domain/records/envelope.ts'
import { useApp } from '../../context.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { recordHref } from '../../record-href.ts'
import './suggestion.css'

/** Nobody has been surveyed yet: where that is begun. */
export const NoSurveyYet = ({ producer }: { producer: Uuid }) => {
  const t = prefillMessages()
  const { space } = useApp()
  return (
    <p class="suggestion-from">
      {t.noSurvey} <a href={recordHref(space, 'producer', producer)}>{t.startSurvey}</a>
    </p>
  )
}
