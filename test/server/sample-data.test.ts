import { describe, expect, it } from 'vitest'
import { Response } from '../../src/domain/records/response.ts'
import { completenessOf } from '../../src/domain/survey/completeness.ts'
import { loadForm } from '../../src/domain/survey/forms/catalogue.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'
import { loadSampleData } from '../../src/server/sample/load.ts'
import { opened, WORLD } from '../domain/survey/forms.ts'
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
    const budgets = await dataOf(office, 'budget')
    expect(budgets.map((data) => data.amountVnd).sort()).toEqual([1_000_000_000, 300_000_000, 96_000_000])
    const targets = await dataOf(office, 'target')
    expect(targets).toContainEqual(expect.objectContaining({ year: 2021, measure: 'products-3-stars', achieved: 6 }))
    expect(targets).toContainEqual(expect.objectContaining({ year: 2022, measure: 'products-3-stars', planned: 35 }))
  })
  it('have filled surveys that their forms find nothing to say against, one of them corrected', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    const surveys = (await dataOf(office, 'response')).map((data) => Response.parse(data))
    expect(surveys.map(({ form, status, sample }) => [form.id, status, sample]).sort()).toEqual([
      ['business-results', 'final', true],
      ['business-results', 'final', true],
      ['producer-baseline', 'final', true],
    ])
    expect(surveys.filter(({ revises }) => revises !== undefined)).toHaveLength(1)
    for (const { form, answers, consents } of surveys) {
      const loaded = await loadForm(form)
      if (loaded.kind !== 'ready') throw new Error(`${form.id}: ${loaded.kind}`)
      const survey = openSurvey(opened(loaded.form), answers as Answers, WORLD)
      expect(survey.strays()).toEqual([])
      expect(completenessOf(survey)).toMatchObject({ missing: [], wrong: [] })
      const unasked = survey.keys().flatMap((key) => {
        const state = survey.state(key)
        if (state?.kind !== 'question' || state.value === undefined) return []
        const { consent } = state.question
        return consent === undefined || consents[consent]?.given === true ? [] : [key]
      })
      expect(unasked).toEqual([])
    }
  })
})
