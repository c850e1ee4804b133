import { expect, it } from 'vitest'
import { openOver } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import type { Network } from '../../src/sync/ports.ts'
import { FRESH_STATE } from '../../src/sync/state.ts'
import { ModelDatabase } from '../sim/tables.ts'
import { NO_FILES } from '../sync/no-files.ts'
import { AREAS, openOffice } from './offices.ts'
import { enrolPhone, newId, producerData } from './visitors.ts'

const RECORDS = 50_000
const CALM = { aborted: false }

it('[hazard 29] a new phone’s first 50,000 records come in pages with progress, and go on where they broke off', async () => {
  await using office = await openOffice('SQLite')
  const { db } = office.office
  const phone = await enrolPhone(office)
  const row = (version: number) => ({
    ...{ area: AREAS[0], id: newId(), kind: 'producer', version, data: JSON.stringify(producerData(`Hộ ${version}`)) },
    ...{
      stamps: '{}',
      conflicts: '[]',
      created_at: '2026-06-01T00:00:00.000Z',
      updated_at: '2026-06-01T00:00:00.000Z',
    },
    ...{ created_by: JSON.stringify({ name: 'A', device: phone.device }), deleted_at: null },
    updated_by: JSON.stringify({ name: 'A', device: phone.device }),
  })
  for (let from = 1; from <= RECORDS; from += 1_000)
    await db
      .insertInto('record')
      .values(Array.from({ length: 1_000 }, (_, index) => row(from + index)))
      .execute()
  await db.updateTable('area_counter').set({ seq: RECORDS }).where('area', '=', AREAS[0]).execute()

  const disk = new ModelDatabase()
  const open = () => openOver({ db: disk.asDatabase(), newId, now: () => '2026-06-01T00:00:00.000Z' })
  let requests = 0
  const network: Network = {
    ...NO_FILES,
    push: () => Promise.reject(new Error('there is nothing to push')),
    pull: async (request) => {
      requests += 1
      const answer = await (await phone.post('/v1/pull', request)).json()
      // The link breaks once, with the page on its way.
      return requests === 20 ? { kind: 'unreachable' } : { kind: 'ok', value: answer }
    },
  }
  const received: number[] = []
  /** Exchanges until it rests or has to wait, as the driver does. */
  const run = async (): Promise<string> => {
    const store = await open()
    const lease = await store.takeLead()
    for (let state = FRESH_STATE; ; ) {
      const next = await step(
        { outbox: store, inbox: store, files: store, network, random: () => 0 },
        lease,
        state,
        CALM,
      )
      if (next.kind !== 'again') return next.kind
      received.push(next.received)
      state = next.state
    }
  }
  expect(await run()).toBe('wait')
  expect(await disk.records.count()).toBe(19_000)
  expect(await run()).toBe('idle')
  expect(await disk.records.count()).toBe(RECORDS)
  expect(requests).toBeLessThanOrEqual(RECORDS / 1_000 + 3)
  expect(received.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(RECORDS)
})
