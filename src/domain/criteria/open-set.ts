import type { Bilingual } from '../bilingual.ts'
import type {
  CriteriaGroup,
  CriteriaPart,
  CriteriaSet,
  Criterion,
  Option,
  PackCriterion,
  PartCode,
  Wording,
} from './schema.ts'
import { Pack } from './schema.ts'

/** What opening a pack came to. `faults` say in plain words which sum or name is wrong; a set with a fault is never scored. */
export type OpenedSet = { kind: 'ready'; set: CriteriaSet } | { kind: 'faulty'; faults: string[] }

/** Decision 26/2026, Art. 3.1: parts A 40, B 25, C 35, 100 in all. */
const PART_POINTS: Readonly<Record<PartCode, number>> = { A: 40, B: 25, C: 35 }

/** Label of the two answers of a yes/no criterion, so that it scores like any other. */
const NO: Bilingual = { vi: 'Không', en: 'No' }
const YES: Bilingual = { vi: 'Có', en: 'Yes' }

/**
 * A pack joined with its words and checked: every id has its wording, every criterion's maximum is its best option's, criteria
 * sum to their heading and group, groups to their part, parts to 100.
 */
export const openSet = (json: unknown, wording: Wording): OpenedSet => {
  const parsed = Pack.safeParse(json)
  if (!parsed.success)
    return { kind: 'faulty', faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  const faults: string[] = []
  const words = lookUp(wording, faults)
  const pack = parsed.data
  const parts = pack.parts.map((part): CriteriaPart => {
    const groups = part.groups.map((group): CriteriaGroup => {
      const criteria = openCriteria(group.criteria, part.code, group.code, words, faults)
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
      faults,
    )
    checkSum(`part ${part.code} of Art. 3.1`, [part.points], PART_POINTS[part.code], faults)
    return { code: part.code, title: words.part(part.code), maxPoints: part.points, groups }
  })
  const criteria = parts.flatMap((part) => part.groups.flatMap((group) => group.criteria))
  checkReferences(criteria, faults)
  if (faults.length > 0) return { kind: 'faulty', faults }
  return {
    kind: 'ready',
    set: {
      decision: pack.decision,
      number: pack.set,
      packVersion: pack.version,
      ...(pack.disqualification === undefined ? {} : { disqualification: words.note(pack.disqualification) }),
      parts,
      criteria,
    },
  }
}

type Words = ReturnType<typeof lookUp>

const lookUp = (wording: Wording, faults: string[]) => {
  const named = (texts: Readonly<Record<string, Bilingual>> | undefined, id: string, kind: string): Bilingual => {
    const text = texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined
    if (text === undefined) faults.push(`no wording for ${kind} ${id}`)
    return text ?? { vi: id, en: id }
  }
  const families = wording.families
  return {
    note: (id: string) => named(wording.notes, id, 'note'),
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
): Criterion[] => {
  const headings = criteria.filter((criterion) => criterion.heading)
  const scored = criteria
    .filter((criterion) => !criterion.heading)
    .map((criterion): Criterion => {
      const heading = headings.find((candidate) => criterion.code.startsWith(`${candidate.code}.`))
      const opened = openCriterion(criterion, part, group, words)
      checkBest(opened, faults)
      return heading === undefined
        ? opened
        : { ...opened, heading: { code: heading.code, title: words.title(heading.is) } }
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
  title: words.title(criterion.is),
  kind: criterion.options === undefined ? 'yes-no' : 'choice',
  part,
  group,
  maxPoints: criterion.points,
  options:
    criterion.options === undefined
      ? yesOrNo(criterion.points)
      : criterion.options.map((option) => openOption(criterion.is, option, words)),
  ...(criterion.requirement === undefined ? {} : { requirement: words.note(criterion.requirement) }),
  ...(criterion.stop === undefined
    ? {}
    : { stop: { text: words.note(criterion.stop), atZero: criterion.stopAtZero ?? [] } }),
  ...(criterion.disqualification === undefined ? {} : { disqualification: words.note(criterion.disqualification) }),
  ...(criterion.appliesWhen === undefined ? {} : { appliesWhen: criterion.appliesWhen }),
  guidance: (criterion.guidance ?? []).map(words.note),
})

const openOption = (family: string, option: NonNullable<PackCriterion['options']>[number], words: Words): Option => ({
  id: option.is,
  label: words.option(family, option.is),
  points: option.points,
  ...(option.stars === undefined ? {} : { minimumForStars: option.stars }),
  ...(option.case === undefined ? {} : { case: { id: option.case, label: words.note(option.case) } }),
})

const yesOrNo = (points: number): Option[] => [
  { id: 'no', label: NO, points: 0 },
  { id: 'yes', label: YES, points },
]

const checkSum = (what: string, points: readonly number[], declared: number, faults: string[]): void => {
  const sum = points.reduce((total, one) => total + one, 0)
  if (sum !== declared) faults.push(`${what}: sums to ${sum}, declares ${declared}`)
}

const checkBest = (criterion: Criterion, faults: string[]): void => {
  const best = Math.max(...criterion.options.map((option) => option.points))
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
