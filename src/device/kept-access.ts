import type { Uuid } from '../domain/records/envelope.ts'
import type { Answer, Bearer } from './request.ts'

/** A token as it is kept for all tabs, until when by this phone's clock, and its mark. */
export interface KeptAccess {
  readonly token: string
  readonly untilMs: number
  readonly mark: string
}

/** What the phone remembers of how it shows itself. */
export interface AccessStore {
  currentDevice(): Promise<Uuid>
  /** A token without an end, of a phone that was enrolled before there were keys. */
  token(): Promise<string | undefined>
  access(): Promise<KeptAccess | undefined>
  /** Durable when it resolves; a token without an end is forgotten by it. */
  saveAccess(access: KeptAccess, officeKey?: string): Promise<void>
  officeKey(): Promise<string | undefined>
  deviceKey(make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair>
}

export interface AccessOptions {
  /** Of the store: all its tabs ask for one token together. */
  readonly name: string
  nowMs(): number
  readonly office?: string
}

/** What renews tokens. */
export interface Renewal extends Pick<AccessControl, 'isToErase'> {
  renewed(refused: string | undefined): Promise<Answer<string | undefined>>
}

export interface AccessControl extends Bearer {
  /** Asks anew, and tells whether the office wants this phone to erase itself: its own signature says so, over the nonce just signed. */
  isToErase(): Promise<Answer<boolean>>
}

/** So long before its end a token is changed for another: a request under way must not lose it. */
const MARGIN_MS = 30_000

/** Whether a token still lasts, by this phone's clock. */
export const isAlive = ({ untilMs }: KeptAccess, nowMs: number): boolean => untilMs - nowMs > MARGIN_MS
