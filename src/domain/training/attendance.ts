import type { Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import type { Participant, Training } from '../records/training.ts'

/** One line of the attendance list. */
export interface AttendanceLine {
  readonly key: string
  readonly person: Participant
  /** Undefined of one who was not asked yet. */
  readonly isPresent: boolean | undefined
  readonly at: string | undefined
  /** Evidence that holds the signature. */
  readonly signature: Uuid | undefined
}

/** A signature as it is filed: under the training, with the participant's key. */
export interface FiledSignature {
  readonly id: Uuid
  readonly data: Pick<Evidence, 'medium' | 'question'>
}

/**
 * The list as it is called: by name, in the order of `compare`. A signature that was filed counts also where the list does not name it yet, as after a
 * phone that died between the two.
 */
export const attendanceLines = (
  { participants, attendance }: Pick<Training, 'participants' | 'attendance'>,
  filed: readonly FiledSignature[],
  compare: (one: string, other: string) => number,
): AttendanceLine[] => {
  const signatures = new Map(
    filed.flatMap(({ id, data }) =>
      data.medium === 'signature' && data.question !== undefined ? [[data.question, id] as const] : [],
    ),
  )
  return Object.entries(participants)
    .map(([key, person]): AttendanceLine => {
      const found = attendance[key]
      return {
        ...{ key, person, isPresent: found?.isPresent, at: found?.at },
        signature: found?.signature ?? signatures.get(key),
      }
    })
    .sort((one, other) => compare(one.person.name, other.person.name) || (one.key < other.key ? -1 : 1))
}

export interface AttendanceCount {
  readonly all: number
  readonly present: number
  readonly signed: number
  readonly open: number
}

export const countAttendance = (lines: readonly AttendanceLine[]): AttendanceCount => ({
  all: lines.length,
  present: lines.filter(({ isPresent }) => isPresent === true).length,
  signed: lines.filter(({ isPresent, signature }) => isPresent === true && signature !== undefined).length,
  open: lines.filter(({ isPresent }) => isPresent === undefined).length,
})

/** Producers of whom somebody was there. */
export const presentProducers = ({
  participants,
  attendance,
}: Pick<Training, 'participants' | 'attendance'>): Set<Uuid> =>
  new Set(
    Object.entries(participants).flatMap(([key, { producer }]) =>
      producer !== undefined && attendance[key]?.isPresent === true ? [producer] : [],
    ),
  )
