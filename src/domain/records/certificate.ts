import * as z from 'zod/mini'
import { Day, Uuid } from './envelope.ts'
import { Line, Note } from './text.ts'

/** Grounds for taking a certificate back: Decision 26/2026, Art. 8.1, a to e. */
export const WITHDRAWAL_GROUNDS = [
  /** a) thông tin, tài liệu không trung thực, giả mạo hồ sơ */
  'untruthful',
  /** b) không còn đáp ứng các tiêu chí */
  'criteria-lost',
  /** c) vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn */
  'law-broken',
  /** d) sử dụng nhãn hiệu OCOP không đúng quy định */
  'label-misused',
  /** đ) không còn sản xuất */
  'no-longer-made',
  /** e) trường hợp khác theo kết luận của cơ quan có thẩm quyền */
  'other',
] as const
const WithdrawalGround = z.enum(WITHDRAWAL_GROUNDS)
export type WithdrawalGround = z.infer<typeof WithdrawalGround>

/** Giấy chứng nhận sản phẩm OCOP: what was recognised, by which decision, until when (Art. 4.3: 36 months). */
export const Certificate = z
  .object({
    product: Uuid,
    producer: Uuid,
    stars: z.int().check(z.gte(3), z.lte(5)),
    number: z.optional(Line),
    /** Number of the decision that recognises. */
    decision: z.optional(Line),
    authority: z.optional(Line),
    issuedOn: Day,
    expiresOn: Day,
    points: z.optional(z.number().check(z.gte(0), z.lte(100))),
    dossier: z.optional(Uuid),
    withdrawal: z.optional(
      z.object({
        ground: WithdrawalGround,
        concludedOn: Day,
        decidedOn: z.optional(Day),
        decision: z.optional(Line),
        note: z.optional(Note),
      }),
    ),
    /** File and row of the register that it was taken from. */
    imported: z.optional(z.object({ file: Line, row: z.int() })),
    note: z.optional(Note),
    sample: z.optional(z.boolean()),
  })
  .check(z.refine(({ issuedOn, expiresOn }) => expiresOn >= issuedOn, { path: ['expiresOn'] }))
export type Certificate = z.infer<typeof Certificate>

/** Art. 9.3: what is checked after recognition. */
export const CHECK_MATTERS = [
  /** duy trì các tiêu chí theo hồ sơ */
  'criteria',
  /** sử dụng nhãn hiệu, thông tin và quảng bá */
  'label',
] as const

/** Art. 9.2.a: kiểm tra định kỳ, kiểm tra đột xuất. */
export const CHECK_MANNERS = ['periodic', 'unannounced'] as const

/** What a check comes to: all is kept, something is to be mended, the certificate is to be withdrawn (Art. 8.1.b to d). */
export const CHECK_CONCLUSIONS = ['kept', 'remedy', 'withdraw'] as const

/** Kiểm tra sau công nhận (Art. 9): planned, then recorded. */
export const Check = z.object({
  product: Uuid,
  producer: Uuid,
  certificate: z.optional(Uuid),
  manner: z.enum(CHECK_MANNERS),
  plannedFor: Day,
  doneOn: z.optional(Day),
  by: z.optional(Line),
  matters: z.partialRecord(z.enum(CHECK_MATTERS), z.object({ isKept: z.boolean(), note: z.optional(Note) })),
  conclusion: z.optional(z.enum(CHECK_CONCLUSIONS)),
  remedyBy: z.optional(Day),
  /** The day on which it was found mended. */
  remediedOn: z.optional(Day),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Check = z.infer<typeof Check>
