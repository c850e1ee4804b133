import type { Occasion, StepAction } from '../records/dossier.ts'
import { type Actor, OFFICE } from '../records/role.ts'

/** Where a dossier stands. */
export const STAGES = [
  /** đang soạn */
  'draft',
  /** đã nộp, chờ xã tiếp nhận */
  'filed',
  /** xã đang kiểm tra */
  'at-commune',
  /** trả lại để bổ sung */
  'returned',
  /** đã chuyển tỉnh, chờ tiếp nhận */
  'forwarded',
  /** tỉnh đang kiểm tra */
  'at-province',
  /** tổ tư vấn đang đánh giá */
  'consulting',
  /** chủ thể đang bổ sung theo đề nghị của tổ tư vấn */
  'supplementing',
  /** chờ hội đồng */
  'at-council',
  /** hội đồng đã chấm, chờ quyết định */
  'scored',
  /** đã trình Bộ */
  'sent-up',
  /** Bộ kết luận chưa đạt 90 điểm, tỉnh xem xét */
  'below-national',
  'recognised',
  'recognised-national',
  'declined',
  'withdrawn',
] as const
export type Stage = (typeof STAGES)[number]

/** One way on: what is done, from where, to where, by whom, and the clause that says so. */
export interface Transition {
  readonly action: StepAction
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly actors: readonly Actor[]
  readonly clause: string
}

const BEARERS: readonly Actor[] = ['producer', 'officer', 'commune', ...OFFICE]
const COMMUNE: readonly Actor[] = ['commune', ...OFFICE]
const CONSULTANTS: readonly Actor[] = ['consultant', ...OFFICE]

/** Decision 26/2026/QĐ-TTg, Art. 7: the order of things. The province's office may do what a commune or consulting team does where they work on paper. */
const TRANSITIONS: readonly Transition[] = [
  { action: 'file', from: ['draft', 'returned'], to: 'filed', actors: BEARERS, clause: '7.1' },
  {
    action: 'withdraw',
    from: ['draft', 'filed', 'at-commune', 'returned', 'forwarded', 'at-province', 'consulting', 'supplementing'],
    ...{ to: 'withdrawn', actors: BEARERS, clause: '7.1' },
  },
  { action: 'receive', from: ['filed'], to: 'at-commune', actors: COMMUNE, clause: '7.2' },
  { action: 'return', from: ['at-commune'], to: 'returned', actors: COMMUNE, clause: '7.2.a' },
  { action: 'forward', from: ['at-commune'], to: 'forwarded', actors: COMMUNE, clause: '7.2.b' },
  { action: 'receive-province', from: ['forwarded'], to: 'at-province', actors: OFFICE, clause: '7.3.a' },
  { action: 'return', from: ['at-province'], to: 'returned', actors: OFFICE, clause: '7.3.a' },
  { action: 'consult', from: ['at-province'], to: 'consulting', actors: OFFICE, clause: '7.3.c' },
  { action: 'visit', from: ['consulting'], to: 'consulting', actors: CONSULTANTS, clause: '7.3.c' },
  { action: 'ask-more', from: ['consulting'], to: 'supplementing', actors: CONSULTANTS, clause: '7.3.c' },
  {
    action: 'supply',
    from: ['supplementing'],
    ...{ to: 'consulting', actors: [...BEARERS, 'consultant'], clause: '7.3.c' },
  },
  { action: 'report', from: ['consulting'], to: 'at-council', actors: CONSULTANTS, clause: '7.3.c' },
  // A product that is rated again goes from the office's own report to the council (Art. 7.6.c); a consulting team may be asked all the same.
  { action: 'report', from: ['at-province'], to: 'at-council', actors: OFFICE, clause: '7.6.c' },
  { action: 'score', from: ['at-council'], to: 'scored', actors: OFFICE, clause: '7.3.d' },
  { action: 'recognise', from: ['scored', 'below-national'], to: 'recognised', actors: OFFICE, clause: '7.3.e' },
  { action: 'decline', from: ['scored', 'below-national'], to: 'declined', actors: OFFICE, clause: '4.1.a' },
  { action: 'send-up', from: ['scored'], to: 'sent-up', actors: OFFICE, clause: '7.3.e' },
  {
    action: 'recognise-national',
    from: ['sent-up'],
    ...{ to: 'recognised-national', actors: OFFICE, clause: '7.4.e' },
  },
  { action: 'below-national', from: ['sent-up'], to: 'below-national', actors: OFFICE, clause: '7.4.g' },
]

/** Whether the way ends there. */
export const isClosed = (stage: Stage): boolean =>
  stage === 'recognised' || stage === 'recognised-national' || stage === 'declined' || stage === 'withdrawn'

/** The way on by that action, if there is one from there. The short way to the council is only for what is rated again. */
export const transitionFrom = (stage: Stage, action: StepAction, occasion: Occasion): Transition | undefined =>
  TRANSITIONS.find(
    (one) => one.action === action && one.from.includes(stage) && (one.clause !== '7.6.c' || occasion === 'again'),
  )

/** What somebody may do with a dossier now, in the order of Art. 7. */
export const waysOn = (stage: Stage, occasion: Occasion, actor: Actor): readonly Transition[] =>
  TRANSITIONS.filter((one) => transitionFrom(stage, one.action, occasion) === one && one.actors.includes(actor))
