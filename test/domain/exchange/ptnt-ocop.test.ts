import { describe, expect, it } from 'vitest'
import { PTNT_COLUMNS, ptntRows } from '../../../src/domain/exchange/ptnt-ocop.ts'
import { aHolder, aRecord, exchangeOf } from './exchange-fixture.ts'

const areaName = (code: string): string => `Phường ${code}`

describe('[5277/QĐ-BNNMT] table PTNT_OCOP', () => {
  it('has the ministry’s columns in their order', () => {
    expect(PTNT_COLUMNS.map(({ heading }) => heading.vi)).toEqual([
      ...['ID', 'Đơn vị hành chính', 'Kỳ dữ liệu', 'Mã sản phẩm', 'Tên sản phẩm'],
      ...['Hạng sao', 'Chủ thể', 'Doanh thu năm (đồng)', 'Trạng thái'],
    ])
  })

  it('tells of each recognised product its rank, its revenue of that year, and whether it is in force', () => {
    const [held, lapsed, never] = [
      aHolder({ issuedOn: '2024-08-01' }),
      aHolder({ issuedOn: '2021-03-01', expiresOn: '2024-03-01' }),
      aHolder(),
    ]
    const answers = { 'year-number@a1': 2025, 'revenue@a1': 1_200_000_000, 'year-number@b2': 2026, 'revenue@b2': 7 }
    const common = {
      ...{ form: { id: 'business-results', version: '2' }, producer: held.producer.id, product: held.product.id },
      ...{ startedAt: '2026-01-01T00:00:00.000Z', surveyor: 'A', consents: {} },
    }
    const draft = aRecord('response', { ...common, status: 'draft', answers: { ...answers, 'revenue@a1': 5 } })
    const final = aRecord('response', { ...common, status: 'final', answers })
    const { facts } = exchangeOf({
      producers: [held.producer, lapsed.producer, never.producer],
      products: [held.product, lapsed.product, never.product],
      certificates: [held.certificate, lapsed.certificate].flatMap((one) => one ?? []),
    })
    const rows = ptntRows({ facts, responses: [final, draft], year: 2025, areaName })
    expect(rows).toEqual([
      [
        ...[
          `${held.product.id}-2025`,
          '19333 Phường 19333',
          '2025',
          '44-19333-01-2024',
          'Chè vằng',
          4,
          'HTX Hiếu Giang',
        ],
        ...[1_200_000_000, 'Còn hiệu lực'],
      ],
      [
        ...[
          `${lapsed.product.id}-2025`,
          '19333 Phường 19333',
          '2025',
          '44-19333-01-2024',
          'Chè vằng',
          4,
          'HTX Hiếu Giang',
        ],
        ...[undefined, 'Hết hiệu lực'],
      ],
    ])
    expect(ptntRows({ facts, responses: [], year: 2020, areaName })).toEqual([])
  })
})
