import { dayOfInstant } from '../calendar/day.ts'
import { dossierLines } from '../evidence/dossier.ts'
import { CHANGE_SUBJECTS } from '../records/dossier.ts'
import type { Clause, DossierFacts, Requirement } from './requirement.ts'

/** Forms of surveys that are parts of form 02. */
const PART_ONE = 'producer-baseline'
const PART_TWO = 'business-results'

/** Art. 6.1: forms 01 and 02 (a); of an upgrade what has changed, with its proof (b); of a rating again each subject brought up to date (c). */
export const producerRequirements = (facts: DossierFacts): readonly Requirement[] => [
  ...registration(facts),
  survey('baseline', 'I', PART_ONE, facts),
  survey('results', 'II', PART_TWO, facts),
  {
    ...{ id: 'self-assessment', clause: { form: 2, part: 'III' }, place: { kind: 'assessment' } },
    state: facts.answers === undefined ? 'missing' : 'there',
  },
  ...papers(facts),
  field('outlook', { form: 2, part: 'IV' }, 'outlook', facts.dossier.outlook),
  ...changes(facts),
]

/** Form 01: who registers, and how it is reached. Name, product, group and occasion are in every dossier. */
const registration = ({ producer }: DossierFacts): Requirement[] =>
  (['representative', 'address', 'phone'] as const).map((name) => ({
    ...{ id: name, clause: { form: 1 }, place: { kind: 'producer', field: name } },
    state: isTold(producer[name]) ? 'there' : 'missing',
  }))

/** A final survey of that form; for a product that was recognised before, one that is newer than the recognition. */
const survey = (id: 'baseline' | 'results', part: string, form: string, facts: DossierFacts): Requirement => {
  const filled = facts.surveys.filter(({ data }) => data.form.id === form)
  const finals = filled.flatMap(({ data }) => (data.status === 'final' ? [data.finalisedAt ?? data.startedAt] : []))
  const draft = filled.find(({ data }) => data.status === 'draft')?.id
  const base = {
    id,
    clause: { form: 2, part },
    place: {
      kind: 'survey',
      form,
      about: id === 'baseline' ? 'producer' : 'product',
      ...(draft === undefined ? {} : { draft }),
    },
  } as const
  const { recognisedOn } = facts
  const isRenewed = facts.dossier.occasion === 'first' || recognisedOn === undefined
  const isNew = finals.some((at) => isRenewed || dayOfInstant(at) > recognisedOn)
  if (isNew) return { ...base, state: 'there' }
  if (draft !== undefined) return { ...base, state: 'missing', why: 'unfinished' }
  return finals.length > 0 ? { ...base, state: 'missing', why: 'outdated' } : { ...base, state: 'missing' }
}

/** The papers that points of the self-assessment rest on; papers of which all have lost their validity are missing. */
const papers = ({ criteria, answers, evidence, today }: DossierFacts): Requirement[] => {
  const valid = evidence.filter(({ validUntil }) => validUntil === undefined || validUntil >= today)
  const lines = dossierLines(
    criteria,
    answers ?? {},
    valid.map(({ document }) => document),
  )
  return lines.flatMap(({ kind, count, need }): Requirement[] => {
    const hasExpired = count === 0 && evidence.some(({ document }) => document === kind.id)
    const clause: Clause = { form: 2, part: `III.${kind.number}` }
    const base = { id: `document:${kind.id}`, clause, place: { kind: 'documents', document: kind.id } } as const
    if (need !== 'wanted' && !hasExpired) return []
    if (count > 0) return [{ ...base, state: 'there' }]
    return [{ ...base, state: 'missing', ...(hasExpired ? ({ why: 'expired' } as const) : {}) }]
  })
}

const changes = ({ dossier, evidence, recognisedOn }: DossierFacts): Requirement[] => {
  if (dossier.occasion === 'first') return []
  if (dossier.occasion === 'again')
    return CHANGE_SUBJECTS.map((subject) =>
      field(`change:${subject}`, { article: '6.1.c' }, `changes/${subject}`, dossier.changes[subject]),
    )
  const isProven = evidence.some(({ takenAt }) => recognisedOn === undefined || dayOfInstant(takenAt) > recognisedOn)
  return [
    {
      ...{ id: 'changed', clause: { article: '6.1.b' }, place: { kind: 'field', path: 'changes' } },
      state: Object.values(dossier.changes).some(isTold) ? 'there' : 'missing',
    },
    {
      ...{ id: 'change-evidence', clause: { article: '6.1.b' }, place: { kind: 'documents' } },
      state: isProven ? 'there' : 'missing',
    },
  ]
}

const field = (id: Requirement['id'], clause: Clause, path: string, text: string | undefined): Requirement => ({
  ...{ id, clause, place: { kind: 'field', path } },
  state: isTold(text) ? 'there' : 'missing',
})

const isTold = (text: string | undefined): boolean => (text ?? '').trim() !== ''
