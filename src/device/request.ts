import type * as z from 'zod/mini'
import { Problem, type ProblemCode } from '../protocol/problem.ts'
import { readsColumns } from '../protocol/version.ts'
import { noteOfficeReads } from './known-office.ts'

/** A request answered, refused with a reason, or not answered by our server at all. Same shape as the engine's `Reply`. */
export type Answer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'problem'; problem: Problem; retryAfterMs?: number }
  | { kind: 'unreachable'; hasTimedOut?: boolean }

/** Where a phone's tokens come from (`access.ts`). */
export interface Bearer {
  /** The token to go with; undefined where there is none, as in a browser that is known by its cookie. */
  token(): Promise<Answer<string | undefined>>
  /** What to go with after that one was refused. */
  renewed(refused: string): Promise<Answer<string | undefined>>
}

export interface RequestOptions<T> {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  /** A body that is no JSON; as a Blob, which Chromium hands on at a quarter of what an ArrayBuffer of the same bytes costs. */
  readonly bytes?: Blob
  /** What a good answer looks like; none for an answer without a body. */
  readonly schema?: z.ZodMiniType<T>
  /** What an answer without a body (204) says, where one with a body is looked for. */
  readonly whenEmpty?: T
  /** Who asks; left out where nobody in particular does, or the browser's cookie tells. */
  readonly bearer?: Bearer | undefined
  readonly signal?: AbortSignal | undefined
  /** Hears our server's time of the answer, in milliseconds since 1970. */
  readonly hearTime?: (serverMs: number) => void
  /** Called each time that it has gone out. */
  readonly isUnderWay?: () => void
}

/** Our server names itself in every answer, so that a captive portal's 200 is not taken for one (sync.md hazard 9). */
const SIGNATURE_HEADER = 'x-sao-lang'
/** Longest that a request may take: 256 KB at 5 KB/s, and some. */
const TIMEOUT_MS = 90_000
/** Bodies from here on are worth compressing. */
const GZIP_FROM = 1_024

/** One request to our own origin. Never throws: whatever is not a well-formed answer of our server is `unreachable`. */
export const request = <T>(options: RequestOptions<T>): Promise<Answer<T>> =>
  withBearer(options.bearer, (token) => exchange(options, token))

/** Asks with the present token, and, where that has ended, once more with another: whoever asks sees nothing of it. */
export const withBearer = async <T>(
  bearer: Bearer | undefined,
  ask: (token: string | undefined) => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  if (bearer === undefined) return ask(undefined)
  const first = await bearer.token()
  if (first.kind !== 'ok') return first
  const answer = await ask(first.value)
  if (first.value === undefined || answer.kind !== 'problem' || !ENDED.includes(answer.problem.code)) return answer
  const next = await bearer.renewed(first.value)
  if (next.kind !== 'ok') return next
  return next.value === first.value ? answer : ask(next.value)
}

/** Another tab, or another phone with the same key, may have got a token since: then ours is unknown. */
const ENDED: readonly ProblemCode[] = ['token-expired', 'unauthorised']

const exchange = async <T>(options: RequestOptions<T>, token: string | undefined): Promise<Answer<T>> => {
  try {
    const answering = fetch(options.path, await initOf(options, token))
    options.isUnderWay?.()
    const response = await answering
    const serverMs = Date.parse(response.headers.get('date') ?? '')
    const signature = response.headers.get(SIGNATURE_HEADER)
    if (signature !== null) noteOfficeReads(readsColumns(signature))
    if (signature !== null && Number.isFinite(serverMs)) options.hearTime?.(serverMs)
    return await readAnswer(response, options.schema, options.whenEmpty)
  } catch (error) {
    return isTimeout(error) ? { kind: 'unreachable', hasTimedOut: true } : { kind: 'unreachable' }
  }
}

/** What a response says, by the schema of a good one. Rejects only when its body breaks off or is no JSON. */
export const readAnswer = async <T>(
  response: Response,
  schema: RequestOptions<T>['schema'],
  whenEmpty?: T,
): Promise<Answer<T>> => {
  if (response.headers.get(SIGNATURE_HEADER) === null) return { kind: 'unreachable' }
  if (!response.ok) return refusal(response)
  if (schema === undefined) return { kind: 'ok', value: undefined as T }
  if (response.status === 204 && whenEmpty !== undefined) return { kind: 'ok', value: whenEmpty }
  if (!isJson(response)) return { kind: 'unreachable' }
  const parsed = schema.safeParse(await response.json())
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreachable' }
}

const isJson = (response: Response): boolean =>
  /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '')

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'

const initOf = async <T>(
  { method, body, bytes, signal }: RequestOptions<T>,
  token: string | undefined,
): Promise<RequestInit> => {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const packed = body === undefined ? undefined : await pack(JSON.stringify(body))
  return {
    method,
    // What is POSTed comes from no cache, and the office lets none keep its answers: to say so again would be 43 bytes of each idle look.
    ...(method === 'POST' ? {} : { cache: 'no-store' as const }),
    credentials: 'same-origin',
    redirect: 'error',
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    headers: {
      ...(packed === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...(packed?.isGzip ? { 'content-encoding': 'gzip' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(packed === undefined ? {} : { body: packed.body }),
    ...(bytes === undefined ? {} : { body: bytes }),
  }
}

/** Browsers never compress what they send; gzip makes a push five times smaller. Where it is missing the plain text goes. */
const pack = async (text: string): Promise<{ body: BodyInit; isGzip: boolean }> => {
  if (text.length < GZIP_FROM || typeof CompressionStream === 'undefined') return { body: text, isGzip: false }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return { body: await new Response(stream).blob(), isGzip: true }
}

const refusal = async (response: Response): Promise<Answer<never>> => {
  if (!isJson(response)) return { kind: 'unreachable' }
  const parsed = Problem.safeParse(await response.json())
  if (!parsed.success) return { kind: 'unreachable' }
  const seconds = Number(response.headers.get('retry-after') ?? parsed.data.retryAfterSeconds ?? Number.NaN)
  return {
    kind: 'problem',
    problem: parsed.data,
    ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {}),
  }
}
