import { type FindingKind, findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion, Note } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import type { ScoreInput } from '../scoring/points.ts'

/** What was seen of one family of criteria: the option chosen, none of those asked, or nothing yet. */
export interface Observation {
  readonly family: string
  /** The criterion and the place where it was written down. */
  readonly criterion: CriterionCode
  readonly answer: Answer | undefined
  /** Id of the option chosen; undefined where none is reached or nothing was answered. */
  readonly option: string | undefined
  /** Ids of all options that were asked, in their order: what was not chosen was seen too. */
  readonly asked: readonly string[]
}

/** A finding by the note that it speaks of: of the criterion of a family, or of the set. */
interface ObservedFinding {
  readonly kind: FindingKind
  readonly family: string | 'set'
  readonly note: string
  readonly isFound: boolean
}

/** What was observed, apart from what any decision gives for it. */
export interface Observations {
  readonly families: ReadonlyMap<string, Observation>
  readonly findings: readonly ObservedFinding[]
}

/** What an assessment observed, by family and option id; an answer that names no option of its criterion counts as unanswered. */
export const observationsOf = (set: CriteriaSet, input: ScoreInput): Observations => ({
  families: new Map(set.criteria.map((criterion) => [criterion.family, observe(criterion, input)])),
  findings: groundsOf(set).flatMap(({ kind, family, criterion, note }) => {
    const isFound = input.findings?.[findingId(kind, criterion)]
    return isFound === undefined ? [] : [{ kind, family, note: note.id, isFound }]
  }),
})

const observe = (criterion: Criterion, input: ScoreInput): Observation => {
  const given = input.answers[criterion.code]
  const answer = given !== undefined && given < criterion.options.length ? given : undefined
  return {
    family: criterion.family,
    criterion: criterion.code,
    answer,
    option: answer === undefined ? undefined : criterion.options[answer]?.id,
    asked: criterion.options.map(({ id }) => id),
  }
}

/** Everything that can be found beside the options of a set, with the note that says it. */
export const groundsOf = (
  set: CriteriaSet,
): { kind: FindingKind; family: string; criterion: CriterionCode | 'set'; note: Note }[] => [
  ...(set.disqualification === undefined
    ? []
    : [{ kind: 'disqualified' as const, family: 'set', criterion: 'set', note: set.disqualification }]),
  ...set.criteria.flatMap(({ code, family, requirement, stop, disqualification }) =>
    (
      [
        ['requirement', requirement],
        ['stop', stop?.text],
        ['disqualified', disqualification],
      ] as const
    ).flatMap(([kind, note]) => (note === undefined ? [] : [{ kind, family, criterion: code, note }])),
  ),
]
