/** Rows whose text is kept at most, and the longest of them: some two megabytes on a phone. */
const MOST = 600
const LONGEST = 16_384

/**
 * The text of the rows that were sealed or opened last, for lists that are read again after each save: to decipher a row costs a slow phone half a
 * millisecond. Known is only what was sealed byte for byte so, and for the same place.
 */
export class OpenedRows {
  private readonly known = new Map<string, { readonly sealed: Uint8Array; readonly text: string }>()

  textOf(sealed: Uint8Array, about: string): string | undefined {
    const one = this.known.get(about)
    return one !== undefined && isSame(one.sealed, sealed) ? one.text : undefined
  }

  keep(sealed: Uint8Array, about: string, text: string): void {
    if (text.length > LONGEST) return
    this.known.delete(about)
    this.known.set(about, { sealed, text })
    const [oldest] = this.known.size > MOST ? this.known.keys() : []
    if (oldest !== undefined) this.known.delete(oldest)
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
