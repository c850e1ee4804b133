import { expect, test } from 'vitest'
import { readDossier } from '../../src/app/screens/dossier/dossier-view.ts'
import { issueCertificate, lacksCertificate } from '../../src/app/screens/dossier/issue-certificate.ts'
import { takeStep } from '../../src/app/screens/dossier/take-step.ts'
import type { Dossier } from '../../src/domain/records/dossier.ts'
import type { Role } from '../../src/domain/records/role.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aDossier, aStep, FOUND, having, PRODUCT } from '../domain/dossier/dossiers.ts'
import { applied, pull, push, serverProducer } from '../store/exchange.ts'
import { AREA, newStore } from '../store/stores.ts'

const ID = '01900000-0000-7000-8000-0000000000d1'
const NOW = Date.UTC(2026, 10, 26, 3)
const AT = '2026-11-26T03:00:00.000Z'

const brought = (data: Dossier, version: number): WireRecord => ({
  ...serverProducer(ID, version),
  ...{ kind: 'dossier', data: JSON.parse(JSON.stringify(data)) },
})

const enrolled = async (role: Role): Promise<OpenStore> => {
  const store = await newStore()
  await store.saveIdentity({ name: 'Lê Văn Xã', role, areas: [{ code: AREA, name: 'Phường Đông Hà' }] }, { token: 't' })
  return store
}

const view = async (store: OpenStore) => {
  const found = await readDossier(store, ID, NOW)
  if (found === undefined) throw new Error('no dossier')
  return found
}

const filed = having(aDossier({ findings: FOUND }), aStep('file'))

test('a step is taken in one’s own name and role, and counts on this device until the office says otherwise', async () => {
  const store = await enrolled('commune')
  await pull(store, { changes: [brought(filed, 3)] })
  const taken = await takeStep(store, await view(store), 'receive', { day: '2026-11-26', number: '01/PĐK' }, AT)
  expect(taken.kind).toBe('saved')
  const after = await view(store)
  expect(after.progress.stage).toBe('at-commune')
  expect(after.record.data.steps['002']).toEqual({
    ...{ action: 'receive', at: AT, by: 'Lê Văn Xã', role: 'commune', day: '2026-11-26', number: '01/PĐK' },
  })
  expect([after.waiting.length, after.refused.length]).toEqual([1, 0])
})

test('a step that somebody else took first is shown beside what the office has, and gone once it is given up', async () => {
  const store = await enrolled('commune')
  await pull(store, { changes: [brought(filed, 3)] })
  await takeStep(store, await view(store), 'receive', { day: '2026-11-26', note: 'Đủ giấy' }, AT)
  const others = having(filed, aStep('receive', '2026-11-25', { by: 'Người khác' }), aStep('return'))
  await pull(store, { changes: [brought(others, 5)] })
  await push(store, ({ m }) => ({ m, kind: 'rejected', code: 'step-taken', paths: ['steps/002'] }))
  const refused = await view(store)
  expect(refused.progress.stage).toBe('returned')
  expect(refused.record.data.steps['002']?.by).toBe('Người khác')
  expect(refused.refused[0]?.patch.set['steps/002']).toMatchObject({ note: 'Đủ giấy' })
  const row = (await store.queue()).find(({ state }) => state === 'rejected')
  await store.discard(row?.m ?? '')
  expect((await view(store)).refused).toEqual([])
})

test('what is filed is named with the step: the self-assessment, and every piece of evidence by its hash', async () => {
  const store = await enrolled('officer')
  await pull(store, { changes: [brought(aDossier(), 3)] })
  const sha256 = 'a'.repeat(64)
  await store.commit({
    ...{ op: 'create', kind: 'evidence', area: AREA, id: '01900000-0000-7000-8000-0000000000e1' },
    data: {
      ...{ producer: aDossier().producer, product: PRODUCT, medium: 'document', takenAt: AT },
      file: { sha256, bytes: 10, type: 'application/pdf' },
    },
  })
  await takeStep(store, await view(store), 'file', { day: '2026-11-26' }, AT)
  expect((await view(store)).record.data.steps['001']?.filed).toEqual({
    assessment: aDossier().assessment,
    evidence: { '01900000-0000-7000-8000-0000000000e1': sha256 },
  })
})

test('a recognition leads to one certificate, made only once the office has taken the step', async () => {
  const store = await enrolled('coordinator')
  const scored = having(
    filed,
    ...(['receive', 'forward', 'receive-province', 'consult', 'report', 'score'] as const).map((action) =>
      aStep(action),
    ),
  )
  await pull(store, { changes: [brought(scored, 3)] })
  const decision = { day: '2026-11-26', stars: 4, number: '1/QĐ', certificate: 'QT-01' }
  await takeStep(store, await view(store), 'recognise', decision, AT)
  expect(lacksCertificate(await view(store))).toBe(false)
  await push(store, applied(4))
  const recognised = await view(store)
  expect([lacksCertificate(recognised), recognised.hasDecided]).toEqual([true, true])
  await issueCertificate(store, recognised)
  await issueCertificate(store, recognised)
  expect(lacksCertificate(await view(store))).toBe(false)
  const certificates = await store.under('certificate', PRODUCT)
  expect(certificates.map(({ data }) => [data.number, data.expiresOn])).toEqual([['QT-01', '2029-11-26']])
})
