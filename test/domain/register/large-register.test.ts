import { describe, expect, it } from 'vitest'
import { readRegisterWorkbook } from '../../../src/device/xlsx.ts'
import { drawWorkbook } from '../../../src/documents/draw-workbook.ts'
import { addMonths, dayOf } from '../../../src/domain/calendar/day.ts'
import { standingsOf } from '../../../src/domain/certificates/standing.ts'
import { LEGAL_FORMS } from '../../../src/domain/records/producer.ts'
import { exportRegister } from '../../../src/domain/register/export-register.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../../src/domain/register/fields.ts'
import type { Existing } from '../../../src/domain/register/known.ts'
import type { Fate, Proposal } from '../../../src/domain/register/propose.ts'
import { AREAS, aSheet, asDrawn, type FileRow, NOTHING, proposalsOf, TODAY } from './registers.ts'

const PRODUCTS = ['Chè vằng', 'Nước mắm', 'Mật ong', 'Gạo hữu cơ', 'Rượu nếp', 'Cà phê', 'Chả bò', 'Tiêu đen']
const GROUPS = ['Chè', 'Gia vị', 'Thực phẩm', 'Thực phẩm', 'Đồ uống', 'Cà phê, ca cao', 'Thực phẩm chế biến', 'Gia vị']
const COMMUNES = ['Phường Đông Hà', 'P. Đông Lương', 'Phường Quảng Trị', 'Xã Hải Lăng', 'xã Hải Chánh']

/** A register as an office may keep it: every row a fault of its own, some two. */
const faulty = (rows: number): FileRow[] =>
  Array.from({ length: rows }, (_, at): FileRow => {
    const day = dayOf(18_600 + ((at * 37) % 1_800))
    const [year, month, date] = day.split('-')
    const producer = `${['HTX', 'Hợp tác xã', 'hop tac xa'][at % 3]} Số ${Math.floor(at / 5)} ${['Hiếu Giang', 'hieu  giang'][at % 2]}`
    const kind = at % 10
    return {
      ...{
        number: at + 1,
        product: PRODUCTS[at % 8] ?? '',
        group: GROUPS[at % 8] ?? '',
        legalForm: at % 2 === 0 ? 'HTX' : null,
      },
      ...{
        producer: kind === 9 ? null : producer,
        commune: COMMUNES[Math.floor(at / 5) % 5] ?? '',
        phone: 912_000_000 + at,
      },
      representative: kind === 3 ? '#REF!' : 'Nguyễn Văn Mẫu',
      stars: kind === 4 ? null : 3 + (at % 3),
      expires: kind === 5 ? `31/12/${Number(year) + 3}` : addMonths(day, 36),
      first: [
        kind === 4 ? null : 3 + (at % 3),
        kind === 1
          ? `${date}/${month}/${year}`
          : kind === 2
            ? `${month}/${date}/${year}`
            : kind === 6
              ? 'chưa rõ'
              : day,
        kind === 7 ? Number(year) + 1 : Number(year),
        `${at}/QĐ-UBND`,
      ],
      note: kind === 8 ? '=cmd|calc' : null,
    }
  })

const count = (proposals: readonly Proposal[]): Partial<Record<Fate, number>> => {
  const counts: Partial<Record<Fate, number>> = {}
  for (const { fate } of proposals) counts[fate] = (counts[fate] ?? 0) + 1
  return counts
}

/** What the office holds once all that was proposed has been written. */
const written = (proposals: readonly Proposal[]): Existing => {
  let made = 0
  const newId = (): string => {
    made += 1
    return `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const [producers, products] = [new Map<object, string>(), new Map<object, string>()]
  const out = {
    producers: [] as Existing['producers'][number][],
    products: [] as Existing['products'][number][],
    certificates: [] as Existing['certificates'][number][],
  }
  for (const { fate, producer, product, certificates, row } of proposals) {
    if (!fate.startsWith('new') || producer === undefined || product === undefined) continue
    const { name, area, legalForm = 'household' } = producer.known
    const owner = producers.get(producer.known) ?? newId()
    if (!producers.has(producer.known)) out.producers.push({ id: owner, area, data: { name, legalForm } })
    producers.set(producer.known, owner)
    const own = products.get(product.known) ?? newId()
    if (!products.has(product.known))
      out.products.push({
        id: own,
        data: {
          producer: owner,
          name: product.known.name,
          criteria: { decision: '26/2026', set: product.known.set ?? 1 },
        },
      })
    products.set(product.known, own)
    for (const facts of certificates)
      out.certificates.push({
        id: newId(),
        data: { ...facts, product: own, producer: owner, imported: { file: 'so.xlsx', row } },
      })
  }
  return out
}

describe('a register of 5,000 faulty rows', () => {
  it('says of every row what becomes of it, and of none again once it was written', async () => {
    const file = await drawWorkbook([asDrawn(aSheet(faulty(5_000)))])
    const read = await readRegisterWorkbook(file)
    const sheet = read.kind === 'read' ? read.sheets[0] : undefined
    if (sheet === undefined) throw new Error('the workbook was not read')
    const merged = { ...sheet, merges: aSheet([]).merges }
    const first = proposalsOf(merged)
    expect(first.length).toBe(5_000)
    const counts = count(first)
    // Of ten rows one has no producer and one no stars: those are asked, nothing else is.
    expect(counts).toEqual({ ask: 1_000, 'new-producer': 1_000, 'new-product': 3_000 })
    const existing = written(first)
    expect(existing.certificates.length).toBe(4_000)
    const again = proposalsOf(merged, { existing })
    expect(count(again)).toEqual({ ask: 1_000, unchanged: 4_000 })
    expect(again.every(({ fate, certificates }) => fate === 'ask' || certificates.length === 0)).toBe(true)
  })
})

describe('the register that is given out', () => {
  it('has the 22 columns, and read in again changes nothing', async () => {
    const existing = written(proposalsOf(aSheet(faulty(200))))
    const area = new Map(existing.producers.map((one) => [one.id, one.area]))
    const inArea = <T extends { data: { producer: string } }>(one: T) => ({
      ...one,
      area: area.get(one.data.producer) ?? '',
    })
    const sheet = exportRegister({
      ...{ producers: existing.producers, products: existing.products.map(inArea) },
      standings: standingsOf(existing.certificates.map(inArea), [], TODAY),
      areaName: (code) => AREAS.find((one) => one.code === code)?.name ?? code,
      withPersonal: true,
      words: {
        ...{
          sheet: 'Sổ',
          title: 'SỔ SẢN PHẨM OCOP',
          first: 'Công nhận lần đầu',
          second: 'Công nhận lần hai',
          withdrawn: 'thu hồi',
        },
        columns: Object.fromEntries(
          REGISTER_FIELDS.map((field) => [field, TITLES[field.replace(/[12]$/, '') as keyof typeof TITLES]]),
        ) as Record<RegisterField, string>,
        legalForm: Object.fromEntries(
          LEGAL_FORMS.map((form) => [form, form === 'household' ? 'Hộ' : 'Hợp tác xã']),
        ) as Record<(typeof LEGAL_FORMS)[number], string>,
      },
    })
    expect(sheet.rows.every((row) => row.length === 22)).toBe(true)
    const read = await readRegisterWorkbook(await drawWorkbook([sheet]))
    const back = read.kind === 'read' ? read.sheets[0] : undefined
    if (back === undefined) throw new Error('the workbook was not read')
    expect(count(proposalsOf(back, { existing }))).toEqual({ unchanged: existing.products.length })
    expect(count(proposalsOf(back, { existing: NOTHING })).ask).toBeUndefined()
  })
})

const TITLES = {
  ...{ number: 'STT', product: 'Tên sản phẩm', group: 'Nhóm', legalForm: 'Loại hình', producer: 'Chủ thể' },
  ...{ commune: 'Xã, phường', address: 'Địa chỉ', representative: 'Người đại diện', phone: 'Điện thoại' },
  ...{
    stars: 'Số sao',
    expires: 'Hết hạn',
    date: 'Ngày',
    year: 'Năm',
    decision: 'Quyết định',
    authority: 'Cơ quan công nhận',
  },
  note: 'Ghi chú',
}
