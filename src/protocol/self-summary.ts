import type { SelfContent } from './bundle.ts'
import type { IntakeSummary } from './intake.ts'
import type { OwnRecord } from './self-content.ts'

/** The few facts by which people know a self-assessment, from its records. */
export const summaryOf = (records: readonly OwnRecord[], { files = [] }: SelfContent): IntakeSummary => {
  const assessments = records.filter(({ kind }) => kind === 'assessment')
  return {
    producer: nameOf(records, 'producer'),
    product: nameOf(records, 'product'),
    set: setOf(records),
    assessments: assessments.length,
    answers: Math.max(0, ...assessments.map(({ data }) => Object.keys(data.answers ?? {}).length)),
    evidence: records.filter(({ kind }) => kind === 'evidence').length,
    files: files.length,
  }
}

const nameOf = (records: readonly OwnRecord[], kind: 'producer' | 'product'): string => {
  const name = records.find((record) => record.kind === kind)?.data.name
  return typeof name === 'string' ? name : ''
}

const setOf = (records: readonly OwnRecord[]): number => {
  const criteria = records.find(({ kind }) => kind === 'product')?.data.criteria
  const isMap = typeof criteria === 'object' && criteria !== null && !Array.isArray(criteria)
  return isMap && typeof criteria.set === 'number' ? criteria.set : 0
}
