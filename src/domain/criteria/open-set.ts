import type { Bilingual } from '../bilingual.ts'
import { decisionFacts } from './decisions.ts'
import type {
  CriteriaGroup,
  CriteriaPart,
  CriteriaSet,
  Criterion,
  Note,
  Option,
  PackCriterion,
  PartCode,
  Wording,
} from './schema.ts'
import { Pack } from './schema.ts'

/** What opening a pack came to. `faults` say in plain words which sum or name is wrong; a set with a fault is never scored. */
export type OpenedSet = { kind: 'ready'; set: CriteriaSet } | { kind: 'faulty'; faults: string[] }

/** Label of the two answers of a yes/no criterion, so that it scores like any other. */
const NO: Bilingual = { vi: 'Không', en: 'No' }
const YES: Bilingual = { vi: 'Có', en: 'Yes' }

/** What all points of a set sum to, by every decision. */
const FULL_POINTS = 100

/**
 * A pack joined with its words and checked: every id has its wording, every criterion's maximum is its best option's, criteria
 * sum to their heading and group, groups to their part, parts to 100. An incomplete pack may fall short in its options and parts, but must come
 * to exactly what it says that it reaches.
 */
export const openSet = (json: unknown, wording: Wording): OpenedSet => {
  const parsed = Pack.safeParse(json)
  if (!parsed.success)
    return { kind: 'faulty', faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  const faults: string[] = []
  const words = lookUp(wording, faults)
  const pack = parsed.data
  const isComplete = pack.complete !== false
  // What an incomplete source leaves out is told by `reachable`, not by these sums.
  const gaps = isComplete ? faults : []
  const parts = pack.parts.map((part): CriteriaPart => {
    const groups = part.groups.map((group): CriteriaGroup => {
      const criteria = openCriteria(group.criteria, part.code, group.code, words, faults, gaps)
      checkSum(
        `group ${group.code}`,
        criteria.map((criterion) => criterion.maxPoints),
        group.points,
        faults,
      )
      return { code: group.code, title: words.group(group.is), maxPoints: group.points, criteria }
    })
    checkSum(
      `part ${part.code}`,
      groups.map((group) => group.maxPoints),
      part.points,
      gaps,
    )
    checkSum(
      `part ${part.code} by the decision`,
      [part.points],
      decisionFacts(pack.decision).partPoints[part.code],
      faults,
    )
    return { code: part.code, title: words.part(part.code), maxPoints: part.points, groups }
  })
  const criteria = parts.flatMap((part) => part.groups.flatMap((group) => group.criteria))
  const reachable = isComplete ? FULL_POINTS : (pack.reachable ?? 0)
  checkSum('what the best options reach', criteria.map(bestPoints), reachable, faults)
  if (isComplete !== (reachable === FULL_POINTS)) faults.push(`an incomplete set does not reach ${reachable}`)
  checkReferences(criteria, faults)
  if (faults.length > 0) return { kind: 'faulty', faults }
  return {
    kind: 'ready',
    set: {
      decision: pack.decision,
      number: pack.set,
      packVersion: pack.version,
      ...(pack.disqualification === undefined ? {} : { disqualification: words.note(pack.disqualification) }),
      isComplete,
      reachable,
      remarks: (pack.remarks ?? []).map(words.note),
      parts,
      criteria,
    },
  }
}

type Words = ReturnType<typeof lookUp>
type PackOption = NonNullable<PackCriterion['options']>[number]

const lookUp = (wording: Wording, faults: string[]) => {
  const named = (texts: Readonly<Record<string, Bilingual>> | undefined, id: string, kind: string): Bilingual => {
    const text = texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined
    if (text === undefined) faults.push(`no wording for ${kind} ${id}`)
    return text ?? { vi: id, en: id }
  }
  const families = wording.families
  return {
    note: (id: string): Note => ({ id, ...named(wording.notes, id, 'note') }),
    group: (id: string) => named(wording.groups, id, 'group'),
    part: (code: PartCode) => wording.parts[code] ?? named({}, code, 'part'),
    title: (family: string) => families[family]?.title ?? named({}, family, 'criterion'),
    option: (family: string, id: string) => named(families[family]?.options, id, `option of ${family}`),
  }
}

const openCriteria = (
  criteria: readonly PackCriterion[],
  part: PartCode,
  group: string,
  words: Words,
  faults: string[],
  gaps: string[],
): Criterion[] => {
  const headings = criteria.filter((criterion) => criterion.heading)
  const scored = criteria
    .filter((criterion) => !criterion.heading)
    .map((criterion): Criterion => {
      const heading = headings.find((candidate) => criterion.code.startsWith(`${candidate.code}.`))
      const opened = openCriterion(criterion, part, group, words)
      checkBest(opened, gaps)
      return heading === undefined
        ? opened
        : { ...opened, heading: { code: heading.code, title: words.title(heading.titled ?? heading.is) } }
    })
  for (const heading of headings) {
    const under = scored.filter((criterion) => criterion.heading?.code === heading.code)
    checkSum(
      `heading ${heading.code}`,
      under.map((criterion) => criterion.maxPoints),
      heading.points,
      faults,
    )
  }
  return scored
}

const openCriterion = (criterion: PackCriterion, part: PartCode, group: string, words: Words): Criterion => ({
  code: criterion.code,
  family: criterion.is,
  title: words.title(criterion.titled ?? criterion.is),
  kind: criterion.options === undefined ? 'yes-no' : 'choice',
  part,
  group,
  maxPoints: criterion.points,
  options:
    criterion.options === undefined
      ? yesOrNo(criterion.points)
      : criterion.options.map((option, place) =>
          openOption(criterion.is, place === 0 ? markedBy(criterion, option) : option, words),
        ),
  ...(criterion.requirement === undefined ? {} : { requirement: words.note(criterion.requirement) }),
  ...(criterion.stop === undefined
    ? {}
    : { stop: { text: words.note(criterion.stop), atZero: criterion.stopAtZero ?? [] } }),
  ...(criterion.disqualification === undefined ? {} : { disqualification: words.note(criterion.disqualification) }),
  ...(criterion.appliesWhen === undefined ? {} : { appliesWhen: criterion.appliesWhen }),
  guidance: (criterion.guidance ?? []).map(words.note),
})

const caseOf = ({ id, ...label }: Note) => ({ id, label })

/** A mark on the criterion's name is one on its first option: with any of them it is reached. */
const markedBy = ({ stars }: PackCriterion, first: PackOption): PackOption =>
  stars === undefined ? first : { ...first, stars }

const openOption = (family: string, option: PackOption, words: Words): Option => ({
  id: option.is,
  label: words.option(family, option.is),
  points: option.points,
  ...(option.stars === undefined ? {} : { minimumForStars: option.stars }),
  ...(option.case === undefined ? {} : { case: caseOf(words.note(option.case)) }),
})

const yesOrNo = (points: number): Option[] => [
  { id: 'no', label: NO, points: 0 },
  { id: 'yes', label: YES, points },
]

const checkSum = (what: string, points: readonly number[], declared: number, faults: string[]): void => {
  const sum = points.reduce((total, one) => total + one, 0)
  if (sum !== declared) faults.push(`${what}: sums to ${sum}, declares ${declared}`)
}

const bestPoints = (criterion: Criterion): number => Math.max(...criterion.options.map((option) => option.points))

const checkBest = (criterion: Criterion, faults: string[]): void => {
  const best = bestPoints(criterion)
  if (best !== criterion.maxPoints)
    faults.push(`criterion ${criterion.code}: best option ${best}, declares ${criterion.maxPoints}`)
}

const checkReferences = (criteria: readonly Criterion[], faults: string[]): void => {
  const codes = new Set(criteria.map((criterion) => criterion.code))
  if (codes.size !== criteria.length) faults.push('a criterion code is used twice')
  const named = criteria.flatMap((criterion) => [
    ...(criterion.appliesWhen ? [criterion.appliesWhen] : []),
    ...(criterion.stop?.atZero ?? []),
  ])
  for (const code of named) if (!codes.has(code)) faults.push(`criterion ${code} is referred to and does not exist`)
}
