import { isRealDay } from '../../../domain/calendar/day.ts'
import { CHECK_CONCLUSIONS, CHECK_MATTERS, type Check } from '../../../domain/records/certificate.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { Typing } from '../../../store/store.ts'

/** What is still missing before a result can be recorded. */
type CheckProblem = 'doneOn' | 'matters' | 'conclusion' | 'remedyBy'

/** What the form of a result begins with. */
export const checkFields = (check: Check, today: Day): Typing => ({
  doneOn: check.doneOn ?? today,
  by: check.by ?? '',
  conclusion: check.conclusion ?? '',
  remedyBy: check.remedyBy ?? '',
  note: check.note ?? '',
  ...Object.fromEntries(
    CHECK_MATTERS.flatMap((matter) => {
      const found = check.matters[matter]
      return [
        [matter, found === undefined ? '' : found.isKept ? 'kept' : 'not-kept'],
        [`${matter}-note`, found?.note ?? ''],
      ]
    }),
  ),
})

/** The form as a change of the record, or what is missing. */
export const checkChange = (text: (field: string) => string): Patch | { problems: CheckProblem[] } => {
  const matters = CHECK_MATTERS.filter((matter) => text(matter) !== '')
  const conclusion = CHECK_CONCLUSIONS.find((one) => one === text('conclusion'))
  const [doneOn, remedyBy] = [text('doneOn'), text('remedyBy')]
  const isRemedyMissing = conclusion === 'remedy' && !(isRealDay(remedyBy) && remedyBy >= doneOn)
  const problems: CheckProblem[] = [
    ...(isRealDay(doneOn) ? [] : (['doneOn'] as const)),
    ...(matters.length > 0 ? [] : (['matters'] as const)),
    ...(conclusion === undefined ? (['conclusion'] as const) : []),
    ...(isRemedyMissing ? (['remedyBy'] as const) : []),
  ]
  if (problems.length > 0 || conclusion === undefined) return { problems }
  const texts = (['by', 'note'] as const).map((field) => [field, text(field).trim()] as const)
  const found = (matter: string) => {
    const note = text(`${matter}-note`).trim()
    return { isKept: text(matter) === 'kept', ...(note === '' ? {} : { note }) }
  }
  return {
    set: {
      ...{ doneOn, conclusion, matters: Object.fromEntries(matters.map((matter) => [matter, found(matter)])) },
      ...(conclusion === 'remedy' ? { remedyBy } : {}),
      ...Object.fromEntries(texts.filter(([, value]) => value !== '')),
    },
    unset: [
      ...(conclusion === 'remedy' ? [] : ['remedyBy', 'remediedOn']),
      ...texts.filter(([, value]) => value === '').map(([field]) => field),
    ],
  }
}
