import * as z from 'zod/mini'

/** UUID version 7 in its canonical lower-case form (RFC 9562, 5.7), made on the device that creates the thing. */
export const Uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export type Uuid = z.infer<typeof Uuid>

/** Moment as ISO 8601 in UTC with milliseconds, by the clock of whoever wrote it. Shown to people, never compared by rules. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
export type Instant = z.infer<typeof Instant>

/** Calendar day `YYYY-MM-DD`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type Day = z.infer<typeof Day>

/** Administrative code of a commune (đơn vị hành chính cấp xã), five digits, Decision 19/2025/QĐ-TTg. */
export const AreaCode = z.string().check(z.regex(/^\d{5}$/))
export type AreaCode = z.infer<typeof AreaCode>

/** Who wrote: the name the office knows the person by, and the device it came from. */
export const Author = z.object({ name: z.string().check(z.maxLength(200)), device: Uuid })
export type Author = z.infer<typeof Author>

/** What every record carries around its data. `version` is the server's sequence of its last change, 0 until the first sync. */
export const Envelope = z.object({
  id: Uuid,
  area: AreaCode,
  version: z.int().check(z.nonnegative()),
  createdAt: Instant,
  createdBy: Author,
  updatedAt: Instant,
  deletedAt: z.optional(Instant),
})
export type Envelope = z.infer<typeof Envelope>
