import { AreaList, CodeResponse, EnrolResponse } from '../../src/protocol/enrol.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PullResponse } from '../../src/protocol/pull.ts'
import { PushResponse } from '../../src/protocol/push.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { ADMIN_PASSWORD } from '../e2e/office-process.ts'
import { LoadWriter } from './load-writer.ts'

/** How long each request took, in milliseconds. */
export interface Timings {
  readonly push: number[]
  readonly pull: number[]
}

/** A phone that only loads the office: it keeps no records, but counts the rows that it was sent. */
export class LoadPhone {
  private readonly known = new Set<string>()
  private cursor: string | undefined
  private readonly address: string
  private readonly token: string
  private readonly timings: Timings
  private readonly writer: LoadWriter

  private constructor(given: { address: string; token: string; timings: Timings; writer: LoadWriter }) {
    this.address = given.address
    this.token = given.token
    this.timings = given.timings
    this.writer = given.writer
  }

  /** Signs in at the desk, makes a code for the first commune, and trades it for a token. */
  static async enrol(address: string, timings: Timings, next: () => number): Promise<LoadPhone> {
    const desk = newServerId(Date.now())
    const signIn = { protocol: PROTOCOL, username: 'admin', password: ADMIN_PASSWORD, device: desk }
    const signed = await post(`${address}/v1/office/sign-in`, signIn, {})
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
    const areas = AreaList.parse(await (await fetch(`${address}/v1/office/areas`, { headers: { cookie } })).json())
    const area = areas.areas[0]?.code ?? ''
    const made = await post(
      `${address}/v1/office/codes`,
      { name: 'Máy tải', role: 'officer', areas: [area] },
      { cookie },
    )
    const { code } = CodeResponse.parse(await made.json())
    const device = newServerId(Date.now())
    const enrolled = await post(`${address}/v1/enrol`, { protocol: PROTOCOL, code, device, label: 'Máy tải' }, {})
    const { token } = EnrolResponse.parse(await enrolled.json())
    return new LoadPhone({ address, token, timings, writer: new LoadWriter(device, area, next) })
  }

  get rows(): number {
    return this.known.size
  }

  write(count: number): Mutation[] {
    return this.writer.write(count)
  }

  async push(mutations: readonly Mutation[]): Promise<void> {
    const body = { protocol: PROTOCOL, waiting: 0, mutations }
    const { verdicts } = PushResponse.parse(await this.timed('push', body))
    const refused = verdicts.find((verdict) => !('version' in verdict))
    if (refused !== undefined) throw new Error(`refused: ${JSON.stringify(refused)}`)
  }

  /** The next page of the feed; whether there is more. */
  async pull(): Promise<boolean> {
    const page = PullResponse.parse(await this.timed('pull', { protocol: PROTOCOL, cursor: this.cursor }))
    this.cursor = page.cursor
    for (const row of page.changes) this.known.add(row.id)
    return page.more
  }

  async pullAll(): Promise<void> {
    while (await this.pull());
  }

  private async timed(kind: 'push' | 'pull', body: object): Promise<unknown> {
    const started = performance.now()
    const response = await post(`${this.address}/v1/${kind}`, body, { authorization: `Bearer ${this.token}` })
    if (response.status !== 200) throw new Error(`${kind} gave ${response.status}`)
    const answer: unknown = await response.json()
    this.timings[kind].push(performance.now() - started)
    return answer
  }
}

const post = (url: string, body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
