import type { AreaCode, Uuid } from '../../src/domain/records/envelope.ts'
import type { Kind } from '../../src/domain/records/kinds.ts'
import type { Role } from '../../src/domain/records/role.ts'
import { CodeResponse, EnrolResponse } from '../../src/protocol/enrol.ts'
import type { Base, Json, Mutation } from '../../src/protocol/mutation.ts'
import { Problem } from '../../src/protocol/problem.ts'
import { PullResponse } from '../../src/protocol/pull.ts'
import { PushResponse, type Verdict } from '../../src/protocol/push.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { AREAS, OPENING, PASSWORD, type TestOffice, USERS } from './offices.ts'

export const newId = (): Uuid => newServerId(OPENING)

/** A new record's data, as little as its kind asks for. */
export const producerData = (name = 'HTX Hiếu Giang'): Record<string, Json> => ({ name, legalForm: 'cooperative' })

/** The problem that an answer tells, checked against its schema. */
export const problemOf = async (response: Response): Promise<Problem> => Problem.parse(await response.json())

/** Signs in and gives the session's cookie. */
export const signIn = async (office: TestOffice, username: string = USERS.administrator): Promise<string> => {
  const device = newId()
  const response = await office.post('/v1/office/sign-in', { protocol: PROTOCOL, username, password: PASSWORD, device })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (response.status !== 200 || cookie === undefined) throw new Error(`sign-in gave ${response.status}`)
  return cookie
}

/** Has a code made at the desk. */
export const makeCode = async (
  office: TestOffice,
  cookie: string,
  holder: { name?: string; role?: Role; areas?: readonly AreaCode[]; device?: Uuid } = {},
): Promise<string> => {
  const request = { name: 'Nguyễn Văn A', role: 'officer', areas: [AREAS[0]], ...holder }
  const response = await office.post('/v1/office/codes', request, { cookie })
  return CodeResponse.parse(await response.json()).code
}

/** What a change leaves to the phone that writes it. */
type Change = Partial<Mutation> & { set?: Record<string, Json>; unset?: string[] }

/** A phone, enrolled through the doors that real ones use. */
export class Phone {
  readonly office: TestOffice
  readonly device: Uuid
  readonly token: string
  private ds = 0

  constructor(office: TestOffice, device: Uuid, token: string) {
    this.office = office
    this.device = device
    this.token = token
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.office.post(path, body, { authorization: `Bearer ${this.token}` })
  }

  /** Writes a change down: a new producer in the first commune, unless told otherwise. */
  write({ set = producerData(), unset = [], ...rest }: Change = {}): Mutation {
    this.ds += 1
    return {
      ...{ m: newId(), device: this.device, ds: this.ds, record: newId(), kind: 'producer', area: AREAS[0] },
      ...{ op: 'create', base: { v: 0 }, patch: { set, unset }, schema: SCHEMA, at: '2026-11-02T00:30:00.000Z' },
      ...rest,
    }
  }

  /** Writes a change of a record down, over that version or that earlier change. */
  edit(record: Uuid, base: Base, set: Record<string, Json>, rest: Change = {}): Mutation {
    return this.write({ op: 'patch', record, base, set, ...rest })
  }

  async push(...mutations: Mutation[]): Promise<Verdict[]> {
    const response = await this.post('/v1/push', { protocol: PROTOCOL, waiting: 0, mutations })
    if (response.status !== 200) throw new Error(`push gave ${response.status}`)
    return PushResponse.parse(await response.json()).verdicts
  }

  /** Sends one change; gives its verdict. */
  async pushOne(mutation: Mutation): Promise<Verdict> {
    const [verdict] = await this.push(mutation)
    if (verdict === undefined) throw new Error('a change without a verdict')
    return verdict
  }

  /** Sends a new record of that kind; gives its id and version. */
  async create(kind: Kind, set: Record<string, Json>): Promise<{ record: Uuid; v: number }> {
    const mutation = this.write({ kind, set })
    const verdict = await this.pushOne(mutation)
    if (verdict.kind !== 'applied') throw new Error(`creation was ${verdict.kind}`)
    return { record: mutation.record, v: verdict.version }
  }

  async pull(cursor?: string, limit?: number): Promise<PullResponse> {
    const response = await this.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA, cursor, limit })
    if (response.status !== 200) throw new Error(`pull gave ${response.status}`)
    return PullResponse.parse(await response.json())
  }

  /** The record as the feed shows it. */
  async see(record: Uuid): Promise<WireRecord> {
    const { changes } = await this.pull()
    const seen = changes.find((row) => row.id === record)
    if (seen === undefined) throw new Error('the feed does not show the record')
    return seen
  }
}

/** Enrols a phone by a code that the administrator makes. */
export const enrolPhone = async (
  office: TestOffice,
  holder: { name?: string; role?: Role; areas?: readonly AreaCode[] } = {},
): Promise<Phone> => {
  const code = await makeCode(office, await signIn(office), holder)
  const device = newId()
  const response = await office.post('/v1/enrol', { protocol: PROTOCOL, code, device, label: 'Máy thử' })
  return new Phone(office, device, EnrolResponse.parse(await response.json()).token)
}
