import { expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { verifyStore } from '../../src/server/storage/verify.ts'
import { AREAS, openOffice } from './offices.ts'
import { enrolPhone, type Phone } from './visitors.ts'

const PROCESSES = 4
const PUSHES = 12

/** The same phone, speaking to another of the office's processes. */
const through = (phone: Phone, app: ReturnType<typeof createApp>) => async (path: string, body: object) =>
  (
    await app.request(path, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${phone.token}` } },
      body: JSON.stringify({ protocol: 1, ...body }),
    })
  ).json()

it('[hazards 4, 28] several processes over one PostgreSQL leave no gap in any feed, however their writes interleave', async () => {
  await using office = await openOffice('PostgreSQL')
  const writers = await Promise.all(
    Array.from({ length: PROCESSES }, () => enrolPhone(office, { areas: [AREAS[0], AREAS[1]] })),
  )
  const reader = await enrolPhone(office, { areas: [AREAS[0], AREAS[1]] })
  const databases = await Promise.all(Array.from({ length: PROCESSES }, () => openDatabase(office.storage)))
  const apps = databases.map((db) => createApp({ ...office.office, db }))
  const [first] = apps
  if (first === undefined) throw new Error('no process')
  const seen = new Map<string, number>()
  let cursor: string | undefined
  let isWriting = true
  /** A reader that never rests: what it has passed without having seen it, it will never see. */
  const reading = async (): Promise<void> => {
    const ask = through(reader, first)
    while (isWriting) {
      const page = await ask('/v1/pull', { cursor, limit: 7 })
      cursor = page.cursor
      for (const row of page.changes) seen.set(row.id, row.version)
    }
  }
  const writing = writers.map(async (writer, index) => {
    const app = apps[index]
    if (app === undefined) return
    const ask = through(writer, app)
    for (let push = 0; push < PUSHES; push += 1) {
      // Both areas in one push, in turns of order: writers that locked them as they come would lock each other out.
      const areas = (push + index) % 2 === 0 ? [AREAS[0], AREAS[1]] : [AREAS[1], AREAS[0]]
      const mutations = areas.flatMap((area) => [writer.write({ area }), writer.write({ area })])
      const { verdicts } = await ask('/v1/push', { waiting: 0, mutations })
      expect(verdicts.map((verdict: { kind: string }) => verdict.kind)).toEqual(Array(4).fill('applied'))
    }
  })
  const read = reading()
  await Promise.all(writing)
  isWriting = false
  await read
  for (let more = true; more; ) {
    const page = await through(reader, first)('/v1/pull', { cursor, limit: 50 })
    cursor = page.cursor
    more = page.more
    for (const row of page.changes) seen.set(row.id, row.version)
  }
  const rows = await office.office.db.selectFrom('record').select(['id', 'version']).execute()
  expect(rows).toHaveLength(PROCESSES * PUSHES * 4)
  expect(new Map(rows.map(({ id, version }) => [id, version]))).toEqual(seen)
  expect((await verifyStore(office.office.db)).faults).toEqual([])
  for (const db of databases) await db.destroy()
})
