import type { Bilingual } from '../../src/domain/bilingual.ts'
import type { CriteriaSet, Criterion, GateStars, Option } from '../../src/domain/criteria/schema.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { LocalRecord } from '../../src/store/store.ts'

/** A made-up set with one of everything that a screen must show; its points sum as Art. 3.1 asks (40, 25, 35). */

const both = (text: string): Bilingual => ({ vi: text, en: text })

const option = (points: number, minimumForStars?: GateStars, caseId?: string): Option => ({
  id: `points-${points}`,
  label: both(`${points} points`),
  points,
  ...(minimumForStars === undefined ? {} : { minimumForStars }),
  ...(caseId === undefined ? {} : { case: { id: caseId, label: both(caseId) } }),
})

type Given = Pick<Criterion, 'code' | 'part' | 'options'> & Partial<Criterion>

const criterion = (given: Given): Criterion => ({
  family: 'made-up',
  title: both(`Criterion ${given.code}`),
  kind: 'choice',
  group: given.code.split('.')[0] ?? given.code,
  maxPoints: Math.max(...given.options.map((one) => one.points)),
  guidance: [],
  ...given,
})

const CRITERIA: readonly Criterion[] = [
  criterion({
    code: '1.1',
    part: 'A',
    options: [option(5), option(10), option(20, 4)],
    requirement: { id: 'grown-here', ...both('grown here') },
  }),
  criterion({ code: '1.2', part: 'A', options: [option(5), option(20, 3)] }),
  criterion({ code: '4.1', part: 'B', kind: 'yes-no', options: [option(0), option(5)] }),
  criterion({ code: '5.1', part: 'B', options: [option(0), option(10, 3)] }),
  criterion({ code: '5.2', part: 'B', options: [option(5), option(10)], appliesWhen: '5.1' }),
  criterion({
    code: '6.1',
    part: 'C',
    options: [option(10), option(20, 5)],
    stop: { text: { id: 'stop-foreign-matter', ...both('foreign matter') }, atZero: [] },
    disqualification: { id: 'unclear-origin', ...both('unclear origin') },
  }),
  criterion({
    code: '7',
    part: 'C',
    options: [
      option(5, undefined, 'village'),
      option(15, undefined, 'village'),
      option(5, undefined, 'site'),
      option(15, undefined, 'site'),
    ],
  }),
]

const partOf = (code: 'A' | 'B' | 'C'): CriteriaSet['parts'][number] => {
  const criteria = CRITERIA.filter((one) => one.part === code)
  const groups = [...new Set(criteria.map((one) => one.group))].map((group) => {
    const members = criteria.filter((one) => one.group === group)
    return {
      code: group,
      title: both(`Group ${group}`),
      maxPoints: members.reduce((sum, one) => sum + one.maxPoints, 0),
      criteria: members,
    }
  })
  return { code, title: both(`Part ${code}`), maxPoints: groups.reduce((sum, one) => sum + one.maxPoints, 0), groups }
}

export const MADE_UP_SET: CriteriaSet = {
  decision: '26/2026',
  number: 1,
  packVersion: 1,
  disqualification: { id: 'dossier', ...both('forged dossier') },
  isComplete: true,
  reachable: 100,
  remarks: [],
  parts: [partOf('A'), partOf('B'), partOf('C')],
  criteria: CRITERIA,
}

/** The best answer everywhere: 100 points. */
export const BEST: Assessment['answers'] = { '1.1': 2, '1.2': 1, '4.1': 1, '5.1': 1, '5.2': 1, '6.1': 1, '7': 1 }

/** UUID version 7 that ends in that number. */
export const idOf = (number: number): string => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const MADE_UP_ASSESSMENT: Assessment = {
  product: idOf(1),
  producer: idOf(2),
  criteria: { decision: '26/2026', set: 1 },
  packVersion: 1,
  role: 'officer',
  assessor: 'Lê Thị Hoa',
  status: 'draft',
  startedAt: '2026-11-20T02:00:00.000Z',
  answers: {},
  findings: {},
  notes: {},
  locks: {},
}

/** A record of the phone with that data. */
export const assessmentRecord = (id: string, data: Partial<Assessment> = {}): LocalRecord<'assessment'> => ({
  id,
  kind: 'assessment',
  area: '19333',
  version: 0,
  createdAt: '2026-11-20T02:00:00.000Z',
  createdBy: { name: 'Lê Thị Hoa', device: idOf(99) },
  updatedAt: '2026-11-20T02:00:00.000Z',
  updatedBy: { name: 'Lê Thị Hoa', device: idOf(99) },
  conflicts: [],
  data: { ...MADE_UP_ASSESSMENT, ...data },
})
