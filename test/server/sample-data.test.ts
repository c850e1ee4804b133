import { describe, expect, it } from 'vitest'
import { loadSampleData } from '../../src/server/sample/load.ts'
import { OPENING, openOffice, STORES, type TestOffice } from './offices.ts'

const dataOf = async ({ office }: TestOffice, kind: string): Promise<Record<string, unknown>[]> => {
  const rows = await office.db.selectFrom('record').select('data').where('kind', '=', kind).execute()
  return rows.map(({ data }) => JSON.parse(data) as Record<string, unknown>)
}

describe.each(STORES)('the sample data over %s', (store) => {
  it('are a dozen marked producers, their products and assessments, and Đông Hà’s figures, loaded once', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    await loadSampleData(office.office.db, OPENING)
    const [producers, products] = [await dataOf(office, 'producer'), await dataOf(office, 'product')]
    expect([producers.length, products.length]).toEqual([12, 12])
    expect([...producers, ...products].every((data) => data.sample === true)).toBe(true)
    expect(new Set(producers.map((data) => data.legalForm)).size).toBeGreaterThan(2)
    const certificates = await dataOf(office, 'certificate')
    expect(certificates.length).toBe(4)
    expect(certificates.every((data) => data.sample === true)).toBe(true)
    const budgets = await dataOf(office, 'budget')
    expect(budgets.map((data) => data.amountVnd).sort()).toEqual([1_000_000_000, 300_000_000, 96_000_000])
    const targets = await dataOf(office, 'target')
    expect(targets).toContainEqual(expect.objectContaining({ year: 2021, measure: 'products-3-stars', achieved: 6 }))
    expect(targets).toContainEqual(expect.objectContaining({ year: 2022, measure: 'products-3-stars', planned: 35 }))
  })
})
