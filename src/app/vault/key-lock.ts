import { askAuthenticator } from '../../device/vault/authenticator.ts'
import { makeShare, shareOf } from '../../device/vault/kept-share.ts'
import { spareCodeBytes } from '../../device/vault/spare-code.ts'
import { ROUNDS, stretchSecret, wrappingKey } from '../../device/vault/stretch.ts'
import { randomBytes, unwrapKey, wrapKey } from '../../device/vault/wrap.ts'
import { type SecretKind, secretText } from '../../domain/device-lock/secret-strength.ts'
import type { KeyLock } from '../../store/vault/vault-database.ts'

export type DataKey = Uint8Array<ArrayBuffer>

export interface Secret {
  readonly kind: SecretKind
  readonly text: string
}

const SALT_BYTES = 32

export const newDataKey = (): DataKey => randomBytes(32)

/** A credential that was made for this space, and what it gave for a salt: the phone's own lock takes part from now on. */
export interface StrongShare {
  readonly credential: Uint8Array<ArrayBuffer>
  readonly salt: Uint8Array<ArrayBuffer>
  readonly given: ArrayBuffer
}

export const newSalt = (): Uint8Array<ArrayBuffer> => randomBytes(SALT_BYTES)

/** Wraps a data key under a secret; of the lock before, the other ways to the same key stay. The store is not touched: whoever changes the secret re-encrypts nothing. */
export const makeLock = async (
  space: string,
  dataKey: DataKey,
  secret: Secret,
  more: { readonly strong?: StrongShare; readonly kept?: KeyLock | undefined } = {},
): Promise<KeyLock> => {
  const salt = more.strong?.salt ?? newSalt()
  const share: KeyLock['share'] =
    more.strong === undefined
      ? { kind: 'kept', key: await makeShare() }
      : { kind: 'authenticator', credential: more.strong.credential }
  const given = share.kind === 'kept' ? await shareOf(share.key, salt) : (more.strong?.given ?? new ArrayBuffer(0))
  const wrapping = await stretchSecret(secretText(secret.text), { salt, rounds: ROUNDS }, given)
  return {
    ...{ secret: secret.kind, salt, rounds: ROUNDS, share },
    wrapped: await wrapKey(wrapping, dataKey, aboutSecret(space)),
    ...(more.kept?.spare === undefined ? {} : { spare: more.kept.spare }),
    ...(more.kept?.office === undefined ? {} : { office: more.kept.office }),
  }
}

/** What the device gives to the lock: at once, or after the user has shown it who he is. */
export const askShare = async (
  lock: KeyLock,
): Promise<{ kind: 'given'; value: ArrayBuffer } | { kind: 'refused' | 'cannot' }> =>
  lock.share.kind === 'kept'
    ? { kind: 'given', value: await shareOf(lock.share.key, lock.salt) }
    : askAuthenticator(lock.share.credential, lock.salt)

/** The data key; undefined when the secret is wrong. */
export const openLock = async (
  space: string,
  lock: KeyLock,
  secret: string,
  share: ArrayBuffer,
): Promise<DataKey | undefined> =>
  unwrapKey(await stretchSecret(secretText(secret), lock, share), lock.wrapped, aboutSecret(space))

/** The data key under a written code besides. */
export const wrapSpare = async (
  space: string,
  dataKey: DataKey,
  code: string,
): Promise<NonNullable<KeyLock['spare']>> => {
  const bytes = spareCodeBytes(code)
  if (bytes === undefined) throw new Error('a code that was just made can be read')
  const salt = newSalt()
  return { salt, wrapped: await wrapKey(await wrappingKey(bytes, salt), dataKey, aboutSpare(space)) }
}

/** The data key by the written code; undefined when it is another code. */
export const openSpare = async (space: string, lock: KeyLock, typed: string): Promise<DataKey | undefined> => {
  const bytes = spareCodeBytes(typed)
  if (bytes === undefined || lock.spare === undefined) return undefined
  return unwrapKey(await wrappingKey(bytes, lock.spare.salt), lock.spare.wrapped, aboutSpare(space))
}

const aboutSecret = (space: string): string => `sao-lang|${space}|secret`
const aboutSpare = (space: string): string => `sao-lang|${space}|spare`
