import * as z from 'zod/mini'
import { Instant, Uuid } from '../domain/records/envelope.ts'
import { Role } from '../domain/records/role.ts'
import { Line, RequiredLine } from '../domain/records/text.ts'

/** A session of an office account, as its user and the administrator see it. */
export const SessionRow = z.object({
  id: Uuid,
  /** Of what the browser says of itself: `Chrome, Windows`. */
  browser: z.string(),
  method: z.enum(['password', 'passkey']),
  createdAt: Instant,
  seenAt: Instant,
  /** The one that asks. */
  isThis: z.boolean(),
})
export type SessionRow = z.infer<typeof SessionRow>
export const SessionList = z.object({ sessions: z.array(SessionRow) })

const Password = z.string().check(z.maxLength(500))

/** A change of one's own password: whoever finds an open browser does not know the old one. */
export const PasswordRequest = z.object({ old: Password, new: Password })
export type PasswordRequest = z.infer<typeof PasswordRequest>

/** What another's account is from now on. */
export const RoleRequest = z.object({ role: Role })

/** What the sign-in page asks before anybody has signed in. */
export const DoorResponse = z.object({
  /** False until the first administrator was made by the command line. */
  hasUsers: z.boolean(),
  /** Whether passkeys can be made and used at this address. */
  hasPasskeys: z.boolean(),
})
export type DoorResponse = z.infer<typeof DoorResponse>

/** A passkey, as its user sees it. */
export const PasskeyRow = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: Instant,
  usedAt: z.optional(Instant),
})
export type PasskeyRow = z.infer<typeof PasskeyRow>
export const PasskeyList = z.object({ passkeys: z.array(PasskeyRow) })

/** Before a passkey is added the password is asked for once more (ASVS 5.0, 7.5.1). */
export const PasskeyRequest = z.object({ password: Password })
export type PasskeyRequest = z.infer<typeof PasskeyRequest>

/** Options of WebAuthn level 3 in its own JSON, handed to the browser as they come. */
export const PasskeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) })
export type PasskeyOptions = z.infer<typeof PasskeyOptions>

/** Longest id or other value of a passkey's answer: an attestation with a chain of certificates has some kilobytes. */
const Encoded = z.string().check(z.regex(/^[\w-]*$/), z.maxLength(20_000))

/** What a new passkey answers (`RegistrationResponseJSON`). */
export const PasskeyRegistration = z.object({
  name: RequiredLine,
  credential: z.object({
    id: Encoded,
    rawId: Encoded,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Encoded,
      attestationObject: Encoded,
      transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
    }),
  }),
})
export type PasskeyRegistration = z.infer<typeof PasskeyRegistration>

/** What a passkey answers at sign-in (`AuthenticationResponseJSON`); the browser becomes a device as at any sign-in. */
export const PasskeySignIn = z.object({
  protocol: z.int(),
  device: Uuid,
  /** Whose records the browser holds: a passkey of somebody else opens nothing then, so that no work goes out under another's name. */
  username: z.optional(Line),
  credential: z.object({
    id: Encoded,
    rawId: Encoded,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Encoded,
      authenticatorData: Encoded,
      signature: Encoded,
      userHandle: z.optional(Encoded),
    }),
  }),
})
export type PasskeySignIn = z.infer<typeof PasskeySignIn>

/** A name for one's own passkey: where it is kept. */
export const PasskeyName = z.object({ name: RequiredLine })
