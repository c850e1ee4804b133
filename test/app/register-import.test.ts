import { describe, expect, it } from 'vitest'
import { createRegisterImport, type RegisterImport } from '../../src/app/screens/register/import-model.ts'
import { reportCsv } from '../../src/app/screens/register/report.ts'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { AREAS, aSheet, asDrawn, FIRST_ROW, type FileRow, TEA, TODAY } from '../domain/register/registers.ts'
import { newStore } from '../store/stores.ts'

/** Where a browser keeps short texts. */
const newShelf = () => {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

const fileOf = async (rows: readonly FileRow[], name = 'so-2026.xlsx'): Promise<File> =>
  new File([await drawWorkbook([asDrawn(aSheet(rows))])], name)

const open = (store: OpenStore, shelf = newShelf()): RegisterImport =>
  createRegisterImport({
    ...{ store, shelf, areas: AREAS, read: readRegisterWorkbook, today: () => TODAY },
    ...{ rest: () => Promise.resolve(), clock: () => 0 },
  })

const NEVER = new AbortController().signal
const HONEY: FileRow = {
  ...{ number: 2, product: 'Mật ong hoa rừng', group: 'Thực phẩm', legalForm: 'THT', producer: 'THT Ong rừng' },
  ...{ commune: 'Phường 1', stars: 3, expires: '2027-08-01', first: [3, '1/8/2024', 2024, '9/QĐ-UBND'], note: '=1+1' },
}
/** A slip of the first row's producer. */
const GINGER: FileRow = { ...TEA, number: 3, producer: 'HTX Chè Hiếu Giangg', product: 'Trà gừng' }

const totals = async (store: OpenStore) => {
  const { producer, product, certificate } = await store.counts()
  return { producer, product, certificate }
}

describe('importing a register', () => {
  it('shows what becomes of every row before anything is written, asks, then writes what is clear', async () => {
    const store = await newStore()
    const model = open(store)
    await model.choose(await fileOf([TEA, HONEY, GINGER]))
    expect(model.phase.value).toEqual({ kind: 'open' })
    expect(model.counts.value).toEqual({ 'new-producer': 1, ask: 2 })
    expect(await totals(store)).toEqual({ producer: 0, product: 0, certificate: 0 })

    await model.answerCommune('phuong 1', '19333')
    expect(model.counts.value).toEqual({ 'new-producer': 2, ask: 1 })
    await model.write(NEVER)
    expect(await totals(store)).toEqual({ producer: 2, product: 2, certificate: 2 })
    expect(model.counts.value).toEqual({ unchanged: 2, ask: 1 })

    const same = model.proposals.value[2]?.questions[0]?.options[0]
    await model.answerRows([[FIRST_ROW + 2, 'producer', same]])
    await model.write(NEVER)
    expect(await totals(store)).toEqual({ producer: 2, product: 3, certificate: 3 })
    const certificates = await store.all('certificate')
    expect(certificates.map(({ data }) => data.imported)).toContainEqual({ file: 'so-2026.xlsx', row: FIRST_ROW + 1 })
  })

  it('of the same file again changes nothing, also by another person with nothing answered', async () => {
    const store = await newStore()
    const file = await fileOf([TEA, { ...HONEY, commune: 'Đông Hà' }, { ...TEA, number: 4 }])
    const first = open(store)
    await first.choose(file)
    await first.write(NEVER)
    const before = await totals(store)
    const queued = (await store.queue()).length
    const second = open(store)
    await second.choose(file)
    expect(second.counts.value).toEqual({ unchanged: 3 })
    await second.write(NEVER)
    expect(await totals(store)).toEqual(before)
    expect((await store.queue()).length).toBe(queued)
  })

  it('that was stopped goes on where it was, and leaves no row half-written', async () => {
    const store = await newStore()
    const rows = Array.from({ length: 50 }, (_, at): FileRow => ({ ...TEA, number: at + 1, producer: `HTX Số ${at}` }))
    const model = open(store)
    await model.choose(await fileOf(rows))
    const stop = new AbortController()
    const stopping: OpenStore = {
      ...store,
      commitAll: (changes) => {
        stop.abort()
        return store.commitAll(changes)
      },
    }
    const stopped = open(stopping)
    await stopped.choose(await fileOf(rows))
    await stopped.write(stop.signal)
    const written = stopped.writing.value
    expect(written).toMatchObject({ kind: 'ended', result: { kind: 'stopped' } })
    expect(await totals(store)).toEqual({ producer: 20, product: 20, certificate: 20 })
    await model.choose(await fileOf(rows))
    expect(model.counts.value).toEqual({ unchanged: 20, 'new-producer': 30 })
    await model.write(NEVER)
    expect(await totals(store)).toEqual({ producer: 50, product: 50, certificate: 50 })
  })

  it('onto a disk that is full says so, keeps what was written, and tells of every row in a report', async () => {
    const store = await newStore()
    const rows = Array.from(
      { length: 30 },
      (_, at): FileRow => ({ ...HONEY, commune: 'Đông Hà', producer: `HTX Số ${at}` }),
    )
    let batches = 0
    const filling: OpenStore = {
      ...store,
      commitAll: (changes) => {
        batches += 1
        return batches === 1 ? store.commitAll(changes) : Promise.resolve({ kind: 'disk-full' })
      },
    }
    const model = open(filling)
    await model.choose(await fileOf(rows))
    await model.write(NEVER)
    const writing = model.writing.value
    if (writing.kind !== 'ended') throw new Error('not ended')
    expect(writing.result.kind).toBe('full')
    const lines = reportCsv(writing.result).trimEnd().split('\r\n')
    expect(lines.length).toBe(31)
    expect(lines[1]).toContain(`${FIRST_ROW},Mật ong hoa rừng,HTX Số 0,Đã ghi,có,có,"3 sao, 1/8/2024 – 1/8/2027"`)
    expect(lines[30]).toContain('Chưa ghi (đã dừng)')
    expect((await store.all('certificate'))[0]?.data.note).toBe('=1+1')
  })

  it('keeps columns and answers of a file until it is chosen again', async () => {
    const store = await newStore()
    const shelf = newShelf()
    const file = await fileOf([{ ...HONEY, note: 'HTX Khác' }])
    const first = open(store, shelf)
    await first.choose(file)
    await first.answerCommune('phuong 1', '19360')
    await first.mapColumn('producer', 21)
    await first.answerRows([[FIRST_ROW, 'set', '4']])
    const second = open(store, shelf)
    await second.choose(file)
    expect(second.isRecalled.value).toBe(true)
    expect(second.proposals.value[0]).toMatchObject({
      ...{ fate: 'new-producer', producer: { known: { name: 'HTX Khác', area: '19360' } } },
      product: { isGuessed: false, known: { set: 4 } },
    })
    await second.answerRows([[FIRST_ROW, 'skip', 'yes']])
    expect(second.counts.value).toEqual({ skipped: 1 })
  })

  it('of something that is no register tells why and touches nothing', async () => {
    const model = open(await newStore())
    await model.choose(new File(['STT;Tên'], 'so.doc'))
    expect(model.phase.value).toEqual({ kind: 'refused', code: 'not-a-workbook' })
    await model.choose(new File([await drawWorkbook([{ name: 'S', rows: [], widths: [], fixedRows: 0 }])], 'x.xlsx'))
    expect(model.phase.value).toEqual({ kind: 'refused', code: 'empty' })
    const other = new File(
      [
        await drawWorkbook([
          {
            name: 'S',
            rows: [
              ['a', 'b'],
              ['c', 'd'],
            ],
            widths: [],
            fixedRows: 0,
          },
        ]),
      ],
      'y.xlsx',
    )
    await model.choose(other)
    expect(model.header.value).toMatchObject({ columns: {}, firstRow: 1 })
    await model.mapColumn('product', 0)
    await model.mapColumn('producer', 1)
    expect(model.proposals.value.map(({ fate }) => fate)).toEqual(['ask'])
  })
})
