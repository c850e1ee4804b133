/** Most bytes that a unit of a text takes in UTF-8. */
const BYTES_OF_A_UNIT = 3

/**
 * Gives texts in UTF-8, of so many units in all, out of one buffer: the browser keeps account of each buffer, which for a page of rows takes longer than to
 * write them. Not for what is kept: each text holds the buffer of all.
 */
export const encoderOf = (units: number): ((text: string) => Uint8Array<ArrayBuffer>) => {
  const all = new Uint8Array(BYTES_OF_A_UNIT * units)
  let end = 0
  return (text) => {
    const begin = end
    end += utf8.encodeInto(text, all.subarray(begin)).written
    return all.subarray(begin, end)
  }
}

const utf8 = new TextEncoder()
