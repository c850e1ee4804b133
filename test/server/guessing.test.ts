import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { tryDoor } from '../../src/server/storage/waits.ts'
import { OPENING, openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { newId, problemOf } from './visitors.ts'

interface Try {
  readonly username?: string
  readonly password?: string
  readonly cookie?: string
  readonly from?: string
}

const attempt = (
  office: TestOffice,
  { username = USERS.administrator, password = 'khong-phai-mat-khau', cookie, from = '192.0.2.1' }: Try,
): Promise<Response> =>
  office.send('POST', '/v1/office/sign-in', {
    from,
    body: JSON.stringify({ protocol: PROTOCOL, username, password, device: newId() }),
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
  })

const knownCookie = (response: Response): string =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('sao_lang_known'))
    ?.split(';')[0] ?? ''

/** How long each further try had to wait, in seconds, when every wait is kept. */
const waits = async (office: TestOffice, username: string, count: number): Promise<number[]> => {
  const seen: number[] = []
  while (seen.length < count) {
    const answer = await attempt(office, { username, from: `198.51.100.${seen.length}` })
    if (answer.status !== 429) continue
    const seconds = Number(answer.headers.get('retry-after'))
    seen.push(seconds)
    office.pass(seconds * 1_000)
  }
  return seen
}

describe.each(STORES)('guessing over %s', (store) => {
  it('has to wait longer and longer, up to a quarter of an hour, and the same for a user that there is not', async () => {
    await using office = await openOffice(store)
    const known = await waits(office, USERS.administrator, 8)
    expect(known).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    expect(await waits(office, 'khong-co-ai', 8)).toEqual(known)
  })

  it('makes no wait longer by not keeping it', async () => {
    await using office = await openOffice(store)
    for (let tries = 0; tries < 40; tries += 1) await attempt(office, { from: `198.51.100.${tries}` })
    office.pass(15_000)
    expect((await attempt(office, { password: PASSWORD })).status).toBe(200)
  })

  it('by strangers does not keep the user out of a browser they have signed in from', async () => {
    await using office = await openOffice(store)
    const cookie = knownCookie(await attempt(office, { password: PASSWORD }))
    for (let tries = 0; tries < 10; tries += 1) await attempt(office, { from: '198.51.100.7' })
    expect((await attempt(office, { password: PASSWORD, from: '198.51.100.8' })).status).toBe(429)
    expect((await attempt(office, { password: PASSWORD, cookie })).status).toBe(200)
    // The cookie of one's own account gives no further tries at another's.
    for (let tries = 0; tries < 6; tries += 1) await attempt(office, { username: USERS.coordinator, cookie })
    expect((await attempt(office, { username: USERS.coordinator, cookie })).status).toBe(429)
  })

  it('of many users from one address is stopped there, though one’s own right password comes between', async () => {
    await using office = await openOffice(store)
    const statuses: number[] = []
    for (let tries = 0; tries < 45; tries += 1) {
      statuses.push((await attempt(office, { username: `user${tries}` })).status)
      if (tries % 10 === 0) await attempt(office, { password: PASSWORD })
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect((await attempt(office, { password: PASSWORD, from: '198.51.100.9' })).status).toBe(200)
  })

  it('is counted once for each try, however many come at once to however many processes', async () => {
    await using office = await openOffice(store)
    const another = await openDatabase(office.storage)
    const door = { name: 'sign-in:user:x', free: 5, forgetMs: 60_000 }
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => tryDoor(index % 2 === 0 ? office.office.db : another, door, OPENING)),
    )
    await another.destroy()
    expect(answers.filter((wait) => wait === undefined)).toHaveLength(5)
  })

  it('in a flood is answered with 429 as soon as enough wait, and the office goes on', async () => {
    await using office = await openOffice(store)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        attempt(office, { username: `user${index}`, from: `198.51.100.${index}` }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(32)
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([])
    expect((await attempt(office, { password: PASSWORD })).status).toBe(200)
  })
})

describe('what a refusal tells', () => {
  it('is the same of an unknown user, a stopped one, and a wrong password, and the same hashing is done', async () => {
    await using office = await openOffice('SQLite')
    const { db } = office.office
    await db.updateTable('account').set({ disabled_at: 'x' }).where('username', '=', USERS.coordinator).execute()
    const answers = [
      await attempt(office, { username: 'khong-co-ai', password: PASSWORD }),
      await attempt(office, { username: USERS.coordinator, password: PASSWORD }),
      await attempt(office, {}),
    ]
    const told = await Promise.all(
      answers.map(async (answer) => [await problemOf(answer), answer.headers.getSetCookie()]),
    )
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    const { NOBODY } = await import('../../src/server/secrets.ts')
    const stored = await db.selectFrom('account').select('password_hash').executeTakeFirstOrThrow()
    expect(NOBODY.split('$').slice(0, 4)).toEqual(stored.password_hash.split('$').slice(0, 4))
  })

  it('a password that was hashed with less is hashed anew at the next sign-in', async () => {
    await using office = await openOffice('SQLite')
    const { db } = office.office
    const weak = await hash(PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 })
    await db.updateTable('account').set({ password_hash: weak }).execute()
    expect((await attempt(office, { password: PASSWORD })).status).toBe(200)
    const row = await db
      .selectFrom('account')
      .select('password_hash')
      .where('username', '=', USERS.administrator)
      .executeTakeFirstOrThrow()
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await attempt(office, { password: PASSWORD })).status).toBe(200)
  })
})
