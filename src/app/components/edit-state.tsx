import type { ProblemCode } from '../../protocol/problem.ts'
import type { Committed } from '../../store/store.ts'
import { componentMessages } from '../messages/components.ts'
import { problemMessages } from '../messages/problems.ts'
import { Notice } from './notice.tsx'
import { Saved } from './saved.tsx'

/** What became of a change; undefined before the first. */
export type EditOutcome = Committed['kind'] | 'saving' | undefined

interface EditStateProps {
  readonly outcome: EditOutcome
  /** Why it was refused, where it was not simply gone. */
  readonly refusal?: ProblemCode | undefined
}

/** What became of the last change in a form that saves as one types. */
export const EditState = ({ outcome, refusal = 'record-missing' }: EditStateProps) => {
  const t = componentMessages()
  switch (outcome) {
    case undefined:
      return <p class="soft">{t.savedAsTyped}</p>
    case 'saving':
    case 'saved':
      return <Saved state={outcome} />
    case 'refused':
      return <Notice tone="error">{refusal === 'record-missing' ? t.recordGone : problemMessages()[refusal]}</Notice>
    case 'disk-full':
    case 'store-failed':
      return <Notice tone="error">{t.saveFailed}</Notice>
  }
}
