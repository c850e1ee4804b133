import type { RecordOf } from '../records/kinds.ts'
import type { Target, TargetMeasure } from '../records/target.ts'
import type { Results } from './results.ts'
import type { Scope } from './scope.ts'

type TargetRecord = Pick<RecordOf<'target'>, 'id' | 'area' | 'updatedAt' | 'data'>

/** A figure that was typed, and what it is made of. */
export interface Typed {
  readonly value: number
  /** Ids of the records that it comes from. */
  readonly records: readonly string[]
  /** Of communes' own lines: how many communes have one. A sum over some says nothing about the others. */
  readonly communes?: number
  /** Summed over industries or legal forms: those without a line are not in it. */
  readonly isOfParts: boolean
  readonly sources: readonly string[]
}

/** A measure of a year: what was aimed at, what a report says came of it, and what the records say. */
export interface Figure {
  readonly measure: TargetMeasure
  readonly planned?: Typed
  readonly achieved?: Typed
  /** None of a year of which there are no records: that nothing is known is not that nothing was done. */
  readonly computed?: number
}

/** Whether what was aimed at is reached, and by which figure that is judged: a report's where somebody typed one, else the records'. */
export type Standing =
  | { readonly kind: 'no-target' }
  /** Neither records nor a report tell what came of it. */
  | { readonly kind: 'unknown'; readonly target: number }
  | {
      readonly kind: 'reached' | 'missing'
      readonly by: 'report' | 'records'
      readonly target: number
      readonly result: number
      readonly missing: number
    }

export const figureOf = (
  targets: readonly TargetRecord[],
  measure: TargetMeasure,
  year: number,
  scope: Scope,
  results: Results | undefined,
): Figure => {
  const own = targets.filter(({ data }) => data.year === year && data.measure === measure)
  const planned = typedOf(own, 'planned', scope)
  const achieved = typedOf(own, 'achieved', scope)
  return {
    measure,
    ...(results === undefined ? {} : { computed: results[measure] }),
    ...(planned === undefined ? {} : { planned }),
    ...(achieved === undefined ? {} : { achieved }),
  }
}

export const standingOf = ({ planned, achieved, computed }: Figure): Standing => {
  if (planned === undefined) return { kind: 'no-target' }
  const result = achieved?.value ?? computed
  if (result === undefined) return { kind: 'unknown', target: planned.value }
  const by = achieved === undefined ? 'records' : 'report'
  const missing = Math.max(0, planned.value - result)
  return { kind: missing === 0 ? 'reached' : 'missing', by, target: planned.value, result, missing }
}

/** What tells two target records apart; of two with the same key the one that was changed last counts. */
export const targetKey = ({ area, data }: Pick<TargetRecord, 'area' | 'data'>): string =>
  [
    ...[data.year, data.measure, data.scope === 'province' ? 'province' : area],
    ...[data.industry ?? '', data.legalForm ?? ''],
  ].join(' ')

/** Records that say something about the same figure as a later changed one, which therefore do not count. */
export const shadowed = <R extends TargetRecord>(targets: readonly R[]): Set<string> => {
  const counting = new Map<string, R>()
  for (const one of targets) {
    const other = counting.get(targetKey(one))
    if (other === undefined || isLater(one, other)) counting.set(targetKey(one), one)
  }
  return new Set(targets.filter((one) => counting.get(targetKey(one)) !== one).map(({ id }) => id))
}

const isLater = (one: TargetRecord, other: TargetRecord): boolean =>
  one.updatedAt === other.updatedAt ? one.id > other.id : one.updatedAt > other.updatedAt

/**
 * The typed figure of a scope, so that nothing is counted twice: one about just this industry and legal form where there is one, else the sum of those
 * by industry, else by legal form, else by both; and of all communes the province's own where there is one, else the sum of the communes'.
 */
const typedOf = (targets: readonly TargetRecord[], field: 'planned' | 'achieved', scope: Scope): Typed | undefined => {
  const hidden = shadowed(targets)
  const known = targets.filter(
    ({ id, area, data }) =>
      data[field] !== undefined &&
      !hidden.has(id) &&
      (scope.area === undefined || (area === scope.area && data.scope !== 'province')) &&
      (scope.industry === undefined || data.industry === scope.industry) &&
      (scope.legalForm === undefined || data.legalForm === scope.legalForm),
  )
  const cuts: readonly (readonly [isByIndustry: boolean, isByForm: boolean])[] = [
    [scope.industry !== undefined, scope.legalForm !== undefined],
    [true, scope.legalForm !== undefined],
    [scope.industry !== undefined, true],
    [true, true],
  ]
  for (const [isByIndustry, isByForm] of cuts) {
    const cut = known.filter(
      ({ data }) => (data.industry !== undefined) === isByIndustry && (data.legalForm !== undefined) === isByForm,
    )
    const provinces = cut.filter(({ data }) => data.scope === 'province')
    const counted = provinces.length > 0 ? provinces : cut
    if (counted.length === 0) continue
    const isWhole = isByIndustry === (scope.industry !== undefined) && isByForm === (scope.legalForm !== undefined)
    return { ...summed(counted, field), isOfParts: !isWhole }
  }
  return undefined
}

const summed = (counted: readonly TargetRecord[], field: 'planned' | 'achieved') => ({
  value: counted.reduce((all, { data }) => all + (data[field] ?? 0), 0),
  records: counted.map(({ id }) => id),
  ...(counted[0]?.data.scope === 'province' ? {} : { communes: new Set(counted.map(({ area }) => area)).size }),
  sources: [...new Set(counted.flatMap(({ data }: { data: Target }) => data.source ?? []))],
})
