import type { AddOutcome } from '../../add-evidence.ts'
import { formatBytes } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'

/** Why something was not added: what happened, what is safe, what to do. */
export const addProblem = (outcome: Exclude<AddOutcome, { kind: 'added' }>): string => {
  const t = evidenceMessages().outcome
  if (outcome.kind !== 'too-large') return t[outcome.kind]
  return t['too-large'](formatBytes(outcome.bytes, language.value), formatBytes(outcome.most, language.value))
}
