import * as z from 'zod/mini'
import { AreaCode, Day, Instant, Uuid } from './envelope.ts'
import { Place } from './evidence.ts'
import { Costs } from './money.ts'
import { SupportMeasure } from './support-measure.ts'
import { Line, Note, RequiredLine } from './text.ts'

export const TRAINING_STATUSES = ['proposed', 'planned', 'held', 'cancelled'] as const
export const TrainingStatus = z.enum(TRAINING_STATUSES)
export type TrainingStatus = z.infer<typeof TrainingStatus>

const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const Key = z.string().check(z.regex(/^[^/]{1,60}$/))

/** Somebody who is to come: of a producer, or by name alone. */
export const Participant = z.object({ producer: z.optional(Uuid), name: Line, phone: z.optional(Line) })
export type Participant = z.infer<typeof Participant>

/** That somebody came, or did not. */
export const Attendance = z.object({
  isPresent: z.boolean(),
  at: Instant,
  /** Evidence that holds the signature drawn on the screen. */
  signature: z.optional(Uuid),
})
export type Attendance = z.infer<typeof Attendance>

/** Buổi tập huấn, tư vấn: one meeting in which actions of several producers are taken up together. Its commune is where it is held. */
export const Training = z.object({
  topic: RequiredLine,
  measure: SupportMeasure,
  status: TrainingStatus,
  venue: z.optional(Line),
  place: z.optional(Place),
  heldOn: z.optional(Day),
  startsAt: z.optional(TimeOfDay),
  endsAt: z.optional(TimeOfDay),
  trainer: z.optional(Line),
  contents: z.optional(Note),
  capacity: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  costs: Costs,
  /** Communes that it is for. */
  communes: z.array(AreaCode).check(z.maxLength(500)),
  /** Actions that it takes up. */
  actions: z.record(Uuid, z.literal(true)),
  /** By a key of their own: the producer's id, or one drawn. */
  participants: z.record(Key, Participant),
  /** By participant. */
  attendance: z.record(Key, Attendance),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Training = z.infer<typeof Training>
