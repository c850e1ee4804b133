import type { AreaCode, Day, Uuid } from '../../../domain/records/envelope.ts'
import type { FundingSource } from '../../../domain/records/money.ts'
import type { Attendance, Participant, Training } from '../../../domain/records/training.ts'
import type { ActionGroup } from '../../../domain/training/group-actions.ts'
import type { Json } from '../../../protocol/mutation.ts'
import type { Change, LocalRecord, Store } from '../../../store/store.ts'

/** A value as it travels: fields without a value are left out. */
export const asJson = (value: object): Json => JSON.parse(JSON.stringify(value))

/** A producer on the list: by its representative where there is one; of another commune also by its own name, which phones elsewhere do not hold. */
export const participantOf = ({ id, area, data }: LocalRecord<'producer'>, host: AreaCode): Participant => {
  const { name, representative = '', phone } = data
  const called = representative === '' ? name : area === host ? representative : `${representative}, ${name}`
  return { producer: id, name: called.slice(0, NAME_LENGTH), ...(phone === undefined ? {} : { phone }) }
}

/** As long as a name may be in the record's schema. */
export const NAME_LENGTH = 200

/** A proposal as it is accepted. */
export interface Accepted {
  readonly group: ActionGroup
  readonly topic: string
  readonly day: Day
  readonly producers: readonly LocalRecord<'producer'>[]
  readonly communes: readonly AreaCode[]
  readonly capacity: number
  readonly costVnd: number
  readonly paidBy: FundingSource
}

/** Makes the sessions and lets their actions name them, all in one transaction. */
export const acceptProposals = (store: Pick<Store, 'commitAll' | 'newId'>, accepted: readonly Accepted[]) =>
  store.commitAll(accepted.flatMap((one) => acceptance(one, store.newId())))

const acceptance = (one: Accepted, training: Uuid): Change[] => {
  const { group, topic, day, producers, communes, capacity, costVnd, paidBy } = one
  const data: Training = {
    ...{ topic, measure: group.measure, status: 'planned', heldOn: day, capacity, communes: [...communes] },
    costs: { [paidBy]: { planned: costVnd } },
    actions: Object.fromEntries(group.actions.map((action) => [action, true as const])),
    participants: Object.fromEntries(producers.map((producer) => [producer.id, participantOf(producer, group.host)])),
    attendance: {},
    ...(producers.length > 0 && producers.every((producer) => producer.data.sample === true) ? { sample: true } : {}),
  }
  return [
    { op: 'create', kind: 'training', area: group.host, id: training, data },
    ...group.actions.map((id): Change => ({ op: 'patch', id, set: { training } })),
  ]
}

/** Calls a session off: its actions wait for another. Those that this device does not hold are told by the session alone. */
export const callOff = async (
  store: Pick<Store, 'commitAll' | 'under'>,
  training: Pick<LocalRecord<'training'>, 'id'>,
) => {
  const actions = await store.under('action', training.id)
  return store.commitAll([
    { op: 'patch', id: training.id, set: { status: 'cancelled' } },
    ...actions.map(({ id }): Change => ({ op: 'patch', id, set: {}, unset: ['training'] })),
  ])
}

/** Letters of a key that is drawn for somebody of no producer. */
const KEY_LETTERS = 10

/** A key that two phones do not draw alike. */
export const drawnKey = (random: () => number): string =>
  `n${Array.from({ length: KEY_LETTERS }, () => Math.floor(random() * 36).toString(36)).join('')}`

/** What is put down of somebody's coming; a signature that was taken before stays, unless they were not there. */
export const attendanceOf = (before: Attendance | undefined, isPresent: boolean, at: string): Json => {
  const signature = isPresent ? before?.signature : undefined
  return { isPresent, at, ...(signature === undefined ? {} : { signature }) }
}

/** Ends the list: the day, and everybody who was not called as absent. */
export const heldPatch = (
  { participants, attendance }: Pick<Training, 'participants' | 'attendance'>,
  heldOn: Day,
  at: string,
): Record<string, Json> => ({
  ...{ status: 'held', heldOn },
  ...Object.fromEntries(
    Object.keys(participants)
      .filter((key) => attendance[key] === undefined)
      .map((key) => [`attendance/${key}`, { isPresent: false, at }]),
  ),
})
