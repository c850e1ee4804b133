import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What one phone sends, one request after the other; with `everyMs` at set times, whether or not the one before was answered late. */
export interface Job {
  readonly address: string
  readonly token: string
  readonly path: string
  readonly bodies: readonly Uint8Array[]
  readonly everyMs?: number
  readonly startMs?: number
  /** Asks on with the cursor of each page while there is more. */
  readonly followsCursor?: true
}

/** How it went. */
export interface Load {
  readonly seconds: number
  /** From when a request was due until its answer was there, by path. */
  readonly ms: Readonly<Record<string, readonly number[]>>
  /** How far each phone has come with its feed. */
  readonly cursors: readonly (string | undefined)[]
  readonly bytesDown: number
  readonly bytesUp: number
  /** Changes that were taken, and rows that were brought. */
  readonly taken: number
  readonly rows: number
  /** The first answer that was not a good one. */
  readonly fault?: string
}

/**
 * The load comes from a process of its own, which only sends what was made ready before: on a machine of two cores whatever it does is taken from the
 * server. What the answers say is read when the clock has stopped.
 */
process.on('message', (jobs: readonly Job[]) => void run(jobs).then((load) => process.send?.(load)))

interface Answer {
  readonly status: number
  readonly ms: number
  readonly body: Buffer
  readonly isPacked: boolean
}

const run = async (jobs: readonly Job[]): Promise<Load> => {
  // Each load opens its own connections: the server closes those that rested.
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const started = performance.now()
  const byJob = await Promise.all(jobs.map((job) => runOne({ ...job, agent }, started)))
  const seconds = (performance.now() - started) / 1_000
  agent.destroy()
  const answers = byJob.flat()
  const bad = answers.find(({ status }) => status !== 200)
  const said = answers.map((answer) => JSON.parse(textOf(answer)) as { verdicts?: object[]; changes?: object[] })
  const verdicts = said.flatMap((one) => one.verdicts ?? [])
  const refused = verdicts.find((verdict) => !('version' in verdict))
  const fault = bad === undefined ? refused && JSON.stringify(refused) : `${bad.status} ${textOf(bad)}`
  return {
    ...{ seconds, cursors: byJob.map(cursorOf) },
    ms: Object.fromEntries(
      [...new Set(jobs.map(({ path }) => path))].map((path) => [
        path,
        jobs.flatMap((job, at) => (job.path === path ? (byJob[at] ?? []).map(({ ms }) => ms) : [])),
      ]),
    ),
    bytesDown: answers.reduce((sum, { body }) => sum + body.byteLength, 0),
    bytesUp: jobs.reduce((sum, { bodies }) => sum + bodies.reduce((own, body) => own + body.byteLength, 0), 0),
    taken: verdicts.length,
    rows: said.reduce((sum, { changes = [] }) => sum + changes.length, 0),
    ...(fault === undefined ? {} : { fault }),
  }
}

type Sender = Job & { readonly agent: Agent }

const cursorOf = (answers: readonly Answer[]): string | undefined => {
  const last = answers.at(-1)
  return last && (JSON.parse(textOf(last)) as { cursor?: string }).cursor
}

const runOne = async (job: Sender, started: number): Promise<Answer[]> => {
  const answers: Answer[] = []
  const { everyMs, startMs = 0, bodies } = job
  for (const [at, body] of bodies.entries()) {
    const due = everyMs === undefined ? performance.now() : started + startMs + at * everyMs
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    answers.push(await ask(job, body, due))
  }
  let last = answers.at(-1)
  while (job.followsCursor && last?.status === 200) {
    const { cursor, more } = JSON.parse(textOf(last)) as { cursor: string; more: boolean }
    if (!more) break
    last = await ask(job, Buffer.from(JSON.stringify({ protocol: 1, schema: 4, cursor })), performance.now())
    answers.push(last)
  }
  return answers
}

const textOf = ({ body, isPacked }: Answer): string => (isPacked ? gunzipSync(body) : body).toString()

const GZIP = 0x1f

const ask = ({ agent, address, token, path }: Sender, body: Uint8Array, due: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-encoding': 'gzip, deflate' },
      'content-length': body.byteLength,
      ...(body[0] === GZIP ? { 'content-encoding': 'gzip' } : {}),
    }
    const sent = request(`${address}${path}`, { agent, method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, ms: performance.now() - due, body: Buffer.concat(parts) },
          isPacked: response.headers['content-encoding'] === 'gzip',
        }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })
