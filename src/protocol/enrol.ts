import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { OFFICE, Role } from '../domain/records/role.ts'
import { Line, RequiredLine } from '../domain/records/text.ts'
import { Access, Lease } from './access.ts'
import { PublicKey, Signature } from './device-key.ts'

/** Who makes survey forms; officers and the council fill them. */
export const FORM_WRITERS: readonly Role[] = OFFICE

/** A commune as the office knows it: code and name. */
/** A commune. `into`: it was merged into that one, whose name it bears now; its records keep its code, new ones are made in the other. */
export const Area = z.object({ code: AreaCode, name: z.string(), into: z.optional(AreaCode) })
export type Area = z.infer<typeof Area>

/** One-time code as people read it: three groups of four letters and digits without look-alikes (Crockford's base 32). */
const EnrolmentCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/))

/**
 * What the QR code of an enrolment says: words for our own scanner, never an address, which would stand in histories and logs (ASVS 14.2.1).
 */
const PAYLOAD = 'SAO LANG ENROL '
export const enrolmentPayload = (code: string): string => `${PAYLOAD}${code}`

/** The code in what was scanned; undefined where it is something else. */
export const codeInPayload = (scanned: string): string | undefined => {
  const code = EnrolmentCode.safeParse(scanned.startsWith(PAYLOAD) ? scanned.slice(PAYLOAD.length) : undefined)
  return code.success ? code.data : undefined
}

/** `publicKey` and `signature` (of `enrolText`) are missing from apps that know of no keys; these get a token without an end. */
export const EnrolRequest = z.object({
  protocol: z.int(),
  code: EnrolmentCode,
  device: Uuid,
  label: Line,
  publicKey: z.optional(PublicKey),
  signature: z.optional(Signature),
})
export type EnrolRequest = z.infer<typeof EnrolRequest>

/** What the office asks of its phones (`server/config.ts`). Missing from offices that ask for nothing. */
export const PhonePolicy = z.object({
  /** Whether records may be fetched before the user has set a PIN or passphrase. */
  lock: z.enum(['asked', 'required']),
  /** Days without contact after which the app only reads, captures and exports. */
  leaseDays: z.optional(z.int().check(z.gte(1), z.lte(400))),
})
export type PhonePolicy = z.infer<typeof PhonePolicy>

/** What the device is from now on. The token is shown once and kept hashed by the server. */
export const Identity = z.object({
  name: z.string(),
  role: Role,
  areas: z.array(Area),
  policy: z.optional(PhonePolicy),
  lease: z.optional(Lease),
})
export type Identity = z.infer<typeof Identity>
/** `access` and `officeKey`, by which the office's orders are known, for who enrolled with a key; then `token` is that of `access`. */
export const EnrolResponse = z.object({
  token: z.string(),
  identity: Identity,
  access: z.optional(Access),
  officeKey: z.optional(PublicKey),
})
export type EnrolResponse = z.infer<typeof EnrolResponse>

/** Office sign-in: the browser becomes a device of its own for as long as the session lasts. */
export const SignInRequest = z.object({
  protocol: z.int(),
  username: Line,
  password: z.string().check(z.maxLength(500)),
  device: Uuid,
})
export type SignInRequest = z.infer<typeof SignInRequest>
export const SignInResponse = z.object({
  identity: Identity,
  account: Uuid,
  /** Missing from servers of before there were passkeys, where it is as was typed. */
  username: z.optional(z.string()),
})
export type SignInResponse = z.infer<typeof SignInResponse>

/** Request for a code: who will hold the device, as what, for which communes. */
export const CodeRequest = z.object({
  name: RequiredLine,
  role: Role,
  areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(200)),
  /** The enrolled device whose place the phone may take that comes with this code, though it has not that device's key. */
  device: z.optional(Uuid),
})
export type CodeRequest = z.infer<typeof CodeRequest>
export const CodeResponse = z.object({ code: EnrolmentCode, expiresAt: Instant })
export type CodeResponse = z.infer<typeof CodeResponse>

/** Why the office stopped a device. */
export const REVOKE_REASONS = ['lost', 'stolen', 'left', 'replaced', 'cloned'] as const
export const RevokeReason = z.enum(REVOKE_REASONS)
export type RevokeReason = z.infer<typeof RevokeReason>
export const RevokeRequest = z.object({ reason: z.optional(RevokeReason) })

/** A device as the office's list shows it. `waiting` is what it last said it still held unsent. */
export const DeviceRow = z.object({
  id: Uuid,
  name: z.string(),
  label: z.string(),
  role: Role,
  areas: z.array(AreaCode),
  enrolledAt: Instant,
  lastSeenAt: z.optional(Instant),
  waiting: z.int(),
  /** Enrolled by a code, and given its communes itself; an office browser holds those of its user. */
  isPhone: z.boolean(),
  revokedAt: z.optional(Instant),
  /** How far its clock was ahead of the office's when it last pushed. */
  clockOffsetMs: z.optional(z.int()),
  /** A phone with another app (`open-rosa.ts`). */
  door: z.optional(z.enum(['openrosa'])),
  revokedFor: z.optional(RevokeReason),
  /** Since when two phones seem to go under its name. */
  clonedAt: z.optional(Instant),
  /** Whether it shows itself by a key of its own; others by a token without an end. */
  hasKey: z.optional(z.boolean()),
  /** When it was told to erase itself. */
  wipedAt: z.optional(Instant),
})
export type DeviceRow = z.infer<typeof DeviceRow>
export const DeviceList = z.object({ devices: z.array(DeviceRow) })

export const AccountRow = z.object({
  id: Uuid,
  username: z.string(),
  name: z.string(),
  role: Role,
  areas: z.array(AreaCode),
  createdAt: Instant,
  disabledAt: z.optional(Instant),
})
export type AccountRow = z.infer<typeof AccountRow>
export const AccountList = z.object({ accounts: z.array(AccountRow) })

/** New office user. The password is at least 12 characters (OWASP ASVS 5.0, 6.2.1 asks for 8; ours guards a province). */
export const AccountRequest = z.object({
  username: z.string().check(z.regex(/^[a-z0-9._-]{3,40}$/)),
  name: RequiredLine,
  role: Role,
  areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(12), z.maxLength(500)),
})
export type AccountRequest = z.infer<typeof AccountRequest>

export const AreaList = z.object({ areas: z.array(Area) })
