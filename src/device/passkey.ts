import type { PasskeyOptions } from '../protocol/account.ts'

type Options = PasskeyOptions['options']

/** What came of asking the browser for a passkey. `there`: this device has one of this account. */
export type Asked =
  | { readonly kind: 'answered'; readonly credential: unknown }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'there' }

/** Whether this browser makes passkeys and reads the options as they come from the server (WebAuthn level 3). */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

/** Has the browser make a passkey; its user proves to be there by fingerprint, face or PIN. */
export const makePasskey = (options: Options): Promise<Asked> =>
  asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  )

/** Has the user choose one of the passkeys that this device has for the office. */
export const usePasskey = (options: Options): Promise<Asked> =>
  asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  )

const asked = async (ask: () => Promise<Credential | null>): Promise<Asked> => {
  try {
    const credential = await ask()
    return credential instanceof PublicKeyCredential
      ? { kind: 'answered', credential: credential.toJSON() }
      : { kind: 'stopped' }
  } catch (error) {
    // The user's own "no" and a missing passkey look the same on purpose (WebAuthn level 3, 14.5).
    return { kind: error instanceof DOMException && error.name === 'InvalidStateError' ? 'there' : 'stopped' }
  }
}
