import { createHash } from 'node:crypto'
import type { Kind } from '../../../src/domain/records/kinds.ts'
import type { Json } from '../../../src/protocol/mutation.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { createAccount } from '../../../src/server/storage/accounts.ts'
import { addRequest, changeRequest } from '../../../src/server/storage/people/requests.ts'
import { AREAS, OPENING, PASSWORD, type StoreName, type TestOffice, USERS } from '../offices.ts'
import { enrolPhone, newId, type Phone, producerData, signIn } from '../visitors.ts'

/** The commune of those who are let loose, and the one of which they must neither see nor change anything. */
const [, FOREIGN] = AREAS
export const [OWN] = AREAS

/** Stands in every text of the foreign commune. */
export const SECRET = 'BIMATXALA'

/** Whose request it is: what it says of itself. */
export interface Actor {
  readonly name: string
  readonly headers: Record<string, string>
  readonly phone?: Phone
}

export interface FuzzWorld {
  readonly office: TestOffice
  readonly store: StoreName
  /** Nobody of them holds the foreign commune. */
  readonly actors: readonly Actor[]
  /** Holds all communes. */
  readonly administrator: Actor
  /** Ids, hashes, codes and names that are there: of both communes. */
  readonly known: readonly string[]
  /** Of these, what fits a place in an address, by the part of the address before it. */
  readonly fitting: Readonly<Record<string, readonly string[]>>
}

const REVOKED = 'revoked phone'

const SHA = createHash('sha256').update('a file of the own commune').digest('hex')
const FOREIGN_SHA = createHash('sha256').update(SECRET).digest('hex')

/** A producer with a product and a photo in that commune; gives their ids. */
const settle = async (phone: Phone, area: string, word: string, sha256: string): Promise<string[]> => {
  const create = async (kind: Kind, set: Record<string, Json>): Promise<string> => {
    const mutation = phone.write({ kind, area, set })
    const verdict = await phone.pushOne(mutation)
    if (verdict.kind !== 'applied') throw new Error(`${kind} was ${verdict.kind}`)
    return mutation.record
  }
  const producer = await create('producer', {
    ...producerData(`HTX ${word}`),
    phone: `0${word}`,
    representative: `Bà ${word}`,
  })
  const product = await create('product', { producer, name: `Chè ${word}`, criteria: { decision: '26/2026', set: 14 } })
  const evidence = await create('evidence', {
    ...{ producer, medium: 'photo', caption: word, takenAt: '2026-11-02T00:30:00.000Z' },
    file: { sha256, bytes: 20_000, type: 'image/jpeg' },
  })
  return [producer, product, evidence]
}

/** Requests about persons' data on the register of both communes, some of which have erased something; gives their ids. */
const askAboutThemselves = async ({ office: { db } }: TestOffice): Promise<string[]> => {
  const ids: string[] = []
  for (const [area, word] of [
    [OWN, 'HTX nhà'],
    [FOREIGN, SECRET],
  ] as const)
    for (const state of ['open', 'acknowledged', 'carried-out'] as const) {
      const [id, now] = [newId(), new Date(OPENING).toISOString()]
      const subject = { name: `Bà ${word}`, part: 'representative' } as const
      await addRequest(db, id, { area, right: 'erase', how: 'phone', receivedOn: '2026-11-02', subject }, word, now)
      await changeRequest(db, { area, id }, state)
      ids.push(id)
    }
  return ids
}

/** An account of the foreign commune beside those of the own one; gives the ids of all. */
const settleAccounts = async ({ office: { db } }: TestOffice): Promise<string[]> => {
  const foreign = { username: 'nguoi-xa', name: SECRET, role: 'officer' as const, areas: [FOREIGN], password: PASSWORD }
  await createAccount(db, newId(), foreign, new Date(OPENING).toISOString())
  const rows = await db.selectFrom('account').select('id').execute()
  return rows.map(({ id }) => id)
}

/** A stopped phone of the foreign commune has left a change. */
const foreignQuarantine = async (office: TestOffice): Promise<void> => {
  const stopped = await enrolPhone(office, { areas: [FOREIGN], name: SECRET })
  const cookie = await signIn(office)
  await office.post(`/v1/office/devices/${stopped.device}/revoke`, { reason: 'lost' }, { cookie })
  const mutations = [stopped.write({ area: FOREIGN, set: producerData(SECRET) })]
  await stopped.post('/v1/quarantine', { protocol: PROTOCOL, mutations })
}

/** An office in which two communes have records, phones, users, keys; those who act are of one of them. */
export const openFuzzWorld = async (office: TestOffice, store: StoreName): Promise<FuzzWorld> => {
  const [officer, foreign] = [await enrolPhone(office), await enrolPhone(office, { areas: [FOREIGN], name: SECRET })]
  const council = await enrolPhone(office, { role: 'council', name: 'Uỷ viên' })
  const revoked = await enrolPhone(office, { name: 'Máy đã mất' })
  const cookie = await signIn(office)
  await office.post(`/v1/office/devices/${revoked.device}/revoke`, {}, { cookie })
  const ids = [
    ...(await settle(officer, OWN, 'HTX nhà', SHA)),
    ...(await settle(foreign, FOREIGN, SECRET, FOREIGN_SHA)),
  ]
  const coordinator = await signIn(office, USERS.coordinator)
  const asked = await askAboutThemselves(office)
  const accounts = await settleAccounts(office)
  await foreignQuarantine(office)
  const apiKey = await keyOf(office, coordinator, '/v1/office/keys', {
    ...{ name: 'BI', areas: [OWN], days: 30, readsPersonal: true },
  })
  const collect = await keyOf(office, coordinator, '/v1/office/openrosa/keys', { name: 'ODK', areas: [OWN] })
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` })
  return {
    ...{ office, store },
    actors: [
      { name: 'nobody', headers: {} },
      { name: 'officer', headers: bearer(officer.token), phone: officer },
      { name: 'council member', headers: bearer(council.token), phone: council },
      { name: REVOKED, headers: bearer(revoked.token), phone: revoked },
      { name: 'coordinator', headers: { cookie: coordinator } },
      { name: 'api key', headers: bearer(apiKey) },
      { name: 'api key in Excel', headers: basic(apiKey) },
      { name: 'ODK Collect', headers: { ...basic(collect), 'x-forwarded-proto': 'https' } },
      { name: 'forger', headers: bearer('A'.repeat(43)) },
    ],
    administrator: { name: 'administrator', headers: { cookie } },
    fitting: {
      ...{ areas: [OWN, FOREIGN], people: asked, accounts },
      devices: [officer, foreign, council, revoked].map(({ device }) => device),
    },
    known: [
      ...ids,
      ...asked,
      ...accounts,
      ...[officer, foreign, council, revoked].map(({ device }) => device),
      ...[
        OWN,
        FOREIGN,
        SHA,
        FOREIGN_SHA,
        '2026-10',
        '2026-11',
        'xlsx',
        'docx',
        '45',
        'products.csv',
        'producer',
        'product',
      ],
    ],
  }
}

/** Lets all in again that have shut themselves or others out meanwhile, so that the next requests come through the doors too. */
export const letInAgain = async ({ office, actors, administrator }: FuzzWorld): Promise<void> => {
  const { db } = office.office
  await db.updateTable('account').set({ disabled_at: null }).execute()
  await db.updateTable('api_key').set({ revoked_at: null }).execute()
  const phones = actors.flatMap(({ name, phone }) => (phone === undefined || name === REVOKED ? [] : [phone.device]))
  await db.updateTable('device').set({ revoked_at: null }).where('id', 'in', phones).execute()
  administrator.headers.cookie = await signIn(office)
  for (const { name, headers } of actors)
    if (name === 'coordinator') headers.cookie = await signIn(office, USERS.coordinator)
}

const keyOf = async (office: TestOffice, cookie: string, path: string, body: unknown): Promise<string> => {
  const response = await office.post(path, body, { cookie })
  const answer = (await response.json()) as { key?: string; password?: string }
  const key = answer.key ?? answer.password
  if (key === undefined) throw new Error(`${path} gave ${response.status}`)
  return key
}

/** Tables whose rows are of one commune each. */
const OF_COMMUNES = [
  ...(['record', 'mutation', 'area_counter', 'file', 'file_unit', 'submission', 'submission_file'] as const),
  ...(['quarantine', 'person_request', 'erasure', 'erasure_reach', 'attestation', 'carrying'] as const),
]

/** What must stay as it is, whatever those of another commune send: one hash over all rows of the foreign commune. */
export const foreignState = async ({ office: { office } }: FuzzWorld): Promise<string> => {
  const { db } = office
  const rows: object[][] = []
  for (const table of OF_COMMUNES)
    rows.push(
      await db
        .selectFrom(table as 'record')
        .selectAll()
        .where('area', '=', FOREIGN)
        .execute(),
    )
  rows.push(
    await db.selectFrom('account').selectAll().where('name', '=', SECRET).execute(),
    await db
      .selectFrom('device')
      .select(['id', 'areas', 'revoked_at', 'token_hash'])
      .where('name', '=', SECRET)
      .execute(),
    await db.selectFrom('area').selectAll().where('code', '=', FOREIGN).execute(),
  )
  return createHash('sha256')
    .update(JSON.stringify(rows.map((table) => table.map((row) => JSON.stringify(row)).sort())))
    .digest('hex')
}
