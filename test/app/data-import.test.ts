import { describe, expect, it } from 'vitest'
import { createRegisterImport, type RegisterImport } from '../../src/app/screens/register/import-model.ts'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { AREAS, TODAY } from '../domain/register/registers.ts'
import { newStore } from '../store/stores.ts'

const NEVER = new AbortController().signal

const open = (store: OpenStore): RegisterImport =>
  createRegisterImport({
    ...{ store, areas: AREAS, read: readRegisterWorkbook, today: () => TODAY },
    ...{ shelf: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined } },
    ...{ rest: () => Promise.resolve(), clock: () => 0 },
  })

const csv = (...lines: string[]): File => new File([`\uFEFF${lines.join('\r\n')}\r\n`], 'danh-sach.csv')

const PRODUCERS = [
  'STT;Tên chủ thể;Loại hình;Mã số thuế;Xã, phường;Người đại diện;Điện thoại',
  '1;HTX Chè Hiếu Giang;Hợp tác xã;3200-123-456;Phường Đông Hà;Trần Thị B;0912345678',
  '2;Hộ kinh doanh Bà Năm;;;Xã Hải Chánh;;',
  '3;HTX chè  Hiếu Giang;Hợp tác xã;3200123456;Phường Đông Hà;;',
]

const PRODUCTS = [
  'Mã sản phẩm,Tên sản phẩm,Nhóm sản phẩm,Tên chủ thể,Số đăng ký kinh doanh,Xã/phường',
  '44-19333-01-2026,Chè vằng túi lọc,Chè,Hợp tác xã nông nghiệp Hiếu Giang mới,3200123456,Đông Hà',
  ',Nước mắm Bà Năm,Gia vị,HKD Bà Năm,,Hải Chánh',
]

describe('importing producers and products', () => {
  it('takes a list of producers alone, finds doubles by name and by number, and old names of communes', async () => {
    const store = await newStore()
    const model = open(store)
    await model.choose(csv(...PRODUCERS))
    expect(model.phase.value).toEqual({ kind: 'open' })
    expect(model.counts.value).toEqual({ 'new-producer': 2, skipped: 1 })
    expect((await store.counts()).producer).toBe(0)
    await model.write(NEVER)
    const producers = await store.all('producer')
    expect(
      producers.map(({ data, area }) => [data.name, data.legalForm, data.registrationNumber, area]).sort(),
    ).toEqual([
      ['HTX Chè Hiếu Giang', 'cooperative', '3200-123-456', '19333'],
      ['Hộ kinh doanh Bà Năm', 'household', undefined, '19601'],
    ])
    expect(model.counts.value).toEqual({ unchanged: 3 })
  })

  it('then takes their products without certificates, each once, under the producer of that number whatever its name', async () => {
    const store = await newStore()
    const first = open(store)
    await first.choose(csv(...PRODUCERS))
    await first.write(NEVER)
    const model = open(store)
    await model.choose(csv(...PRODUCTS))
    expect(model.counts.value).toEqual({ 'new-product': 2 })
    await model.write(NEVER)
    const [products, producers] = [await store.all('product'), await store.all('producer')]
    const tea = products.find(({ data }) => data.code === '44-19333-01-2026')
    expect(producers.find(({ id }) => id === tea?.data.producer)?.data.name).toBe('HTX Chè Hiếu Giang')
    expect([products.length, producers.length, (await store.counts()).certificate]).toEqual([2, 2, 0])

    const again = open(store)
    await again.choose(csv(...PRODUCTS.map((line) => line.replace('túi lọc', 'túi lọc (tên mới)'))))
    expect(again.counts.value).toEqual({ unchanged: 2 })
  })

  it('says so of a file that is no table', async () => {
    const model = open(await newStore())
    await model.choose(new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'a.csv'))
    expect(model.phase.value).toEqual({ kind: 'refused', code: 'broken-workbook' })
    await model.choose(new File([''], 'a.csv'))
    expect(model.phase.value).toEqual({ kind: 'refused', code: 'empty' })
  })
})
