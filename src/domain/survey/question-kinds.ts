import * as z from 'zod/mini'

/** The one list of what a question can ask for. */
export const QUESTION_KINDS = [
  'text',
  'integer',
  'decimal',
  /** Dong, whole. */
  'money',
  /** 0 to 100, with decimals. */
  'percent',
  'phone',
  'date',
  'time',
  'date-time',
  'yes-no',
  'select-one',
  'select-many',
  /** All choices, in the order of preference. */
  'ranking',
  'geopoint',
  'geotrace',
  /** A closed trace: a field, a plot. */
  'geoshape',
  'photo',
  'audio',
  'video',
  'file',
  'signature',
  'barcode',
  /** "I have read it": there is only one answer, OK. */
  'acknowledge',
  /** Worked out by the form; not shown. */
  'calculated',
  /** Words to read; no answer. */
  'note',
] as const
export const QuestionKind = z.enum(QUESTION_KINDS)
export type QuestionKind = z.infer<typeof QuestionKind>

const Point = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  /** Metres. */
  alt: z.optional(z.number()),
  /** Metres around the point. */
  accuracy: z.optional(z.number().check(z.nonnegative())),
})
export type Point = z.infer<typeof Point>

/** Longest text that one answer holds, in UTF-16 units: two printed pages. */
const TEXT_LENGTH = 5_000
/** Most points of one trace: a walk of eleven hours at one point in ten seconds. */
const TRACE_LENGTH = 4_000

const Text = z.string().check(z.maxLength(TEXT_LENGTH))
const Chosen = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000))
/** Ids of evidence records: the bytes are theirs. */
const Evidence = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50))
const Trace = z.array(Point).check(z.maxLength(TRACE_LENGTH))
const Finite = z.number().check(z.gte(-1e15), z.lte(1e15))
const clock = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'

/** What an answer to each kind looks like. */
export const VALUE_OF_KIND = {
  text: Text,
  integer: z.int(),
  decimal: Finite,
  money: z.int().check(z.gte(0)),
  percent: z.number().check(z.gte(0), z.lte(100)),
  phone: Text,
  date: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  time: z.string().check(z.regex(new RegExp(`^${clock}$`))),
  'date-time': z.string().check(z.regex(new RegExp(`^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${clock}$`))),
  'yes-no': z.boolean(),
  'select-one': z.string().check(z.minLength(1), z.maxLength(200)),
  'select-many': Chosen,
  ranking: Chosen,
  geopoint: Point,
  geotrace: Trace,
  geoshape: Trace,
  photo: Evidence,
  audio: Evidence,
  video: Evidence,
  file: Evidence,
  signature: Evidence,
  barcode: Text,
  acknowledge: z.literal(true),
  calculated: Text,
  note: Text,
} as const satisfies Record<QuestionKind, z.ZodMiniType>

/** An answer, or, at the key of a repeat's instance, its place among the others (a number). */
export const AnswerValue = z.union([
  z.string().check(z.maxLength(TEXT_LENGTH)),
  Finite,
  z.boolean(),
  Chosen,
  Point,
  Trace,
])
export type AnswerValue = z.infer<typeof AnswerValue>
