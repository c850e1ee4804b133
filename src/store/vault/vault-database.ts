import { Dexie, type Table } from 'dexie'
import type { SecretKind } from '../../domain/device-lock/secret-strength.ts'
import type { WrongTries } from '../../domain/device-lock/wrong-tries.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { SealedKey } from '../../protocol/recovery.ts'

/** How a space's data key is kept: wrapped under what the user knows joined with what the device holds. */
export interface KeyLock {
  readonly secret: SecretKind
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
  /** The data key, sealed. */
  readonly wrapped: Uint8Array<ArrayBuffer>
  /** The device's share: a key that cannot be read out, or, where the phone's own lock (fingerprint, face) takes part, the credential that gives it. */
  readonly share:
    | { readonly kind: 'kept'; readonly key: CryptoKey }
    | { readonly kind: 'authenticator'; readonly credential: Uint8Array<ArrayBuffer> }
  /** The data key again, under a code that the user has written down. */
  readonly spare?: { readonly salt: Uint8Array<ArrayBuffer>; readonly wrapped: Uint8Array<ArrayBuffer> }
  /** The data key again, sealed towards the office where this phone is enrolled. */
  readonly office?: SealedKey & { readonly device: Uuid }
}

/** What the office was asked to open, until its answer is here; the pair cannot be read out. */
interface Asking {
  readonly pair: CryptoKeyPair
  readonly text: string
}

/** How the lock screen looks: the user's settings rest in the store, which is closed then. */
export interface Look {
  readonly language: 'vi' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly textSize: 100 | 125 | 150 | 200
}

/**
 * One user's space on this device. All of it stands in clear, the label too.
 * plain: no lock. sealing: has a lock, its store is being sealed, or is about to be. sealed. unsealing: the lock is being taken off.
 */
export interface Space {
  readonly id: string
  readonly kind: 'field' | 'office'
  /** What the lock screen calls this user; empty for the first, who was never asked. */
  readonly label: string
  readonly storeName: string
  readonly state: 'plain' | 'sealing' | 'sealed' | 'unsealing'
  readonly lock?: KeyLock
  /** The user has typed the new secret once more: from now on what is in the store may be sealed. */
  readonly isConfirmed?: boolean
  readonly tries: WrongTries
  readonly autoLockMinutes: number
  /** Of several users the one who was here last comes first. */
  readonly usedAt: number
  readonly look?: Look
  readonly asking?: Asking
}

/** What guards the stores of this device: small, and the first that is read. */
export class VaultDatabase extends Dexie {
  declare readonly spaces: Table<Space, string>

  constructor(name = 'sao-lang-vault') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ spaces: 'id' })
  }
}
