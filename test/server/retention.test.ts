import { describe, expect, it } from 'vitest'
import { RETENTION } from '../../src/domain/privacy/retention.ts'
import { RETENTION_IDS } from '../../src/domain/privacy/retention-ids.ts'
import { RetentionDue } from '../../src/protocol/retention.ts'
import { CARRIED_OUT, carryOutRetention } from '../../src/server/retention/carry-out.ts'
import { SHOWN_RULES } from '../../src/server/retention/list-due.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { sha256Of } from './pictures.ts'
import { enrolPhone, newId, signIn } from './visitors.ts'

const DAY_MS = 24 * 3_600_000
const at = (office: TestOffice, daysAgo: number): string =>
  new Date(office.office.nowMs() - daysAgo * DAY_MS).toISOString()

/** A self-assessment as it lies in the store, its file in the blob store. */
const intakeRow = async (
  { office }: TestOffice,
  state: 'pending' | 'taken' | 'declined',
  decided: string | null,
  area: string = AREAS[0],
  text: string = crypto.randomUUID(),
): Promise<string> => {
  const bytes = Uint8Array.from(new TextEncoder().encode(text))
  const file = sha256Of(bytes)
  await office.blobs.put(file, bytes)
  const summary = { producer: 'Hộ Bà Năm', product: 'Chè', set: 11, assessments: 1, answers: 2, evidence: 0, files: 0 }
  await office.db
    .insertInto('intake')
    .values({
      ...{ area, id: newId(), sha256: sha256Of(Uint8Array.from(new TextEncoder().encode(`${text} ${area}`))), file },
      ...{ bytes: bytes.length, receipt_hash: crypto.randomUUID(), summary: JSON.stringify(summary), state },
      ...{ received_at: decided ?? '2026-01-01T00:00:00.000Z', decided_at: decided, decided_by: 'A' },
      reason: state === 'declined' ? 'Bà Năm không ở xã' : null,
    })
    .execute()
  return file
}

const due = async (office: TestOffice, cookie: string): Promise<Record<string, number>> => {
  const response = await office.send('GET', '/v1/office/retention', { headers: { cookie } })
  const { due: all } = RetentionDue.parse(await response.json())
  return Object.fromEntries(all.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count]))
}

describe('[ASVS 5.0 14.2.7] rules of retention', () => {
  it('are carried out by whom they name: the server what it may, the desk shows what a person decides', () => {
    const of = (way: string) => RETENTION_IDS.filter((id) => RETENTION[id].way === way)
    expect([...CARRIED_OUT].sort()).toEqual(of('server').sort())
    // Consents are shown beside what rests on them; log lines are no rows of ours.
    expect([...SHOWN_RULES, 'consented', 'log'].sort()).toEqual(of('person').sort())
  })
})

describe.each(STORES)('kept long enough, over %s', (store) => {
  it('what a decided self-assessment held is erased after 90 days, once, by whichever process comes first', async () => {
    await using office = await openOffice(store)
    const old = await intakeRow(office, 'declined', at(office, 91))
    const taken = await intakeRow(office, 'taken', at(office, 200))
    const young = await intakeRow(office, 'declined', at(office, 89))
    const pending = await intakeRow(office, 'pending', null)
    const [one, other] = await Promise.all([carryOutRetention(office.office), carryOutRetention(office.office)])
    expect(Math.max(one?.intake ?? 0, other?.intake ?? 0)).toBe(2)
    expect(await carryOutRetention(office.office)).toEqual({})
    expect(await Promise.all([old, taken].map((file) => office.office.blobs.size(file)))).toEqual([
      undefined,
      undefined,
    ])
    expect(await office.office.blobs.size(young)).toBeGreaterThan(0)
    expect(await office.office.blobs.size(pending)).toBeGreaterThan(0)
    const rows = await office.office.db.selectFrom('intake').selectAll().where('bytes', '=', 0).execute()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('Năm')
    const cookie = await signIn(office)
    const listed = await office.send('GET', '/v1/intake?state=declined', { headers: { cookie } })
    expect(listed.status).toBe(200)
  })

  it('a file that another commune still decides on stays until that is over', async () => {
    await using office = await openOffice(store)
    const file = await intakeRow(office, 'declined', at(office, 91), AREAS[0], 'same')
    await intakeRow(office, 'pending', null, AREAS[1], 'same')
    await carryOutRetention(office.office)
    expect(await office.office.blobs.size(file)).toBeGreaterThan(0)
  })

  it('sessions, tries and codes go by themselves', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const cookie = await signIn(office)
    await enrolPhone(office)
    await office.post('/v1/office/codes', { name: 'B', role: 'officer', areas: [AREAS[0]] }, { cookie })
    office.pass(400 * DAY_MS)
    expect(await carryOutRetention(office.office)).toMatchObject({ session: 2, 'enrolment-code': 2 })
    for (const table of ['session', 'enrolment_code', 'attempt'] as const)
      expect([
        table,
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirst(),
      ]).toEqual([...[table, { n: 0 }]])
  })

  it('what needs a person’s decision is shown at the desk, of one’s own communes, and nothing of it goes by itself', async () => {
    await using office = await openOffice(store)
    const admin = await signIn(office)
    const phone = await enrolPhone(office)
    const producer = newId()
    const answers = {
      form: { id: 'f', version: '1' },
      status: 'draft',
      startedAt: '2026-11-02T01:00:00.000Z',
      surveyor: '',
    }
    await phone.push(
      phone.write({ record: producer }),
      phone.write({ kind: 'response', set: { ...answers, producer, answers: {}, consents: {} } }),
    )
    expect(await due(office, admin)).toEqual({})
    office.pass(370 * DAY_MS)
    const coordinator = await signIn(office, USERS.coordinator)
    expect(await due(office, coordinator)).toEqual({ draft: 1 })
    office.pass(5 * 365 * DAY_MS)
    const again = await signIn(office)
    await carryOutRetention(office.office)
    expect(await due(office, again)).toEqual({ draft: 1, 'programme-file': 1 })
    expect((await office.send('GET', '/v1/office/retention')).status).toBe(401)
  })

  it('a producer whose certificate is in force is nobody’s past', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [producer, product] = [newId(), newId()]
    await phone.push(
      phone.write({ record: producer }),
      phone.write({
        kind: 'product',
        record: product,
        set: { producer, name: 'Chè', criteria: { decision: '26/2026', set: 11 } },
      }),
    )
    const certificate = { producer, product, stars: 4, issuedOn: '2026-01-01', expiresOn: '2040-01-01' }
    await office.office.db
      .insertInto('record')
      .values({
        ...{ area: AREAS[0], id: newId(), kind: 'certificate', version: 99, data: JSON.stringify(certificate) },
        ...{ stamps: '{}', conflicts: '[]', created_at: '2026-01-01T00:00:00.000Z', created_by: '{}' },
        ...{ updated_at: '2026-01-01T00:00:00.000Z', updated_by: '{}', deleted_at: null },
      })
      .execute()
    office.pass(6 * 365 * DAY_MS)
    expect(await due(office, await signIn(office))).toEqual({})
  })
})
