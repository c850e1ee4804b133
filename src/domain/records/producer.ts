import * as z from 'zod/mini'
import { RIGHTS } from '../people/rights.ts'
import { Instant, Uuid } from './envelope.ts'
import { Place } from './evidence.ts'
import { Consent } from './response.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** Legal forms that may take part, Decision 26/2026, Art. 2.3. The last two only for tourism. */
export const LEGAL_FORMS = [
  /** hợp tác xã */
  'cooperative',
  /** tổ hợp tác */
  'cooperative-group',
  /** doanh nghiệp nhỏ và vừa */
  'enterprise',
  /** trang trại */
  'farm',
  /** hộ sản xuất, hộ gia đình có đăng ký kinh doanh */
  'household',
  /** hội, hiệp hội */
  'association',
  /** trung tâm điều hành hoặc tổ chức tương đương */
  'operating-centre',
] as const
export const LegalForm = z.enum(LEGAL_FORMS)
export type LegalForm = z.infer<typeof LegalForm>

/** A request about personal data as an officer hears it on a visit; the office's register goes on with it (`server/people/take-noted.ts`). */
const DataRequest = z.object({
  right: z.enum(RIGHTS),
  at: Instant,
  by: Line,
  /** Whose data, where it is not the representative's. */
  name: z.optional(RequiredLine),
  note: z.optional(Note),
})

/** Chủ thể OCOP: the organisation or household that makes a product and answers for its dossier. */
export const Producer = z.object({
  name: RequiredLine,
  legalForm: LegalForm,
  representative: z.optional(Line),
  phone: z.optional(Line),
  address: z.optional(Line),
  registrationNumber: z.optional(Line),
  note: z.optional(Note),
  /** Where it is visited; sensitive (Decree 356/2025/NĐ-CP), so only where the producer agreed, and taken out again on request. */
  place: z.optional(Place),
  /** What a producer that entered itself agreed to, by purpose; a survey keeps its own. */
  consents: z.optional(z.record(z.string().check(z.maxLength(60)), Consent)),
  /** What the person asked for about their data on a visit: by an id of its own, which is that of the request on the office's register. */
  requests: z.optional(z.record(Uuid, DataRequest)),
  /** Made-up example data, shown as such everywhere. */
  sample: z.optional(z.boolean()),
})
export type Producer = z.infer<typeof Producer>
