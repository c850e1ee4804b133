import {
  type AuthenticatorTransport,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import type { PasskeyRegistration, PasskeySignIn } from '../protocol/account.ts'
import type { Tables } from './storage/tables.ts'

/** EdDSA, ES256 and RS256 (RFC 9053): what every authenticator on sale has one of. */
export const ALGORITHMS = [-8, -7, -257]

/** Where a passkey has to have been asked. */
export interface PasskeyPlace {
  readonly host: string
  readonly origin: string
}

/** Challenges as we give them out; what else the browser was told to sign is looked up nowhere. */
const OURS = /^[\w-]{16,200}$/

/** What the answer says it answers; whether that was ever asked is for the caller to look up. */
export const challengeIn = (clientDataJSON: string): string | undefined => {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    const challenge = typeof said === 'object' && said !== null && 'challenge' in said ? said.challenge : undefined
    return typeof challenge === 'string' && OURS.test(challenge) ? challenge : undefined
  } catch {
    return undefined
  }
}

/** The passkey that was made in answer to that challenge; undefined of anything else (WebAuthn level 3, 7.1). */
export const registered = async (
  { credential }: PasskeyRegistration,
  challenge: string,
  { host, origin }: PasskeyPlace,
): Promise<WebAuthnCredential | undefined> => {
  const { response, ...rest } = credential
  const transports = response.transports as AuthenticatorTransport[] | undefined
  const told = { ...response, ...(transports === undefined ? { transports: [] } : { transports }) }
  const verified = await verifyRegistrationResponse({
    response: { ...rest, response: told, clientExtensionResults: {} },
    supportedAlgorithmIDs: ALGORITHMS,
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true },
  }).catch(() => undefined)
  return verified?.verified ? verified.registrationInfo.credential : undefined
}

/** The passkey's new counter, when it has signed that challenge here and its user was verified; undefined of anything else (7.2). */
export const signedBy = async (
  passkey: Tables['passkey'],
  { credential }: PasskeySignIn,
  challenge: string,
  { host, origin }: PasskeyPlace,
): Promise<number | undefined> => {
  const { response, ...rest } = credential
  const { userHandle, ...signed } = response
  // Ours are made to be found without a name: such a passkey says whose it is, and it must be the same.
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== passkey.account) return undefined
  const verified = await verifyAuthenticationResponse({
    response: { ...rest, response: signed, clientExtensionResults: {} },
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: passkey.counter,
    },
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true },
  }).catch(() => undefined)
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}
