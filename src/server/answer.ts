import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Below so many bytes nothing is packed: it fits a packet as it is. */
const PACKED_FROM = 256
/** Up to so many bytes an answer is packed at once: to hand it to another thread and back takes longer. */
const AT_ONCE = 32 * 1024

const packElsewhere = promisify(gzip)

/**
 * Answers with JSON, packed where the asker takes that. The whole of it is at hand, so it goes out in one piece with its length: as a stream, which
 * `compress` makes of it, it costs the processor what the work for a whole small request does.
 */
export const answerJson = async (c: Context, value: unknown): Promise<Response> => {
  const text = JSON.stringify(value)
  const type = { 'content-type': 'application/json', vary: 'Accept-Encoding' }
  const bytes = Buffer.from(text)
  if (bytes.byteLength < PACKED_FROM || !takesGzip(c))
    return c.body(text, 200, { ...type, 'content-length': String(bytes.byteLength) })
  const packed = bytes.byteLength > AT_ONCE ? await packElsewhere(bytes) : gzipSync(bytes)
  return c.body(new Uint8Array(packed), 200, {
    ...{ ...type, 'content-encoding': 'gzip', 'content-length': String(packed.byteLength) },
  })
}

/** Whether the asker takes gzip; one that rates it lower than something else is left to `compress`. */
const takesGzip = (c: Context): boolean => /(^|,)\s*gzip\s*(,|$)/i.test(c.req.header('accept-encoding') ?? '')
