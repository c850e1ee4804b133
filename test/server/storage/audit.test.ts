import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AuditPage } from '../../../src/protocol/integrity.ts'
import { HEADS_FILE, publishHead } from '../../../src/server/heads.ts'
import { auditChain, note } from '../../../src/server/storage/audit.ts'
import { type Database, openDatabase } from '../../../src/server/storage/database.ts'
import { verifyChains } from '../../../src/server/storage/verify-chains.ts'
import { dropGuards } from '../guards-dropped.ts'
import { OPENING, openOffice, STORES, USERS } from '../offices.ts'
import { enrolPhone, signIn } from '../visitors.ts'

const ENTRIES = 8

const noteMany = async (db: Database, count = ENTRIES): Promise<void> => {
  for (let n = 1; n <= count; n += 1) await note(db, OPENING + n, `Cán bộ ${n}`, 'make-code', `người ${n}`)
}

const COLUMNS = ['at', 'actor', 'action', 'subject', 'id', 'hash'] as const

describe.each(STORES)('the office’s log as a chain over %s', (store) => {
  it('refuses to be changed or emptied by its own database, and the ledger too, but for letting content go', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    await noteMany(db, 2)
    const phone = await enrolPhone(office)
    await phone.pushOne(phone.write())
    await expect(db.updateTable('audit').set({ actor: 'Ai đó' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('audit').where('n', '=', 1).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('mutation').execute()).rejects.toThrow('append-only')
    await expect(db.updateTable('mutation').set({ actor: 'Ai đó' }).execute()).rejects.toThrow('append-only')
    await db.updateTable('mutation').set({ content: '' }).execute()
    expect(await auditChain(db)).toMatchObject({ kind: 'whole' })
  })

  it('with the guards taken away, any altered field, any row taken out or exchanged is named', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    await noteMany(db)
    await dropGuards(db, store)
    const place = fc.integer({ min: 1, max: ENTRIES })
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...COLUMNS), fc.nat(20), async (n, column, at) => {
        const row = await db.selectFrom('audit').selectAll().where('n', '=', n).executeTakeFirstOrThrow()
        const text = row[column]
        const [place, sign] = [at % text.length, text[at % text.length] === '7' ? '8' : '7']
        const bent = text.slice(0, place) + sign + text.slice(place + 1)
        await db
          .updateTable('audit')
          .set({ [column]: bent })
          .where('n', '=', n)
          .execute()
        expect(await auditChain(db)).toEqual({ kind: 'broken', at: n, fault: 'altered' })
        await db
          .updateTable('audit')
          .set({ [column]: text })
          .where('n', '=', n)
          .execute()
      }),
      { numRuns: 12 },
    )
    await fc.assert(
      fc.asyncProperty(place, async (n) => {
        const row = await db.selectFrom('audit').selectAll().where('n', '=', n).executeTakeFirstOrThrow()
        await db.deleteFrom('audit').where('n', '=', n).execute()
        expect(await auditChain(db)).toEqual({
          kind: 'broken',
          at: n,
          fault: n === ENTRIES ? 'end-missing' : 'missing',
        })
        await db.insertInto('audit').values(row).execute()
      }),
      { numRuns: 6 },
    )
    for (const [from, to] of [
      [3, 99],
      [5, 3],
      [99, 5],
    ] as const)
      await db.updateTable('audit').set({ n: to }).where('n', '=', from).execute()
    expect(await auditChain(db)).toEqual({ kind: 'broken', at: 3, fault: 'altered' })
  })

  it('does not fork when two processes write at once', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    // Two connections of one process to SQLite would wait for each other without an end; there its one connection takes turns.
    const other = store === 'SQLite' ? db : await openDatabase(office.storage)
    await Promise.all([noteMany(db, 20), noteMany(other, 20)])
    if (other !== db) await other.destroy()
    expect(await auditChain(db)).toMatchObject({ kind: 'whole', entries: 40 })
  })

  it('written anew as a whole, it no longer is what the published head says', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-heads-'))
    const phone = await enrolPhone(office)
    await phone.pushOne(phone.write())
    await publishHead(db, dataDir, OPENING)
    await noteMany(db, 2)
    await publishHead(db, dataDir, OPENING + 3_600_000)
    expect((await verifyChains(db, dataDir)).faults).toEqual([])

    const lines = readFileSync(join(dataDir, HEADS_FILE), 'utf8')
    writeFileSync(join(dataDir, HEADS_FILE), lines.replace('"entries":1', '"entries":2'))
    expect((await verifyChains(db, dataDir)).faults).toContain(`${HEADS_FILE}: line 1 is not what was published`)
    writeFileSync(join(dataDir, HEADS_FILE), lines)

    await dropGuards(db, store)
    const rows = await db.selectFrom('audit').selectAll().orderBy('n').execute()
    await db.deleteFrom('audit').execute()
    await db
      .updateTable('audit_head')
      .set({ n: 0, hash: '0'.repeat(64) })
      .execute()
    for (const { at, actor, action, subject } of rows) await note(db, Date.parse(at), `${actor}.`, action, subject)
    expect(await auditChain(db)).toMatchObject({ kind: 'whole' })
    expect((await verifyChains(db, dataDir)).faults.join()).toMatch(/the audit was written anew: .* its entry/)
    await db
      .updateTable('mutation')
      .set({ chain: 'f'.repeat(64) })
      .execute()
    expect((await verifyChains(db, dataDir)).faults.join()).toMatch(/19333: the ledger was written anew/)
    rmSync(dataDir, { recursive: true })
  })

  it('is read by administrators alone, a page at a time, by whom and what', async () => {
    await using office = await openOffice(store)
    await noteMany(office.office.db, 120)
    const read = async (username: string, query: string) => {
      const cookie = await signIn(office, username)
      return office.send('GET', `/v1/office/integrity/audit?${query}`, { headers: { cookie } })
    }
    expect((await read(USERS.coordinator, '')).status).toBe(403)
    const page = AuditPage.parse(await (await read(USERS.administrator, '')).json())
    expect(page.entries).toHaveLength(100)
    expect(page.entries[0]).toMatchObject({ action: 'sign-in', actor: 'admin' })
    expect(page.chain.brokenAt).toBeUndefined()
    const rest = AuditPage.parse(await (await read(USERS.administrator, `before=${page.next}`)).json())
    expect(rest.next).toBeUndefined()
    const one = AuditPage.parse(
      await (await read(USERS.administrator, new URLSearchParams({ actor: 'Cán bộ 7' }).toString())).json(),
    )
    expect(one.entries.map(({ subject }) => subject)).toEqual(['người 7'])
  })
})
