/** Where the bytes of evidence rest, by their SHA-256. */
export interface BlobStore {
  /** Resolves only once the bytes are safe. The same name again, which is the same bytes, changes nothing. */
  put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Bytes `from` up to `before`; undefined when the store has none of that name. */
  get(sha256: string, from: number, before: number): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Length in bytes; undefined when the store has none of that name. */
  size(sha256: string): Promise<number | undefined>
  /** Resolves only once the bytes are gone; none of that name is as good. Only for what no row names any more. */
  remove(sha256: string): Promise<void>
}

/** Spreads names over 256 folders or prefixes. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`
