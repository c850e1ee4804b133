import { expect, it } from 'vitest'
import { newSheet } from '../../src/domain/council/new-sheet.ts'
import { sheetId } from '../../src/domain/council/sheet-id.ts'
import { aHearing, HEARING, MEMBERS } from '../domain/council/hearings.ts'
import { PRODUCT } from '../domain/dossier/dossiers.ts'
import { AREA, newStore, saved } from './stores.ts'

const enrolled = async (name: string) => {
  const store = await newStore()
  const identity = { name, role: 'coordinator' as const, areas: [{ code: AREA, name: 'Đông Hà' }] }
  await store.saveIdentity(identity, { token: 'một mã' })
  await saved(store, { op: 'create', kind: 'hearing', area: AREA, data: aHearing(), id: HEARING })
  return store
}

const kept = { id: HEARING, createdAt: '2026-06-01T00:00:00.000Z', data: aHearing() }

it('keeps a council member’s sheet under its hearing, apart from the assessments of the product', async () => {
  const store = await enrolled(MEMBERS.m02?.name ?? '')
  const id = sheetId(HEARING, 'm02', 1)
  await saved(store, { op: 'create', kind: 'assessment', area: AREA, id, data: newSheet(kept, 'm02', 1) })
  expect((await store.under('assessment', HEARING)).map((sheet) => sheet.id)).toEqual([id])
  expect([await store.assessmentsOf(PRODUCT), await store.drafts(), (await store.assessments()).rows]).toEqual([
    [],
    [],
    [],
  ])
})

it('takes a sheet begun twice on one phone as one, and one of another member not at all', async () => {
  const store = await enrolled(MEMBERS.m02?.name ?? '')
  const begin = (member: string) =>
    store.commit({
      ...{ op: 'create', kind: 'assessment', area: AREA, id: sheetId(HEARING, member, 1) },
      data: newSheet(kept, member, 1),
    })
  expect((await Promise.all([begin('m02'), begin('m02')])).map(({ kind }) => kind)).toEqual(['saved', 'saved'])
  expect(await store.under('assessment', HEARING)).toHaveLength(1)
  expect(await begin('m03')).toMatchObject({ kind: 'refused', code: 'not-member' })
})
