/**
 * Seals what rests on the disk: AES-256-GCM under the user's data key, a random nonce each time. `about` is authenticated with it (table, key and
 * user's space), so that a sealed value that was moved elsewhere does not open. What may be used within a transaction is synchronous: it must not wait for
 * anything but the database.
 */
export interface Seal {
  /** Names the data key: what another key sealed is told by it. */
  readonly id: string
  seal(plain: Uint8Array, about: string): Uint8Array<ArrayBuffer>
  /** The same by the browser's own cipher, some times faster, for what can be sealed before its transaction begins; `about` in UTF-8. */
  sealAhead(plain: Uint8Array<ArrayBuffer>, about: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  /** Undefined where it was not sealed so: another key, another place, altered bytes. */
  open(sealed: Uint8Array, about: string): Uint8Array<ArrayBuffer> | undefined
  /** The same by the browser's own cipher, for what is read outside a transaction: a phone that has just started has it at hand, and ours not compiled yet. */
  openLater(sealed: Uint8Array<ArrayBuffer>, about: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** A keyed hash (HMAC-SHA-256) of a text, for look-ups by what must not stand in clear. */
  mac(text: string): string
}
