import type { ReadonlySignal } from '@preact/signals'
import type { ProblemCode } from '../../protocol/problem.ts'
import { problemMessages } from '../messages/problems.ts'
import { savingMessages } from '../messages/saving.ts'
import type { Saving } from '../working-copy.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

type Words = Omit<ReturnType<typeof savingMessages>, 'retry' | 'refused'>

/** What is safe and what to do when an edit could not be saved; nothing when all is well. */
export const SavingNotice = ({ saving, onRetry }: { saving: Saving; onRetry: () => void }) => {
  const t = savingMessages()
  if (saving.kind !== 'failed') return null
  const why = saving.why.kind === 'refused' ? saving.why.code : saving.why.kind
  const words = why in t ? t[why as keyof Words] : { title: t.refused, text: problemMessages()[why as ProblemCode] }
  return (
    <Notice tone="error" title={words.title}>
      <p>{words.text}</p>
      <Button kind="secondary" icon="refresh-cw" onClick={onRetry}>
        {t.retry}
      </Button>
    </Notice>
  )
}

/** The same where it is another after each answer and again when that is stored: then it alone is drawn, and not the screen around it. */
export const SavingNoticeNow = ({ saving, onRetry }: { saving: ReadonlySignal<Saving>; onRetry: () => void }) => (
  <SavingNotice saving={saving.value} onRetry={onRetry} />
)
