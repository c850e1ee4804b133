import { describe, expect, it } from 'vitest'
import { vietnamDay, yearOf } from '../../src/domain/calendar/day.ts'
import { NO_HOLIDAYS } from '../../src/domain/calendar/working-days.ts'
import { urgencyOf } from '../../src/domain/dossier/deadline.ts'
import { progressOf, stageOf } from '../../src/domain/dossier/progress.ts'
import { renewalTime } from '../../src/domain/dossier/renewal.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import { Certificate } from '../../src/domain/records/certificate.ts'
import { Comment } from '../../src/domain/records/comment.ts'
import { Dossier } from '../../src/domain/records/dossier.ts'
import { Response } from '../../src/domain/records/response.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import { completenessOf } from '../../src/domain/survey/completeness.ts'
import { loadForm } from '../../src/domain/survey/forms/catalogue.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'
import { loadSampleData } from '../../src/server/sample/load.ts'
import { setNumbered } from '../domain/sets.ts'
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
    const [sessions, hearings] = [await dataOf(office, 'session'), await dataOf(office, 'hearing')]
    expect(sessions).toMatchObject([{ status: 'planned', sample: true }])
    expect(hearings.map((data) => [data.status, data.sample])).toEqual([
      ...[
        ['scoring', true],
        ['scoring', true],
      ],
    ])
    const certificates = await dataOf(office, 'certificate')
    expect(certificates.length).toBe(6)
    expect(certificates.every((data) => data.sample === true)).toBe(true)
    const budgets = await dataOf(office, 'budget')
    const dongHa = budgets.filter(({ year }) => year === 2020)
    expect(dongHa.map((data) => data.amountVnd).sort()).toEqual([1_000_000_000, 300_000_000, 96_000_000])
    const targets = await dataOf(office, 'target')
    // What is made up says so, and only for the year of today; Đông Hà's figures name their report.
    const present = yearOf(vietnamDay(OPENING))
    for (const { year, source } of targets)
      expect(source).toMatch(year === present ? /^Số mẫu tự đặt/ : /^Báo cáo OCOP/)
    for (const { year, reference } of budgets)
      expect(reference).toMatch(year === present ? /^Số mẫu tự đặt/ : /^Báo cáo OCOP/)
    expect(targets).toContainEqual(expect.objectContaining({ year: 2021, measure: 'products-3-stars', achieved: 6 }))
    expect(targets).toContainEqual(expect.objectContaining({ year: 2022, measure: 'products-3-stars', planned: 35 }))
  })
  it('have one product that producer, officer and commune assessed, each with other stars or points, and a thread that is not settled', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    const assessments = (await dataOf(office, 'assessment')).map((data) => Assessment.parse(data))
    const comments = (await dataOf(office, 'comment')).map((data) => Comment.parse(data))
    expect(comments.length).toBeGreaterThan(2)
    expect(comments.every(({ sample, settled }) => sample === true && settled === undefined)).toBe(true)
    const sheets = assessments.filter(({ product, role }) => product === comments[0]?.product && role !== 'council')
    expect(sheets.map(({ role }) => role).sort()).toEqual(['commune', 'officer', 'self'])
    const set = await setNumbered(9)
    const scores = sheets.map((sheet) => scoreAssessment(set, sheet))
    expect(scores.map(({ points, stars }) => `${points}/${stars}`).sort()).toEqual(['66/3', '68/3', '73/4'])
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

  it('hold dossiers at several stages, taken there by the roles of Article 7, with certificates that agree with them', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    const dossiers = (await dataOf(office, 'dossier')).map((data) => Dossier.parse(data))
    const today = vietnamDay(OPENING)
    expect(dossiers.map((dossier) => stageOf(dossier)).sort()).toEqual([
      ...['at-commune', 'at-commune', 'at-commune', 'at-council', 'at-council', 'consulting', 'draft'],
      ...['recognised', 'returned'],
    ])
    for (const dossier of dossiers) {
      const { trail, stage } = progressOf(dossier, NO_HOLIDAYS)
      expect(trail).toHaveLength(Object.keys(dossier.steps).length)
      for (const [at, { step }] of trail.entries())
        expect([dossier.sample, step.day <= today, step.day >= (trail[at - 1]?.step.day ?? '')]).toEqual([
          ...[true, true, true],
        ])
      if (stage === 'draft') expect(dossier.occasion).toBe('again')
    }
    const urgencies = dossiers.map((dossier) => urgencyOf(progressOf(dossier, NO_HOLIDAYS), today))
    expect(urgencies).toEqual(expect.arrayContaining(['late', 'near']))
    const certificates = (await dataOf(office, 'certificate')).map((data) => Certificate.parse(data))
    const named = new Set(dossiers.flatMap(({ certificate }) => certificate ?? []))
    expect([certificates.length, named.size]).toEqual([6, 2])
    const old = certificates.find(({ number }) => number === 'QT-3S-17')
    expect(renewalTime(old?.expiresOn ?? '', today).state).toBe('open')
  })
})
