import { randomBytes } from './wrap.ts'

/** What came of asking the phone's own lock. refused: the user called it off, or was not recognised, or the phone lost the credential. */
export type Asked<T> = { readonly kind: 'given'; readonly value: T } | { readonly kind: 'refused' | 'cannot' }

const ES256 = -7
const RS256 = -257
const TIMEOUT_MS = 60_000

/** Whether this device may have a lock of its own (fingerprint, face, PIN) that gives secrets to web pages; making one tells for certain. */
export const mayHaveAuthenticator = async (): Promise<boolean> => {
  if (typeof PublicKeyCredential === 'undefined') return false
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)
}

/**
 * Makes a credential of the device whose secrets never leave it (WebAuthn level 3, 10.1.4, extension `prf`). It works without a network. What the system's list of
 * passkeys shows names the app alone: that list stands in clear.
 */
export const makeCredential = async (): Promise<Asked<Uint8Array<ArrayBuffer>>> => {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: 'Sao Làng', id: location.hostname },
        user: { id: randomBytes(16), name: 'Sao Làng', displayName: 'Sao Làng' },
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key' as const, alg })),
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'discouraged',
          userVerification: 'required',
        },
        timeout: TIMEOUT_MS,
        extensions: { prf: {} },
      },
    })
    if (!(made instanceof PublicKeyCredential)) return { kind: 'refused' }
    if (made.getClientExtensionResults().prf?.enabled !== true) return { kind: 'cannot' }
    return { kind: 'given', value: new Uint8Array(made.rawId) }
  } catch (error) {
    return { kind: isCalledOff(error) ? 'refused' : 'cannot' }
  }
}

/** The credential's secret for that salt, after the user has shown the device who he is. */
export const askAuthenticator = async (
  credential: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Asked<ArrayBuffer>> => {
  try {
    const given = await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        rpId: location.hostname,
        allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    const first =
      given instanceof PublicKeyCredential ? given.getClientExtensionResults().prf?.results?.first : undefined
    if (first === undefined) return { kind: 'cannot' }
    return { kind: 'given', value: first instanceof ArrayBuffer ? first : new Uint8Array(copyOf(first)).buffer }
  } catch (error) {
    return { kind: isCalledOff(error) ? 'refused' : 'cannot' }
  }
}

const copyOf = (view: ArrayBufferView): ArrayBuffer =>
  view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer

const isCalledOff = (error: unknown): boolean =>
  error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)
