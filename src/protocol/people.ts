import * as z from 'zod/mini'
import { KEPT_BECAUSE } from '../domain/people/held.ts'
import { RIGHTS } from '../domain/people/rights.ts'
import { DATA_PURPOSES } from '../domain/privacy/data-class.ts'
import { AreaCode, Day, Instant, Uuid } from '../domain/records/envelope.ts'
import { FileReference } from '../domain/records/evidence.ts'
import { Kind } from '../domain/records/kinds.ts'
import { Role } from '../domain/records/role.ts'
import { Line, Note, RequiredLine } from '../domain/records/text.ts'
import { Path } from './mutation.ts'

export const Right = z.enum(RIGHTS)

/** How a request came. */
export const ASKED_HOW = ['in-person', 'phone', 'letter', 'message', 'visit'] as const
export const AskedHow = z.enum(ASKED_HOW)
export type AskedHow = z.infer<typeof AskedHow>

/** What the person is to the programme. */
export const PERSON_PARTS = ['representative', 'respondent', 'participant', 'member', 'staff', 'other'] as const
const PersonPart = z.enum(PERSON_PARTS)

/** About whom: no more than is needed to find them. */
export const Subject = z.object({
  name: RequiredLine,
  phone: z.optional(Line),
  part: PersonPart,
  producer: z.optional(Uuid),
})
export type Subject = z.infer<typeof Subject>

/** Yêu cầu của chủ thể dữ liệu, as it is written down. */
export const PersonRequestDraft = z.object({
  area: AreaCode,
  right: Right,
  how: AskedHow,
  receivedOn: Day,
  subject: Subject,
  /** Who asked, where it is somebody else on the person's behalf, and by what right. */
  asker: z.optional(Line),
  note: z.optional(Note),
  /** Of a withdrawal: the purposes that consent is withdrawn for; none for all. */
  purposes: z.optional(z.array(Line).check(z.maxLength(20))),
})
export type PersonRequestDraft = z.infer<typeof PersonRequestDraft>

/** carried-out: done at the office, and some device has not been in touch since. */
export const REQUEST_STATES = ['open', 'acknowledged', 'carried-out', 'done', 'refused'] as const
const RequestState = z.enum(REQUEST_STATES)

/** A request on the register. Once everything about the person is erased, `subject` and what else tells who it was are gone here, too. */
export const PersonRequest = z.object({
  area: AreaCode,
  id: Uuid,
  state: RequestState,
  right: Right,
  how: AskedHow,
  receivedOn: Day,
  acknowledgeBy: Day,
  deedBy: Day,
  acknowledgedOn: z.optional(Day),
  doneOn: z.optional(Day),
  madeAt: Instant,
  madeBy: z.string(),
  subject: z.optional(Subject),
  asker: z.optional(z.string()),
  note: z.optional(z.string()),
  purposes: z.optional(z.array(z.string())),
  /** What the person was told; of a refusal the ground. */
  answer: z.optional(z.string()),
})
export type PersonRequest = z.infer<typeof PersonRequest>

export const PersonRequestList = z.object({ requests: z.array(PersonRequest) })

/** Who did what: the audit trail's own lines. */
export const Deed = z.object({ at: Instant, actor: z.string(), action: z.string() })
export type Deed = z.infer<typeof Deed>

/** How far a device has come with an erasure. waiting: it will carry it out at its next contact. by-hand: it cannot, or never comes again: somebody has to look. */
export const DeviceProgress = z.object({
  device: Uuid,
  name: z.string(),
  label: z.string(),
  state: z.enum(['done', 'waiting', 'by-hand', 'vouched']),
  lastSeenAt: z.optional(Instant),
  at: z.optional(Instant),
  by: z.optional(z.string()),
})
export type DeviceProgress = z.infer<typeof DeviceProgress>

export const PersonRequestDetail = z.object({
  request: PersonRequest,
  deeds: z.array(Deed),
  /** Of one that erased something: how much, and the devices that hold these communes. */
  erased: z.optional(z.object({ records: z.int(), devices: z.array(DeviceProgress) })),
})
export type PersonRequestDetail = z.infer<typeof PersonRequestDetail>

/** One place where something about the person is held. */
export const HeldItem = z.object({
  area: AreaCode,
  record: Uuid,
  kind: Kind,
  /** What the record is called. */
  title: z.string(),
  /** Field, or field and key; empty for the whole record. */
  path: z.string(),
  purpose: z.enum(DATA_PURPOSES),
  isSensitive: z.boolean(),
  isByText: z.boolean(),
  text: z.optional(z.string()),
  kept: z.optional(z.enum(KEPT_BECAUSE)),
})
export type HeldItem = z.infer<typeof HeldItem>

/** Something about the person that is no record: an account, a device, a self-assessment on its way, a submission of another app. */
export const HeldElsewhere = z.object({
  where: z.enum(['account', 'device', 'intake', 'submission']),
  id: z.string(),
  title: z.string(),
  text: z.string(),
  kept: z.optional(z.enum(KEPT_BECAUSE)),
})
export type HeldElsewhere = z.infer<typeof HeldElsewhere>

/** A consent of the person, or for the person's data: the proof of what was agreed to. */
export const HeldConsent = z.object({
  area: AreaCode,
  record: Uuid,
  kind: Kind,
  title: z.string(),
  purpose: z.string(),
  text: z.string(),
  given: z.boolean(),
  at: Instant,
  method: z.optional(z.string()),
})
export type HeldConsent = z.infer<typeof HeldConsent>

/** What the office holds about a person, what for, by which consent, and who has received it. */
export const HeldAnswer = z.object({
  items: z.array(HeldItem),
  /** Records of the producer that the person stands for, for who asks that all of it goes. */
  records: z.array(z.pick(HeldItem, { area: true, record: true, kind: true, title: true, kept: true })),
  elsewhere: z.array(HeldElsewhere),
  consents: z.array(HeldConsent),
  /** Exports with personal data of the office, which may have held this person's too. */
  exports: z.array(Deed),
  keys: z.array(z.object({ name: z.string(), usedAt: z.optional(Instant) })),
  devices: z.array(z.object({ name: z.string(), label: z.string(), role: Role, lastSeenAt: z.optional(Instant) })),
})
export type HeldAnswer = z.infer<typeof HeldAnswer>

/** All of it, for the person: values in full, and which files belong to it. */
export const PersonExport = z.object({
  madeAt: Instant,
  held: HeldAnswer,
  records: z.array(
    z.object({
      area: AreaCode,
      id: Uuid,
      kind: Kind,
      createdAt: Instant,
      updatedAt: Instant,
      data: z.record(z.string(), z.json()),
      files: z.array(FileReference),
    }),
  ),
})
export type PersonExport = z.infer<typeof PersonExport>

/** Most things that one order may name: a producer of twenty years. */
const MOST_ITEMS = 5_000

/** What is to be erased of a record: all of it, or these fields. */
export const EraseItem = z.object({
  area: AreaCode,
  record: Uuid,
  whole: z.boolean(),
  paths: z.array(Path).check(z.maxLength(1_000)),
})
export type EraseItem = z.infer<typeof EraseItem>
export const EraseOrder = z.object({ items: z.array(EraseItem).check(z.minLength(1), z.maxLength(MOST_ITEMS)) })
export type EraseOrder = z.infer<typeof EraseOrder>

/** What ends a request: what the person was told. */
export const RequestAnswer = z.object({ answer: Note })
/** A refusal needs its ground. */
export const RequestRefusal = z.object({ ground: z.string().check(z.trim(), z.minLength(10), z.maxLength(5_000)) })
