import { beforeAll, describe, expect, it } from 'vitest'
import {
  agendaChoices,
  callsForAnother,
  openingOf,
  plannedOpening,
  progressOf,
  resultOf,
  scoreStep,
} from '../../src/app/screens/council/chair-model.ts'
import { councilResult } from '../../src/domain/council/council-result.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import { guardDossier } from '../../src/domain/dossier/guard-dossier.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { Attendee, Hearing } from '../../src/domain/records/council.ts'
import type { Dossier } from '../../src/domain/records/dossier.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { aHearing, aSheet, idOfSheet, MEMBERS, RULES } from '../domain/council/hearings.ts'
import { aDossier, aStep, FOUND, having } from '../domain/dossier/dossiers.ts'
import { bestAnswers, setNumbered } from '../domain/sets.ts'
import { assessmentRecord, idOf } from './assessment-fixture.ts'

let set: CriteriaSet

beforeAll(async () => {
  set = await setNumbered(14)
})

const sheet = (member: string, given: Partial<Assessment> = {}): LocalRecord<'assessment'> =>
  assessmentRecord(idOfSheet(member), aSheet(member, given))

const attended = (...present: readonly string[]): Record<string, Attendee> =>
  Object.fromEntries(
    Object.entries(MEMBERS).map(([key, member]) => [key, { ...member, isPresent: present.includes(key) }]),
  )

const SEALED = { status: 'final', sealed: true } as const

describe('what the chair sees before the sheets are opened', () => {
  it('is who has handed in and who is there, and the same whatever the sealed sheets say', () => {
    const sheets = [
      sheet('m01', SEALED),
      sheet('m02', { sealed: true }),
      sheet('m03', { ...SEALED, typedBy: 'Thư ký' }),
    ]
    const progress = progressOf(aHearing(), sheets, attended('m01', 'm02'))
    expect(progress.map(({ key, state, isPresent, isTypedIn }) => [key, state, isPresent, isTypedIn])).toEqual([
      ['m01', 'final', true, false],
      ['m02', 'draft', true, false],
      ['m03', 'final', false, true],
      ['m04', 'none', false, false],
    ])
  })

  it('tells whom an opening would leave out, and is not possible without a quorum or a sheet', () => {
    const sheets = [sheet('m01', SEALED), sheet('m03', SEALED)]
    const planned = (...present: readonly string[]) =>
      plannedOpening(aHearing(), progressOf(aHearing(), sheets, attended(...present)))
    expect(planned('m01', 'm02', 'm04')).toMatchObject({
      ...{
        isPossible: true,
        counted: [{ key: 'm01' }],
        missing: [{ key: 'm02' }, { key: 'm04' }],
        absent: [{ key: 'm03' }],
      },
    })
    expect(planned('m01', 'm02').isPossible).toBe(false)
    expect(planned('m02', 'm03', 'm04').isPossible).toBe(false)
    expect(plannedOpening(aHearing(), progressOf(aHearing(), [], attended('m01', 'm02', 'm03'))).isPossible).toBe(false)
  })

  it('counts only sheets of the scoring under way', () => {
    const hearing = aHearing({ scoring: 2 })
    expect(progressOf(hearing, [sheet('m01', SEALED)], attended('m01'))[0]).toMatchObject({ state: 'none' })
  })

  it('[26/2026 Art. 7.6.d] takes as present, in a written round, who has answered', () => {
    const written = aHearing({ manner: 'written' })
    const progress = progressOf(written, [sheet('m01', SEALED), sheet('m02')], undefined)
    expect(progress.filter(({ isPresent }) => isPresent).map(({ key }) => key)).toEqual(['m01'])
  })

  it('puts down at the opening who was there and which sheets count', () => {
    const progress = progressOf(aHearing(), [sheet('m01', SEALED), sheet('m03', SEALED)], attended('m01', 'm02'))
    expect(openingOf(progress, 'Thư ký', '2026-11-20T03:00:00.000Z')).toEqual({
      ...{ at: '2026-11-20T03:00:00.000Z', by: 'Thư ký', present: ['m01', 'm02'] },
      sheets: { m01: idOfSheet('m01') },
    })
  })
})

describe('the council’s result', () => {
  const outcomeOf = (...sheets: readonly Assessment['answers'][]) => {
    const outcome = councilResult(
      set,
      sheets.map((answers, index) => ({ member: `m0${index + 1}`, answers, findings: {} })),
      RULES,
    )
    if (outcome === undefined) throw new Error('no sheets')
    return outcome
  }

  it('goes into the dossier as the step that its guard takes, with the average as it is', () => {
    const lower = { ...bestAnswers(set), '1.1': -1 }
    const result = resultOf(
      outcomeOf(bestAnswers(set), bestAnswers(set), lower),
      'Thư ký',
      '2026-11-20T04:00:00.000Z',
      ' ',
    )
    expect(result.note).toBeUndefined()
    const given = { day: '2026-11-20', at: '2026-11-20T04:00:00.000Z', by: 'Thư ký', role: 'coordinator' as const }
    const step = scoreStep(result, given)
    expect(step).toMatchObject({ action: 'score', points: result.sum / 3, stars: result.stars })
    const way = ['file', 'receive', 'forward', 'receive-province', 'consult', 'report'] as const
    const waiting = having(aDossier({ findings: FOUND }), ...way.map((action) => aStep(action)))
    expect(guardDossier(waiting, having(waiting, step), 'coordinator')).toBeUndefined()
    const out = scoreStep({ ...result, stars: 0, isOut: true }, given)
    expect(out).toMatchObject({ isOut: true })
    expect(guardDossier(waiting, having(waiting, out), 'coordinator')).toBeUndefined()
  })

  it('calls for a second scoring where the sheets are too far apart, and no third one by itself', () => {
    const far = outcomeOf(bestAnswers(set), {})
    expect(callsForAnother(aHearing(), far)).toBe(true)
    expect(callsForAnother(aHearing({ scoring: 2 }), far)).toBe(false)
    expect(callsForAnother(aHearing(), outcomeOf(bestAnswers(set)))).toBe(false)
  })
})

describe('the agenda', () => {
  const record = <K extends 'dossier' | 'hearing'>(kind: K, id: string, data: LocalRecord<K>['data']): LocalRecord<K> =>
    ({ ...assessmentRecord(id), kind, data }) as unknown as LocalRecord<K>

  it('offers a dossier once, again after it was put off, and to a written round only what is rated again', () => {
    const dossier = (number: number, given: Partial<Dossier> = {}) => record('dossier', idOf(number), aDossier(given))
    const hearing = (number: number, given: Partial<Hearing>) =>
      record('hearing', idOf(100 + number), aHearing({ dossier: idOf(number), ...given }))
    const waiting = [dossier(1), dossier(2), dossier(3, { occasion: 'again' }), dossier(4, { occasion: 'again' })]
    const hearings = [
      hearing(1, { status: 'scoring' }),
      hearing(2, { status: 'postponed' }),
      hearing(4, { status: 'opened' }),
    ]
    const idsFor = (manner: 'meeting' | 'written') => agendaChoices(waiting, hearings, manner).map(({ id }) => id)
    expect(idsFor('meeting')).toEqual([idOf(2), idOf(3)])
    expect(idsFor('written')).toEqual([idOf(3)])
  })
})
