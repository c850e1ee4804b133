import { addDays, dayOfInstant } from '../calendar/day.ts'
import { remindersOf } from '../certificates/reminders.ts'
import { standingsOf } from '../certificates/standing.ts'
import { certificateState } from '../certificates/state.ts'
import { groupBy } from '../group-by.ts'
import type { Day } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import { scoreAssessment } from '../scoring/score.ts'
import type { CertifiedTerm, CountedAssessment, CountedProduct } from './counted-product.ts'
import { type FactsAt, isCounted, type ProgrammeRecords, productFacts } from './product-facts.ts'

/** Each product with its fact and its past, in the order of the products. Asked with the records of some products alone it gives these. */
export const countedProducts = (records: ProgrammeRecords, at: FactsAt): CountedProduct[] => {
  const assessments = groupBy(records.assessments.filter(isListed), ({ data }) => data.product)
  const certificates = groupBy(records.certificates, ({ data }) => data.product)
  const dossiers = groupBy(records.dossiers, ({ data }) => data.product)
  return productFacts(records, at).map((fact) => ({
    fact,
    terms: termsOf(certificates.get(fact.product) ?? [], dossiers.get(fact.product) ?? []),
    assessments: assessmentsOf(assessments.get(fact.product) ?? [], at),
    reminders: remindersOf(
      standingsOf(certificates.get(fact.product) ?? [], dossiers.get(fact.product) ?? [], at.today),
      at.today,
    ).map(({ reminder: { certificate, kind, day } }) => ({ certificate, kind, day })),
  }))
}

const isListed = ({ data }: RecordOf<'assessment'>): boolean => data.hearing === undefined && data.sealed !== true

/** After every certificate has ended. */
const THE_END: Day = '9999-12-31'

/** When each certificate counted: until its term with what Art. 12.3 adds, its withdrawal, or the day before the next one (`certificates/state.ts`). */
const termsOf = (
  certificates: readonly RecordOf<'certificate'>[],
  dossiers: readonly RecordOf<'dossier'>[],
): CertifiedTerm[] => {
  const standings = [...standingsOf(certificates, dossiers, THE_END)].sort(
    (one, other) =>
      byDay(one.record.data.issuedOn, other.record.data.issuedOn) || byDay(one.record.id, other.record.id),
  )
  return standings.flatMap(({ record, renewal }, at) => {
    const { withdrawal, ...term } = record.data
    const { stars, issuedOn: from } = term
    const ended = certificateState(term, { today: THE_END, renewal })
    const ends = [
      'since' in ended ? ended.since : THE_END,
      withdrawal?.decidedOn,
      standings[at + 1]?.record.data.issuedOn,
    ]
    const until = addDays(ends.filter((day) => day !== undefined).sort(byDay)[0] ?? from, -1)
    return until < from ? [] : [{ stars, from, until }]
  })
}

const assessmentsOf = (own: readonly RecordOf<'assessment'>[], at: FactsAt): CountedAssessment[] =>
  [...own]
    .sort((one, other) => byDay(one.updatedAt, other.updatedAt) || byDay(one.id, other.id))
    .map((record) => {
      const { id, data, updatedAt } = record
      return {
        ...{ assessment: id, role: data.role, assessor: data.assessor, isFinal: data.status === 'final' },
        ...{ criteria: data.criteria, startedOn: dayOfInstant(data.startedAt), on: dayOfInstant(updatedAt), updatedAt },
        ...scoreOf(record, at),
      }
    })

/** Nothing where nothing is answered yet, or the set could not be had. */
const scoreOf = (record: RecordOf<'assessment'>, at: FactsAt): Partial<CountedAssessment> => {
  const set = isCounted(record) ? at.setOf(record.data.criteria) : undefined
  if (set === undefined) return {}
  const { stars, points, blockers } = scoreAssessment(set, record.data)
  const gate = blockers[0]?.gates[0]
  return {
    ...{ stars, points },
    ...(gate === undefined ? {} : { blockedBy: { stars: gate.stars, criterion: gate.criterion } }),
  }
}

const byDay = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
