import { describe, expect, it } from 'vitest'
import { commitFinal } from '../../src/app/attest.ts'
import { createIntegrityControl } from '../../src/app/integrity-control.ts'
import { sha256 } from '../../src/device/hex.ts'
import type { Bearer } from '../../src/device/request.ts'
import { type Attestation, CHAIN_START, statementText } from '../../src/domain/integrity/attestation.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import { attestedHead } from '../../src/store/commit-attested.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aSheet } from '../domain/council/hearings.ts'
import { newStore } from '../store/stores.ts'

let stores = 0
const aStore = (): Promise<OpenStore> => {
  stores += 1
  return newStore(`0190${String(stores).padStart(4, '0')}-0000`)
}

const { hearing: _hearing, member: _member, scoring: _scoring, ...plain } = aSheet('m01')

const begin = async (store: OpenStore): Promise<Uuid> => {
  const committed = await store.commit({
    ...{ op: 'create', kind: 'assessment', area: '19333' },
    data: { ...plain, role: 'officer', answers: { '1.1': 2 } },
  })
  if (committed.kind !== 'saved') throw new Error(committed.kind)
  return committed.record.id
}

const FINAL = { status: 'final', finalisedAt: '2026-11-02T01:00:00.000Z' } as const
const finish = (store: OpenStore, id: Uuid, offset?: number) =>
  commitFinal(store, { op: 'patch', id, set: FINAL }, offset)

const attestationOf = async (store: OpenStore, id: Uuid): Promise<Attestation> => {
  const attestation = (await store.record('assessment', id))?.data.attestation
  if (attestation === undefined) throw new Error('not signed')
  return attestation
}

/** Who holds a paper checks it without asking the office. */
const NOBODY: Bearer = {
  token: () => Promise.resolve({ kind: 'ok', value: undefined }),
  renewed: () => Promise.resolve({ kind: 'ok', value: undefined }),
}

describe('finalising an assessment', () => {
  it('signs it by the device’s key, so that anybody can check it, and one changed answer shows', async () => {
    const store = await aStore()
    const id = await begin(store)
    expect(await finish(store, id, 5_000)).toMatchObject({ kind: 'saved' })
    const record = await store.record('assessment', id)
    const attestation = await attestationOf(store, id)
    const { statement } = attestation
    expect(statement).toMatchObject({ record: id, n: 1, prev: CHAIN_START, device: store.device, files: [] })
    expect(Date.parse(statement.at) - Date.parse(statement.officeAt ?? '')).toBe(5_000)
    const { check } = createIntegrityControl(NOBODY)
    const data = record?.data ?? {}
    expect(await check({ id, data }, attestation)).toBe('whole')
    expect(await check({ id, data: { ...data, answers: { '1.1': 3 } } }, attestation)).toBe('altered')
    expect(await check({ id: store.newId(), data }, attestation)).toBe('altered')
    const other = { ...attestation, statement: { ...statement, by: 'Người khác' } }
    expect(await check({ id, data }, other)).toBe('bad-signature')
    expect(await check({ id, data }, { ...attestation, key: 'A'.repeat(87) })).toBe('uncheckable')
  })

  it('chains the device’s statements, and goes on behind one that another tab made meanwhile', async () => {
    const store = await aStore()
    const ids = [await begin(store), await begin(store), await begin(store)]
    await Promise.all(ids.map((id) => finish(store, id)))
    const statements = await Promise.all(ids.map(async (id) => (await attestationOf(store, id)).statement))
    statements.sort((one, other) => one.n - other.n)
    expect(statements.map(({ n }) => n)).toEqual([1, 2, 3])
    const [first, second] = await Promise.all(statements.map((one) => sha256(statementText(one))))
    expect(statements.map(({ prev }) => prev)).toEqual([CHAIN_START, first, second])
  })

  it('is done without a signature where the browser has no key to sign with', async () => {
    const store = await aStore()
    const id = await begin(store)
    const without = { ...store, deviceKey: () => Promise.reject(new Error('no key')) }
    expect(await finish(without, id)).toMatchObject({ kind: 'saved' })
    const record = await store.record('assessment', id)
    expect(record?.data).toMatchObject({ status: 'final' })
    expect(record?.data.attestation).toBeUndefined()
  })

  it('never signs what another tab has changed in between', async () => {
    const store = await aStore()
    const id = await begin(store)
    let looks = 0
    const meddled: OpenStore = {
      ...store,
      // Behind the look at the chain, before the writing.
      work: async (task) => {
        looks += 1
        if (looks === 2) await store.commit({ op: 'patch', id, set: { 'answers/1.1': 0 } })
        return store.work(task)
      },
    }
    await finish(meddled, id)
    const record = await store.record('assessment', id)
    expect(record?.data.answers).toEqual({ '1.1': 0 })
    const { check } = createIntegrityControl(NOBODY)
    expect(await check({ id, data: record?.data ?? {} }, await attestationOf(store, id))).toBe('whole')
  })

  it('a phone that comes back from a copy goes on with its chain', async () => {
    const store = await aStore()
    await finish(store, await begin(store))
    const copy = await store.copyOut()
    const fresh = await aStore()
    await fresh.copyIn(copy)
    expect(await fresh.work(attestedHead)).toMatchObject({ n: 1 })
    expect(await fresh.work(attestedHead)).toEqual(await store.work(attestedHead))
  })
})
