import * as z from 'zod/mini'
import { DOCUMENT_KIND_IDS } from '../evidence/document-kind-ids.ts'
import { CriterionCode } from './assessment.ts'
import { Day, Instant, Uuid } from './envelope.ts'
import { Sha256 } from './evidence.ts'
import { SetReference } from './product.ts'
import { Actor } from './role.ts'
import { Line, Note } from './text.ts'

/** Lần đăng ký đánh giá (form 01, 4; Decision 26/2026, Art. 6.1): lần đầu, nâng hạng, đánh giá lại. */
export const OCCASIONS = ['first', 'upgrade', 'again'] as const
export const Occasion = z.enum(OCCASIONS)
export type Occasion = z.infer<typeof Occasion>

/** Art. 6.1.c: what is brought up to date when a product is rated again; what an upgrade shows as changed (Art. 6.1.b). */
export const CHANGE_SUBJECTS = [
  /** nguyên liệu */
  'material',
  /** công nghệ sử dụng */
  'technology',
  /** bao bì */
  'packaging',
  /** nhãn mác */
  'label',
  /** công bố chất lượng */
  'declaration',
  /** các phiếu kiểm nghiệm định kỳ */
  'tests',
  /** thị trường tiêu thụ */
  'market',
  /** sản lượng */
  'output',
  /** doanh thu */
  'revenue',
  /** giấy tờ pháp lý có thời hạn */
  'papers',
] as const
export const ChangeSubject = z.enum(CHANGE_SUBJECTS)
export type ChangeSubject = z.infer<typeof ChangeSubject>

/** Form 03, part II (Art. 7.2.a): what the commune judges. */
export const COMMUNE_MATTERS = [
  /** sử dụng nguyên liệu địa phương */
  'material',
  /** sử dụng lao động địa phương */
  'labour',
  /** nguồn gốc ý tưởng sản phẩm */
  'idea',
  /** bản sắc, trí tuệ địa phương */
  'identity',
] as const
export const CommuneMatter = z.enum(COMMUNE_MATTERS)
export type CommuneMatter = z.infer<typeof CommuneMatter>

/** What may be done with a dossier, in the order of Art. 7. `domain/dossier/transitions.ts` says from where, by whom and what it leads to. */
export const STEP_ACTIONS = [
  /** nộp hồ sơ cho xã (Art. 7.1) */
  'file',
  /** chủ thể rút hồ sơ */
  'withdraw',
  /** xã tiếp nhận: 15 working days begin (Art. 7.2) */
  'receive',
  /** trả lại để bổ sung, with what is asked */
  'return',
  /** xã gửi tỉnh, with form 03 (Art. 7.2.b) */
  'forward',
  /** tỉnh tiếp nhận (Art. 7.3.a) */
  'receive-province',
  /** chuyển tổ tư vấn (Art. 7.3.c) */
  'consult',
  /** tổ tư vấn khảo sát thực tế */
  'visit',
  /** đề nghị bổ sung hồ sơ, kết quả kiểm nghiệm */
  'ask-more',
  /** đã bổ sung */
  'supply',
  /** báo cáo của tổ tư vấn, trình hội đồng */
  'report',
  /** kết quả của hội đồng (Art. 7.3.d) */
  'score',
  /** công nhận 3, 4 sao (Art. 7.3.e) */
  'recognise',
  /** không công nhận: 1, 2 sao hoặc bị loại (Art. 4.1.a) */
  'decline',
  /** trình Bộ đánh giá 5 sao (Art. 7.3.e) */
  'send-up',
  /** Bộ công nhận 5 sao (Art. 7.4.e) */
  'recognise-national',
  /** Bộ: chưa đạt 90 điểm, tỉnh xem xét (Art. 7.4.g) */
  'below-national',
] as const
export const StepAction = z.enum(STEP_ACTIONS)
export type StepAction = z.infer<typeof StepAction>

/** Something that is asked for when a dossier is sent back: about a criterion, a document of form 02, or the dossier as a whole. */
export const Ask = z.object({
  criterion: z.optional(CriterionCode),
  document: z.optional(z.enum(DOCUMENT_KIND_IDS)),
  text: Note,
})
export type Ask = z.infer<typeof Ask>

/** Pieces of evidence that one filing can name: three times the longest dossiers heard of, and still small enough to be sent as one change. */
export const MOST_FILED = 1_000

/** Number of a step in its dossier, "001" first: steps are counted without gaps and never change. */
const StepKey = z.string().check(z.regex(/^\d{3}$/))

/** One step of the way of a dossier: the audit trail is made of nothing else. */
export const Step = z.object({
  action: StepAction,
  /** The day in Vietnam on which it takes effect; terms count from it. */
  day: Day,
  at: Instant,
  by: Line,
  role: Actor,
  note: z.optional(Note),
  /** Number of the receipt, letter or decision that goes with it. */
  number: z.optional(Line),
  /** Of a dossier that goes up to the ministry: the decision that approves the province's result (Art. 6.3.a), beside the letter's number. */
  decision: z.optional(Line),
  /** Of a recognition: number of the certificate that it issues. */
  certificate: z.optional(Line),
  asks: z.optional(z.array(Ask).check(z.maxLength(60))),
  /** Of a filing, and of what was supplied later: what was handed in, so that later evidence does not change it; evidence by id, with the hash of its file. */
  filed: z.optional(
    z.object({
      assessment: Uuid,
      evidence: z.record(Uuid, Sha256).check(z.refine((all) => Object.keys(all).length <= MOST_FILED)),
    }),
  ),
  /** Of a result: stars, and the council's average as it is. */
  stars: z.optional(z.int().check(z.gte(1), z.lte(5))),
  points: z.optional(z.number().check(z.gte(0), z.lte(100))),
  isOut: z.optional(z.boolean()),
})
export type Step = z.infer<typeof Step>

/** Hồ sơ đăng ký đánh giá, phân hạng (Decision 26/2026, Art. 6): one product's way to a certificate, from draft to result. */
export const Dossier = z.object({
  product: Uuid,
  producer: Uuid,
  occasion: Occasion,
  criteria: SetReference,
  /** The producer's final self-assessment that it presents (form 02, part III). */
  assessment: z.optional(Uuid),
  /** Mã sản phẩm of form 01: (province)-(commune)-(running number)-year. */
  code: z.optional(Line),
  /** Certificate that is to be raised or renewed. */
  certificate: z.optional(Uuid),
  /** Dossier that this one was begun from, of an earlier round. */
  previous: z.optional(Uuid),
  /** Dossier that this one corrects, and why: what is locked is never changed. */
  revises: z.optional(Uuid),
  reason: z.optional(Note),
  /** Sample units handed in: five (Art. 6.2.d), none for tourism. */
  samples: z.optional(z.int().check(z.gte(0), z.lte(100))),
  changes: z.partialRecord(ChangeSubject, Note),
  /** Form 02, part IV: plan of production and business. */
  outlook: z.optional(Note),
  /** Form 03: what the commune found, by matter. */
  findings: z.partialRecord(CommuneMatter, Note),
  steps: z.record(StepKey, Step),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Dossier = z.infer<typeof Dossier>
