import { addDays, vietnamDay } from '../../domain/calendar/day.ts'
import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import type { SupportMeasure } from '../../domain/records/support-measure.ts'
import type { Attendance, Participant, Training } from '../../domain/records/training.ts'
import { newServerId } from '../secrets.ts'
import { VISITS } from './visits.ts'

/** A producer of the sample, as trainings name it. */
interface SampleProducer {
  readonly id: Uuid
  readonly name: string
  readonly area: AreaCode
}

/** An open action of the sample that a training may take up. */
interface SampleAction {
  readonly id: Uuid
  readonly producer: Uuid
  readonly measure: SupportMeasure
}

/** A record to be made, and the actions that are to name it. */
interface SampleTraining {
  readonly record: Uuid
  readonly area: AreaCode
  readonly data: Training
}

/** Days from today: one was held, one is to come. */
const HELD_DAYS = -45
const PLANNED_DAYS = 9

/** People of no producer who came to the session that was held, all made up. */
const WALK_INS: Readonly<Record<string, Participant>> = {
  n000000mau1: { name: 'Nguyễn Thị Mẫu (Hội Phụ nữ phường)' },
  n000000mau2: { name: 'Trần Văn Mẫu (hộ sản xuất mới)', phone: '0905 000 222' },
}

/** One training that was held, with its attendance, and one that is planned; all made up. They take up those of the given actions that fit. */
export const sampleTrainings = (
  producers: readonly SampleProducer[],
  actions: readonly SampleAction[],
  nowMs: number,
): SampleTraining[] => {
  const today = vietnamDay(nowMs)
  const inArea = (...areas: string[]) => producers.filter(({ area }) => areas.includes(area))
  const heldOn = addDays(today, HELD_DAYS)
  const came = inArea('19351', '19360')
  const invited = inArea('19333')
  const held: Training = {
    ...{ topic: 'Tập huấn ghi nhãn và truy xuất nguồn gốc (mẫu)', measure: 'traceability', status: 'held', heldOn },
    ...{ startsAt: '08:00', endsAt: '11:30', venue: 'Hội trường phường Nam Đông Hà (mẫu)' },
    ...{ trainer: 'Lê Thị Mẫu, Chi cục Quản lý chất lượng', capacity: 25, communes: ['19351', '19360'] },
    contents: 'Thông tin bắt buộc trên nhãn; lập mã truy xuất; sổ theo dõi lô hàng. Mỗi chủ thể mang theo một bao bì.',
    costs: {
      city: { planned: 4_500_000, committed: 4_500_000, spent: 4_180_000 },
      producers: { planned: 500_000, spent: 420_000 },
    },
    actions: actionsFor(actions, 'traceability', came),
    participants: { ...invitations(came), ...WALK_INS },
    attendance: attended([...came.map(({ id }) => id), ...Object.keys(WALK_INS)], heldOn),
    sample: true,
  }
  const planned: Training = {
    ...{ topic: 'Tập huấn thiết kế bao bì, nhãn mác (mẫu)', measure: 'packaging', status: 'planned' },
    ...{ heldOn: addDays(today, PLANNED_DAYS), startsAt: '13:30', endsAt: '16:30', capacity: 20 },
    ...{ venue: 'Nhà văn hóa khu phố 3, phường Đông Hà (mẫu)', trainer: 'Phan Văn Mẫu, trung tâm thiết kế' },
    ...{ communes: ['19333'], costs: { city: { planned: 3_900_000 } } },
    ...{ actions: actionsFor(actions, 'packaging', invited), participants: invitations(invited), attendance: {} },
    sample: true,
  }
  return [
    { record: newServerId(nowMs), area: '19351', data: held },
    { record: newServerId(nowMs), area: '19333', data: planned },
  ]
}

const invitations = (producers: readonly SampleProducer[]): Training['participants'] =>
  Object.fromEntries(
    producers.map(({ id, name }) => [
      id,
      { producer: id, name: VISITS.find(({ producer }) => producer === name)?.representative ?? name },
    ]),
  )

/** Everybody was called; every fourth was away. */
const attended = (keys: readonly string[], day: string): Record<string, Attendance> =>
  Object.fromEntries(keys.map((key, at) => [key, { isPresent: at % 4 !== 3, at: `${day}T01:05:00.000Z` }]))

const actionsFor = (
  actions: readonly SampleAction[],
  measure: SupportMeasure,
  producers: readonly SampleProducer[],
): Training['actions'] =>
  Object.fromEntries(
    actions
      .filter((action) => action.measure === measure && producers.some(({ id }) => id === action.producer))
      .map(({ id }) => [id, true as const]),
  )
