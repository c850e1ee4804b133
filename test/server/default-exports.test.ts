import { beforeAll, describe, expect, it } from 'vitest'
import { unzip } from '../../src/device/zip.ts'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'
import { standingsOf } from '../../src/domain/certificates/standing.ts'
import { columnsOf } from '../../src/domain/exchange/column.ts'
import { producersToGeoJson } from '../../src/domain/exchange/geojson.ts'
import { ptntRows } from '../../src/domain/exchange/ptnt-ocop.ts'
import { TABLES } from '../../src/domain/exchange/tables.ts'
import { personalPaths } from '../../src/domain/privacy/classification.ts'
import { KINDS, type Kind, type RecordOf } from '../../src/domain/records/kinds.ts'
import { exportRegister, type RegisterContent } from '../../src/domain/register/export-register.ts'
import { API_ROUTES } from '../../src/server/api/api-routes.ts'
import { exchangeOf } from '../domain/exchange/exchange-fixture.ts'
import { PLANTED, PLANTED_MARKS, plantedData } from '../domain/privacy/planted.ts'
import { makeKey, reader } from './api/readers.ts'
import { AREAS, openOffice, type TestOffice } from './offices.ts'
import { newId, signIn } from './visitors.ts'

const ids = Object.fromEntries([...KINDS, 'any'].map((kind) => [kind, newId()])) as Record<Kind | 'any', string>

/** A form is about no person, and its schema loops. */
const PLANTED_KINDS = KINDS.filter((kind) => kind !== 'form')

const datum = (kind: Kind): Record<string, unknown> => {
  const data = plantedData(kind, ids)
  // A household’s number is its head’s, and a survey is read for the ministry’s table.
  if (kind === 'producer') return { ...data, legalForm: 'household', registrationNumber: PLANTED }
  if (kind === 'assessment') return { ...data, sealed: false, role: 'officer', hearing: undefined, member: undefined }
  if (kind === 'response')
    return { ...data, form: { id: 'business-results', version: '1' }, answers: { place: PLANTED } }
  return data
}

const plant = async ({ office }: TestOffice): Promise<void> => {
  const author = JSON.stringify({ name: PLANTED, device: newId() })
  for (const [at, kind] of PLANTED_KINDS.entries())
    await office.db
      .insertInto('record')
      .values({
        ...{ area: AREAS[0], id: ids[kind], kind, version: at + 1, data: JSON.stringify(datum(kind)), conflicts: '[]' },
        ...{ stamps: '{}', created_at: '2026-11-01T00:00:00.000Z', created_by: author, deleted_at: null },
        ...{ updated_at: '2026-11-01T00:00:00.000Z', updated_by: author },
      })
      .execute()
  await office.db
    .insertInto('area_counter')
    .values({ area: AREAS[0], seq: KINDS.length, chain: null, entries: null, sum: null })
    .onConflict((conflict) => conflict.column('area').doUpdateSet({ seq: KINDS.length }))
    .execute()
}

/** All bytes of a file as signs; those of an archive unpacked. */
const signsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return `${new TextDecoder('latin1').decode(bytes)}${Buffer.from(bytes)}`
  const unzipped = await unzip(bytes, 20_000_000)
  if (unzipped.kind !== 'unzipped') throw new Error(unzipped.code)
  return unzipped.entries.map((entry) => Buffer.from(entry.bytes).toString()).join('\n')
}

const leaks = (signs: string): string[] =>
  PLANTED_MARKS.flatMap((mark) => {
    const at = signs.indexOf(mark)
    return at === -1 ? [] : [signs.slice(at, at + 80)]
  })

const recordOf = <K extends Kind>(kind: K): RecordOf<K> => {
  const at = '2026-11-01T00:00:00.000Z'
  const createdBy = { name: PLANTED, device: ids.any }
  const envelope = { id: ids[kind], area: AREAS[0], version: 1, createdAt: at, updatedAt: at, createdBy }
  return { ...envelope, kind, data: datum(kind) } as unknown as RecordOf<K>
}

describe('[Law 91/2025/QH15; ASVS 5.0 14.2.6] planted in every field about persons', () => {
  it('are words and places in all of them', () => {
    for (const kind of PLANTED_KINDS.filter((one) => personalPaths(one).length > 0))
      expect([kind, leaks(JSON.stringify(datum(kind))).length > 0]).toEqual([kind, true])
  })
})

describe('what leaves the office unasked', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice('SQLite')
    await plant(office)
    return () => office[Symbol.asyncDispose]()
  })

  it('has nothing about persons by any route of the API: JSON, lines, OData, Parquet', async () => {
    const { key } = await makeKey(office)
    const ask = reader(office, key)
    const seen: string[] = []
    for (const { path } of API_ROUTES)
      for (const accept of ['application/json', 'application/x-ndjson', 'application/vnd.apache.parquet'])
        for (const id of path.includes('{id}') ? PLANTED_KINDS.map((kind) => ids[kind]) : ['']) {
          const response = await ask(path.replace('{id}', id), { accept })
          const signs = await signsOf(new Uint8Array(await response.arrayBuffer()))
          expect([path, accept, leaks(signs)]).toEqual([path, accept, []])
          if (response.status === 200 && signs.includes(ids.producer)) seen.push(path)
        }
    expect(new Set(seen).size).toBeGreaterThan(10)
  })

  it('and all of it to who may have it and asks, so that the test would see it', async () => {
    const { key } = await makeKey(office, { readsPersonal: true })
    const ask = reader(office, key)
    for (const kind of PLANTED_KINDS.filter((one) => personalPaths(one).length > 0)) {
      const signs = await (await ask(`/records/${kind}?include=personal`)).text()
      expect([kind, leaks(signs).length > 0]).toEqual([kind, true])
    }
  })

  it('has nothing about persons in the periodic reports', async () => {
    const cookie = await signIn(office)
    for (const format of ['docx', 'xlsx']) {
      const response = await office.send('GET', `/v1/office/reports/make/2026-11/${format}`, { headers: { cookie } })
      expect(response.status).toBe(200)
      expect([format, leaks(await signsOf(new Uint8Array(await response.arrayBuffer())))]).toEqual([format, []])
    }
  })
})

describe('what is downloaded at the desk unasked', () => {
  const exchange = exchangeOf({
    producers: [recordOf('producer')],
    products: [recordOf('product')],
    assessments: [recordOf('assessment')],
    certificates: [recordOf('certificate')],
    dossiers: [recordOf('dossier')],
    plans: [recordOf('plan')],
    actions: [recordOf('action')],
    trainings: [recordOf('training')],
    targets: [recordOf('target')],
    budgets: [recordOf('budget')],
    responses: [recordOf('response')],
  })

  it.each(TABLES.map((table) => [table.id, table] as const))('of %s has no cell about persons', (_, table) => {
    const rows = table.rowsOf(exchange)
    const cells = (withPersonal: boolean) =>
      JSON.stringify(rows.map((row) => columnsOf(table, withPersonal).map(({ at }) => row.cells[at])))
    expect(rows.length).toBeGreaterThan(0)
    expect(leaks(cells(false))).toEqual([])
    if (table.columns.some(({ isPersonal }) => isPersonal)) expect(leaks(cells(true))).not.toEqual([])
  })

  it('of places, and of the ministry’s table, has none either', () => {
    const { producers, facts, responses, areaName } = exchange
    expect(leaks(JSON.stringify(producersToGeoJson({ producers, facts, areaName, withPlaces: false })))).toEqual([])
    expect(leaks(JSON.stringify(producersToGeoJson({ producers, facts, areaName, withPlaces: true })))).not.toEqual([])
    const rows = ptntRows({ facts, responses, year: 2026, areaName })
    expect(rows.length).toBeGreaterThan(0)
    expect(leaks(JSON.stringify(rows))).toEqual([])
  })

  it('of the register leaves the columns of persons empty', async () => {
    const content = (withPersonal: boolean): RegisterContent => ({
      ...{ producers: exchange.producers, products: exchange.products, withPersonal, areaName: exchange.areaName },
      standings: standingsOf(exchange.certificates, [], '2026-11-20'),
      words: {
        ...{ sheet: 'Sổ', title: 'SỔ', first: '1', second: '2', withdrawn: 'thu hồi' },
        columns: new Proxy({}, { get: (_, field) => String(field) }) as RegisterContent['words']['columns'],
        legalForm: new Proxy({}, { get: (_, field) => String(field) }) as RegisterContent['words']['legalForm'],
      },
    })
    const file = async (withPersonal: boolean) =>
      signsOf(new Uint8Array(await (await drawWorkbook([exportRegister(content(withPersonal))])).arrayBuffer()))
    expect(leaks(await file(false))).toEqual([])
    expect(leaks(await file(true))).not.toEqual([])
  })
})
