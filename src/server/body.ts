import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { readBy } from '../domain/read-by.ts'
import { OLDEST_PROTOCOL, PROTOCOL } from '../protocol/version.ts'
import { problem } from './problems.ts'

/** Most bytes of a request on the wire: a push of 256 KB and its margin. */
const WIRE_BYTES = 512 * 1024
/** Most bytes once decompressed, and most of them for one on the wire: a gzip bomb is left at the door (sync.md 5.4). */
export const PLAIN_BYTES = 16 * 1024 * 1024
export const GZIP_RATIO = 100
/** Deepest nesting of JSON that any of our shapes comes near; deeper ones would only exhaust the stack. */
const DEPTH = 32

export type Body<T> = { kind: 'body'; value: T } | { kind: 'refused'; response: Response }

/** The body by that schema, or the answer that refuses it. Reads no further than the limits, however much is sent. */
export const readBody = async <T>(
  c: Context,
  schema: z.ZodMiniType<T>,
  /** What a body of another shape comes to in that of the schema. */
  shaped: (json: unknown) => unknown = (json) => json,
): Promise<Body<T>> => {
  const text = await readText(c)
  if (text === undefined) return { kind: 'refused', response: problem(c, 'too-large') }
  const json = parseJson(text)
  if (json === undefined) return { kind: 'refused', response: problem(c, 'malformed') }
  const protocol = unsupportedProtocol(json.value)
  if (protocol) return { kind: 'refused', response: problem(c, 'protocol-unsupported') }
  const parsed = readBy(schema, shaped(json.value))
  if (parsed.success) return { kind: 'body', value: parsed.data }
  const paths = parsed.error.issues.slice(0, 20).map((issue) => issue.path.join('/'))
  return { kind: 'refused', response: problem(c, 'malformed', { paths }) }
}

/** A client of another age is told so before its shapes are judged. */
const unsupportedProtocol = (json: unknown): boolean => {
  const protocol = typeof json === 'object' && json !== null && 'protocol' in json ? json.protocol : undefined
  return typeof protocol === 'number' && (protocol < OLDEST_PROTOCOL || protocol > PROTOCOL)
}

const readText = async (c: Context): Promise<string | undefined> => {
  const declared = Number(c.req.header('content-length') ?? 0)
  if (declared > WIRE_BYTES) return undefined
  // A length that was declared is the length: HTTP/1.1 ends the body there.
  const wire = declared > 0 ? new Uint8Array(await c.req.arrayBuffer()) : await collectBody(c)
  if (wire === undefined || wire.byteLength > WIRE_BYTES) return undefined
  const plain = c.req.header('content-encoding') === 'gzip' ? await unpacked(wire) : wire
  return plain && decoder.decode(plain)
}

const decoder = new TextDecoder()

const collectBody = async (c: Context): Promise<Uint8Array | undefined> =>
  c.req.raw.body === null ? new Uint8Array() : collect(c.req.raw.body, WIRE_BYTES)

const inflateElsewhere = promisify(gunzip)

/** Up to so many bytes a body is unpacked at once: to hand it to another thread and back takes longer. */
const AT_ONCE = 16 * 1024

/** Undefined for what is longer than the limits; nothing for what is no gzip. */
const unpacked = async (wire: Uint8Array): Promise<Uint8Array | undefined> => {
  const limits = { maxOutputLength: Math.min(PLAIN_BYTES, Math.max(1, wire.byteLength * GZIP_RATIO)) }
  try {
    return wire.byteLength > AT_ONCE ? await inflateElsewhere(wire, limits) : gunzipSync(wire, limits)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : new Uint8Array()
  }
}

/** The whole stream, or undefined as soon as it is longer than `most`; the rest is not read. */
export const collect = async (
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength
    if (length > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** Undefined for what is no JSON, too deep, or holds a NUL, which PostgreSQL's text cannot. */
export const parseJson = (text: string): { value: unknown } | undefined => {
  if (isTooDeep(text) || text.includes('\\u0000')) return undefined
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const isTooDeep = (text: string): boolean => {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > DEPTH) return true
  }
  return false
}
