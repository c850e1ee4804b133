import { expect, it } from 'vitest'
import { Database } from '../../../src/store/database.ts'
import { createSeal } from '../../../src/store/sealed/create-seal.ts'
import { openSealed } from '../../../src/store/sealed/open-sealed.ts'
import { idOf, serverProducer } from '../exchange.ts'

it('many rows that are written together are all there, each sealed; one that cannot be is told by its place', async () => {
  const db = new Database('many-together')
  await openSealed(db, createSeal(new Uint8Array(32).fill(3), 'many'))
  const rows = Array.from({ length: 70 }, (_, n) => serverProducer(idOf(n), 1, { name: `HTX ${n}` }))
  await db.bases.add(serverProducer(idOf(60), 1))
  const failed = await db.bases.bulkAdd(rows, { allKeys: true }).catch((error) => error.failuresByPos)
  expect(Object.keys(failed)).toEqual(['60'])
  expect((await db.bases.toArray()).map(({ data }) => data.name)).toEqual(
    rows.map(({ data }, n) => (n === 60 ? 'HTX Chè Khe Sanh' : data.name)),
  )
  expect(await db.delivered.bulkAdd(rows.map(asDelivered), { allKeys: true })).toEqual(rows.map((_, n) => n + 1))
  const stored = db.backendDB().transaction('bases').objectStore('bases').getAll()
  await new Promise((resolve) => stored.addEventListener('success', resolve))
  expect(stored.result.map((row) => Object.keys(row))).toEqual(rows.map(() => ['id', 'sealed']))
  db.close()
})

const asDelivered = ({ id, kind, area, data }: ReturnType<typeof serverProducer>, n: number) => ({
  ...{ m: id, device: idOf(900), ds: n + 1, record: id, kind, area, op: 'create' as const, base: { v: 0 } },
  ...{ patch: { set: data, unset: [] }, schema: 4, at: '2026-06-01T00:00:00.000Z' },
  ...{ deliveredAt: '2026-06-01T00:00:00.000Z', verdict: 'applied' as const },
})
