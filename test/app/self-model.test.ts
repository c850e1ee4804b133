import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionAt, papersOf, strengthsOf, todoOf } from '../../src/app/screens/self/self-model.ts'
import { whoAsFields, whoAsPatch, whoAsProducer } from '../../src/app/screens/self/who-fields.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, setNumbered } from '../domain/sets.ts'

const assessment = (set: number, answers: Assessment['answers']): Assessment => ({
  ...{ product: '01900000-0000-7000-8000-000000000001', producer: '01900000-0000-7000-8000-000000000002' },
  ...{ criteria: { decision: '26/2026', set }, packVersion: 1, role: 'self', assessor: '', status: 'final' },
  ...{ startedAt: '2026-11-02T00:30:00.000Z', answers, findings: {}, notes: {}, locks: {} },
})

const AT = '2026-11-02T00:30:00.000Z'
const LATER = '2026-11-03T00:30:00.000Z'

describe('the result in plain words', () => {
  it('lists what to do so that doing it gives the next star, what is required first', async () => {
    const set = await setNumbered(11)
    await fc.assert(
      fc.asyncProperty(answersTo(set, { complete: true }), async (answers) => {
        const given = assessment(11, answers)
        const todo = todoOf(set, given, scoreAssessment(set, given))
        if (todo.kind !== 'tasks' || todo.liftsStop) return
        const done = Object.fromEntries(todo.tasks.map(({ criterion, to }) => [criterion.code, to]))
        expect(scoreAssessment(set, { answers: { ...answers, ...done }, findings: {} }).stars).toBeGreaterThanOrEqual(
          todo.stars,
        )
        const required = todo.tasks.map(({ isRequired }) => isRequired)
        expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)))
      }),
      { seed: 11, numRuns: 40 },
    )
  })

  it('has nothing left to do at five stars, and names first what throws the dossier out', async () => {
    const set = await setNumbered(11)
    const best = assessment(11, bestAnswers(set))
    expect(todoOf(set, best, scoreAssessment(set, best))).toEqual({ kind: 'top' })
    const out = { ...best, findings: { 'disqualified:set': true } }
    expect(todoOf(set, out, scoreAssessment(set, out))).toEqual({ kind: 'out' })
  })

  it('calls a strength what has three quarters of its points or more, those with most points first', async () => {
    const set = await setNumbered(11)
    const best = assessment(11, bestAnswers(set))
    const strengths = strengthsOf(set, scoreAssessment(set, best))
    expect(strengths.length).toBeGreaterThan(3)
    const points = strengths.map((strength) => strength.points)
    expect(points).toEqual([...points].sort((one, other) => other - one))
    expect(strengthsOf(set, scoreAssessment(set, assessment(11, {})))).toEqual([])
  })

  it('asks only for papers that the points given rest on, and knows which are there', async () => {
    const set = await setNumbered(11)
    const best = assessment(11, bestAnswers(set))
    expect(papersOf(set, assessment(11, {}), [])).toEqual({ there: [], missing: [] })
    const all = papersOf(set, best, []).missing.map(({ id }) => id)
    expect(all).toContain('test-report')
    const file = { sha256: 'a'.repeat(64), bytes: 1, type: 'image/jpeg' as const }
    const report = {
      ...{ producer: best.producer, medium: 'photo' as const, file, takenAt: AT },
      document: 'test-report' as const,
    }
    const papers = papersOf(set, best, [report])
    expect(papers.there.map(({ id }) => id)).toEqual(['test-report'])
    expect(papers.missing.map(({ id }) => id)).toEqual(all.filter((id) => id !== 'test-report'))
  })

  it('has no option for "none reached"', async () => {
    const [criterion] = (await setNumbered(11)).criteria
    if (criterion === undefined) throw new Error('a set without criteria')
    expect(optionAt(criterion, -1)).toBeUndefined()
    expect(optionAt(criterion, 0)).toBe(criterion.options[0])
  })
})

describe('who the producer is', () => {
  const filled = (fields: Record<string, string>) => (field: string) => fields[field] ?? ''
  const fields = { name: ' Hộ chè ', legalForm: 'household', representative: 'Lê Thị Năm', phone: '0912' }

  it('[Law 91/2025/QH15] is noted with name and telephone only under a consent that says which text, when and how', () => {
    expect(whoAsProducer(filled({ ...fields, consent: 'yes' }), undefined, { at: AT, language: 'vi' })).toEqual({
      ...{ name: 'Hộ chè', legalForm: 'household', representative: 'Lê Thị Năm', phone: '0912' },
      consents: { self: { text: 'self/1', given: true, at: AT, method: 'ticked', language: 'vi' } },
    })
    for (const consent of ['', 'no'])
      expect(whoAsProducer(filled({ ...fields, consent }), undefined, { at: AT, language: 'vi' })).toEqual({
        ...{ name: 'Hộ chè', legalForm: 'household' },
        consents: { self: { text: 'self/1', given: false, at: AT, language: 'vi' } },
      })
  })

  it('loses name and telephone when the consent is taken back, and keeps the moment of a consent that stands', () => {
    const given = whoAsProducer(filled({ ...fields, consent: 'yes' }), undefined, { at: AT, language: 'vi' })
    expect(whoAsFields(given).consent).toBe('yes')
    expect(
      whoAsProducer(filled({ ...fields, consent: 'yes' }), given, { at: LATER, language: 'vi' }).consents?.self?.at,
    ).toBe(AT)
    const withdrawn = whoAsPatch(
      whoAsProducer(filled({ ...fields, consent: 'no' }), given, { at: LATER, language: 'vi' }),
    )
    expect(withdrawn).toEqual({
      set: {
        ...{ name: 'Hộ chè', legalForm: 'household' },
        'consents/self': {
          ...{ text: 'self/1', given: false, at: AT, method: 'ticked', language: 'vi', withdrawnAt: LATER },
        },
      },
      unset: ['representative', 'phone'],
    })
  })
})
