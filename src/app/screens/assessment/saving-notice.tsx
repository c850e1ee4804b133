import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import type { Saving } from './working-copy.ts'

/** What is safe and what to do when an edit could not be saved; nothing when all is well. */
export const SavingNotice = ({ saving, onRetry }: { saving: Saving; onRetry: () => void }) => {
  const t = assessmentMessages().failed
  if (saving.kind !== 'failed') return null
  const words = t[saving.why.kind === 'refused' ? saving.why.code : saving.why.kind]
  return (
    <Notice tone="error" title={words.title}>
      <p>{words.text}</p>
      <Button kind="secondary" icon="refresh-cw" onClick={onRetry}>
        {t.retry}
      </Button>
    </Notice>
  )
}
