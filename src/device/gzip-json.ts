/** Most bytes that a file may unpack to: a year of a district, and no bomb. */
const PLAIN_BYTES = 512 * 1024 * 1024

export const gzipJson = (value: unknown): Promise<ArrayBuffer> =>
  new Response(new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

/** Undefined for what is no gzip of JSON, or would unpack to more than a phone can hold. */
export const gunzipJson = async (bytes: ArrayBuffer): Promise<unknown> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.byteLength
      if (length > PLAIN_BYTES) return undefined
      chunks.push(next.value)
    }
  } catch {
    return undefined
  }
  return parseJson(await new Blob(chunks).text())
}

/** Undefined for what is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
