import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, it } from 'vitest'
import { createNetwork } from '../../src/device/network.ts'
import { type OpenStore, openOver } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import { type EngineState, FRESH_STATE } from '../../src/sync/state.ts'
import { bearing } from '../device/bearers.ts'
import { ModelDatabase } from '../sim/tables.ts'
import { takePhoto } from '../store/evidence.ts'
import { openCutLink } from './cut-link.ts'
import { AREAS, openOffice, type TestOffice } from './offices.ts'
import { enrolPhone, newId, type Phone } from './visitors.ts'

const MB = 1024 * 1024
/** A link that carries 50 KB a second and breaks every ten seconds. */
const CUT_EVERY = 500 * 1024
const PHOTOS = 6
const PHOTO_BYTES = 3 * MB

/** The app's own store as that phone. */
const storeOf = async (phone: Phone, office: TestOffice): Promise<OpenStore> => {
  const disk = new ModelDatabase()
  await disk.meta.put({ key: 'device', value: phone.device })
  const now = (): string => new Date(office.office.nowMs()).toISOString()
  const store = await openOver({ db: disk.asDatabase(), newId, now })
  const areas = AREAS.map((code) => ({ code, name: code }))
  await store.saveIdentity({ name: 'Lan', role: 'officer', areas }, { token: phone.token })
  return store
}

it('[hazard 23, goal 16] photos arrive over a link that breaks every 500 KB, and hardly anything is sent twice', async () => {
  await using office = await openOffice('SQLite')
  const phone = await enrolPhone(office, { areas: [...AREAS] })
  const server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  await using link = await openCutLink((server.address() as AddressInfo).port, CUT_EVERY)

  const store = await storeOf(phone, office)
  const taken = []
  for (let seed = 1; seed <= PHOTOS; seed += 1) taken.push(await takePhoto(store, PHOTO_BYTES, seed))
  const network = createNetwork(bearing(phone.token), () => undefined, link.address)
  const lease = await store.takeLead()
  const ports = { outbox: store, inbox: store, files: store, network, random: () => 0 }
  for (let state: EngineState = FRESH_STATE, isDone = false; !isDone; ) {
    const next = await step(ports, lease, state, new AbortController().signal)
    if (next.kind === 'fenced') throw new Error('nobody else leads')
    state = next.state
    isDone = next.kind === 'idle'
  }
  server.close()

  for (const { file, photo, preview, thumbnail } of taken) {
    expect(Buffer.from((await office.office.blobs.get(file.sha256, 0, file.bytes)) ?? []).equals(photo)).toBe(true)
    expect(Buffer.from((await office.office.blobs.get(preview.sha256, 0, 2_000)) ?? []).equals(thumbnail)).toBe(true)
  }
  expect(await store.uploadCount()).toMatchObject({ files: 0, refused: 0 })
  expect(link.cuts()).toBeGreaterThan(30)
  expect(link.sentBytes() / (PHOTOS * PHOTO_BYTES)).toBeLessThan(1.03)
})
