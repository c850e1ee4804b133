import { addDays, vietnamDay } from '../../domain/calendar/day.ts'
import { DEFAULT_RULES } from '../../domain/council/default-rules.ts'
import type { Assessment } from '../../domain/records/assessment.ts'
import type { Hearing, Session } from '../../domain/records/council.ts'
import type { Dossier, Step } from '../../domain/records/dossier.ts'
import { newServerId } from '../secrets.ts'

/** A record to be made, of any kind. */
interface Creation {
  readonly kind: 'session' | 'hearing' | 'dossier' | 'assessment'
  readonly area: string
  readonly data: object
  readonly record: string
}

/** A product of the sample with the assessment that its producer presents. */
export interface SampleProduct {
  readonly area: string
  readonly product: string
  readonly producer: string
  readonly name: string
  readonly self: Pick<Assessment, 'criteria' | 'packVersion' | 'answers' | 'findings'>
}

const MEMBERS: Session['members'] = {
  m01: { name: 'Lê Văn Mẫu', seat: 'chair', organisation: 'Ủy ban nhân dân tỉnh' },
  m02: { name: 'Trần Thị Mẫu', seat: 'deputy', organisation: 'Sở Nông nghiệp và Môi trường' },
  m03: { name: 'Nguyễn Văn Mẫu', seat: 'member', organisation: 'Sở Công Thương' },
  m04: { name: 'Phạm Thị Mẫu', seat: 'member', organisation: 'Sở Y tế' },
  m05: { name: 'Hoàng Văn Mẫu', seat: 'secretary', organisation: 'Văn phòng điều phối nông thôn mới tỉnh' },
}

/** Days from today on which a dossier of the sample went each step of its way to the council, all of them by the province's office. */
const WAY = [
  ['file', -60],
  ['receive', -58],
  ['forward', -45],
  ['receive-province', -43],
  ['consult', -40],
  ['report', -6],
] as const

/** A council session that is planned for next week, with these products' dossiers on its agenda: all made up and marked so. */
export const councilSample = (products: readonly SampleProduct[], nowMs: number): Creation[] => {
  const today = vietnamDay(nowMs)
  const [session, heldOn] = [newServerId(nowMs), addDays(today, 7)]
  const name = `Phiên họp hội đồng ${today.slice(0, 4)} (mẫu)`
  const [first] = products
  if (first === undefined) return []
  const data: Session = {
    ...{ name, level: 'province', manner: 'meeting', heldOn, place: 'Hội trường mẫu', status: 'planned' },
    ...{ members: MEMBERS, rules: DEFAULT_RULES, sample: true },
  }
  return [
    { kind: 'session', area: first.area, record: session, data },
    ...products.flatMap((one, index) => {
      const [assessment, dossier] = [newServerId(nowMs), newServerId(nowMs)]
      const hearing: Hearing = {
        ...{ session, sessionName: name, heldOn, manner: 'meeting', members: MEMBERS, rules: DEFAULT_RULES },
        ...{ dossier, product: one.product, producer: one.producer, criteria: one.self.criteria, place: index + 1 },
        ...{ scoring: 1, status: 'scoring', openings: {}, dissents: {}, sample: true },
      }
      return [
        { kind: 'assessment' as const, area: one.area, record: assessment, data: selfAssessment(one, dossier, nowMs) },
        { kind: 'dossier' as const, area: one.area, record: dossier, data: dossierOf(one, assessment, index, nowMs) },
        { kind: 'hearing' as const, area: one.area, record: newServerId(nowMs), data: hearing },
      ]
    }),
  ]
}

const selfAssessment = (
  { product, producer, name, self }: SampleProduct,
  dossier: string,
  nowMs: number,
): Assessment => {
  const at = new Date(nowMs).toISOString()
  return {
    ...{ product, producer, ...self, role: 'self', assessor: name, status: 'final', startedAt: at, finalisedAt: at },
    ...{ notes: {}, locks: {}, dossier, sample: true },
  }
}

const dossierOf = (one: SampleProduct, assessment: string, index: number, nowMs: number): Dossier => {
  const [today, at] = [vietnamDay(nowMs), new Date(nowMs).toISOString()]
  const steps = WAY.map(([action, days], place): [string, Step] => [
    String(place + 1).padStart(3, '0'),
    {
      ...{ action, day: addDays(today, days), at, by: 'Dữ liệu mẫu' },
      ...(action === 'file' ? { role: 'producer', filed: { assessment, evidence: {} } } : { role: 'coordinator' }),
    },
  ])
  return {
    ...{ product: one.product, producer: one.producer, occasion: 'first', criteria: one.self.criteria, assessment },
    code: `44-${one.area}-${String(index + 1).padStart(2, '0')}-${today.slice(0, 4)}`,
    ...{ samples: 5, changes: {}, findings: FOUND, steps: Object.fromEntries(steps), sample: true },
  }
}

const FOUND: Dossier['findings'] = {
  material: 'Nguyên liệu trồng trong xã (mẫu)',
  labour: '12 trên 15 người là người địa phương (mẫu)',
  idea: 'Nghề có từ lâu ở địa phương (mẫu)',
  identity: 'Cách làm riêng của làng (mẫu)',
}
