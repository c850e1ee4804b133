import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/domain/prefill/facts.ts'
import { CONSENTED, filled, rowsOf, surveyId } from './surveys.ts'

const JANUARY = '2026-01-10T02:00:00.000Z'
const MAY = '2026-05-10T02:00:00.000Z'
const labour = (local: number) => ({ 'labour-total': 20, 'labour-local': local })

describe('facts of surveys', () => {
  it('name the survey, its version, its day and the questions that they come from', () => {
    const { labour: fact } = readFacts([filled('producer-baseline', labour(15), { number: 7, at: MAY })])
    expect(fact).toEqual({
      fact: 'labour',
      value: { total: 20, local: 15 },
      source: {
        response: surveyId(7),
        form: { id: 'producer-baseline', version: '1' },
        status: 'final',
        at: MAY,
        keys: ['labour-total', 'labour-local'],
        evidence: [],
      },
    })
  })

  it('come from the newest finished survey that says something of them', () => {
    const older = filled('producer-baseline', { ...labour(5), registered: true }, { number: 1, at: JANUARY })
    const newer = filled('producer-baseline', labour(15), { number: 2, at: MAY })
    const facts = readFacts([older, newer])
    expect(facts.labour?.source.response).toBe(surveyId(2))
    expect(facts.registered?.source.response).toBe(surveyId(1))
  })

  it('come from an unfinished survey only where no finished one says it, and are marked so', () => {
    const draft = filled('producer-baseline', labour(5), { number: 2, at: MAY, status: 'draft' })
    expect(readFacts([draft]).labour?.source.status).toBe('draft')
    const final = filled('producer-baseline', labour(15), { number: 1, at: JANUARY })
    expect(readFacts([draft, final]).labour).toMatchObject({ value: { local: 15 }, source: { status: 'final' } })
  })

  it('no longer come from a survey that a finished one corrects, not even where the correction is silent', () => {
    const wrong = filled('producer-baseline', { ...labour(5), registered: true }, { number: 1, at: MAY })
    const right = filled('producer-baseline', labour(15), { number: 2, at: JANUARY, revises: surveyId(1) })
    const facts = readFacts([wrong, right])
    expect(facts.labour?.value.local).toBe(15)
    expect(facts.registered).toBeUndefined()
    const unfinished = filled('producer-baseline', labour(15), { number: 2, revises: surveyId(1), status: 'draft' })
    expect(readFacts([wrong, unfinished]).labour?.value.local).toBe(5)
  })

  it('leave out what is not asked any more, what cannot stand, and what was answered half', () => {
    const certificate = rowsOf('certificate', [{ 'certificate-name': 'vietgap', 'certificate-scope': 'area' }])
    const without = filled('producer-baseline', { ...certificate, 'has-certificates': false })
    expect(readFacts([without]).certificates?.value).toEqual([])
    expect(readFacts([filled('producer-baseline', { 'labour-total': 20, 'labour-local': 30 })]).labour).toBeUndefined()
    expect(readFacts([filled('producer-baseline', { 'labour-total': 20 })]).labour).toBeUndefined()
    expect(readFacts([filled('producer-baseline', { 'labour-total': 0, 'labour-local': 0 })]).labour).toBeUndefined()
    expect(readFacts([filled('producer-baseline', { 'has-certificates': true })]).certificates).toBeUndefined()
    expect(readFacts([filled('product-sheet', { environment: [] })]).environment).toBeUndefined()
    expect(readFacts([filled('product-sheet', { environment: ['none', 'waste'] })]).environment).toBeUndefined()
    expect(readFacts([filled('product-sheet', { fairs: 'moon', promotions: 4 })]).fairs).toBeUndefined()
  })

  it('[Law 91/2025/QH15] about the representative need consent, and never say which of the three it is', () => {
    const said = { 'representative-sex': 'female', 'representative-ethnicity': 'Bru_-_Vân_Kiều' }
    expect(readFacts([filled('producer-baseline', said)]).representative).toBeUndefined()
    const facts = readFacts([filled('producer-baseline', said, { consents: CONSENTED })])
    expect(facts.representative?.value).toBe('one-of-these')
    expect(JSON.stringify(facts)).not.toMatch(/female|Bru/)
  })

  it('say that the representative is none of the three only where all three were answered', () => {
    const of = (answers: Record<string, string | boolean>) =>
      readFacts([filled('producer-baseline', answers, { consents: CONSENTED })]).representative?.value
    const none = {
      'representative-sex': 'male',
      'representative-ethnicity': 'Kinh',
      'representative-disability': false,
    }
    expect(of(none)).toBe('none-of-these')
    expect(of({ ...none, 'representative-ethnicity': 'other' })).toBeUndefined()
    expect(of({ 'representative-sex': 'male' })).toBeUndefined()
    expect(of({ ...none, 'representative-ethnicity': 'Hoa' })).toBe('one-of-these')
    expect(of({ ...none, 'representative-disability': true })).toBe('one-of-these')
  })

  it('tell where the survey has papers of them', () => {
    const photo = ['0190f5fe-0000-7000-8000-000000000001']
    const cards = rowsOf('certificate', [
      { 'certificate-name': 'haccp', 'certificate-scope': 'site', 'certificate-photo': photo },
      { 'certificate-name': 'vietgap', 'certificate-scope': 'area' },
    ])
    const { certificates } = readFacts([filled('producer-baseline', { ...cards, 'has-certificates': true })])
    expect(certificates?.source).toMatchObject({
      keys: ['certificate@r0', 'certificate@r1'],
      evidence: ['certificate-photo@r0'],
    })
  })
})
