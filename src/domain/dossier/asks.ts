import type { Assessment } from '../records/assessment.ts'
import type { Ask, Dossier, Step } from '../records/dossier.ts'
import type { Evidence } from '../records/evidence.ts'
import { stageOf, stepsOf } from './progress.ts'

/** What was asked for when the dossier was last sent back, while it waits for that; undefined otherwise. */
export const openAsks = (dossier: Dossier): { readonly key: string; readonly step: Step } | undefined => {
  const stage = stageOf(dossier)
  if (stage !== 'returned' && stage !== 'supplementing') return undefined
  const found = stepsOf(dossier).findLast(([, { action }]) => action === 'return' || action === 'ask-more')
  return found === undefined ? undefined : { key: found[0], step: found[1] }
}

/** What has come since the dossier was last handed in. */
export interface Supplied {
  /** Evidence that was not in that filing, or has another file now. */
  readonly evidence: readonly Pick<Evidence, 'document' | 'criterion'>[]
  /** The assessment that was filed then, and the one that the dossier presents now. */
  readonly before: Pick<Assessment, 'answers'> | undefined
  readonly now: Pick<Assessment, 'answers'> | undefined
}

/**
 * Whether something has come that an ask can have meant: a paper of that kind, evidence or another level of that criterion. Only people can tell
 * whether it is enough; of an ask in words alone nothing can be told, and it is undefined.
 */
export const isSupplied = (ask: Ask, { evidence, before, now }: Supplied): boolean | undefined => {
  const { document, criterion } = ask
  if (document === undefined && criterion === undefined) return undefined
  const isProven = evidence.some(
    (one) =>
      (document !== undefined && one.document === document) || (criterion !== undefined && one.criterion === criterion),
  )
  const isAnswered =
    criterion !== undefined &&
    before !== undefined &&
    now !== undefined &&
    before.answers[criterion] !== now.answers[criterion]
  return isProven || isAnswered
}
