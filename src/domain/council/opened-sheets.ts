import type { Assessment } from '../records/assessment.ts'
import type { Hearing } from '../records/council.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Sheet } from './agreed-findings.ts'
import { memberKeysOf } from './members.ts'

/** A sheet that counts, with the record that it is. */
export interface OpenedSheet extends Sheet {
  readonly id: Uuid
  readonly assessment: Assessment
}

/** Sheets of a scoring as they are here. waiting: so many of those that were opened have not come in full yet. */
export type OpenedSheets =
  | { readonly kind: 'sealed' }
  | { readonly kind: 'waiting'; readonly missing: number }
  | { readonly kind: 'ready'; readonly sheets: readonly OpenedSheet[] }

/** The sheets that count in a scoring, in the order of the members. */
export const openedSheets = (
  { openings }: Pick<Hearing, 'openings'>,
  scoring: number,
  sheetOf: (id: Uuid) => Assessment | undefined,
): OpenedSheets => {
  const opening = openings[scoring]
  if (opening === undefined) return { kind: 'sealed' }
  const sheets = memberKeysOf(opening.sheets).flatMap((member): OpenedSheet[] => {
    const id = opening.sheets[member] ?? ''
    const assessment = sheetOf(id)
    if (assessment === undefined || assessment.sealed === true) return []
    return [{ id, member, answers: assessment.answers, findings: assessment.findings, assessment }]
  })
  const missing = Object.keys(opening.sheets).length - sheets.length
  return missing > 0 ? { kind: 'waiting', missing } : { kind: 'ready', sheets }
}
