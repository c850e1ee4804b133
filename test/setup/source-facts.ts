import * as z from 'zod/mini'

/** What a transcription of an annex says of one set, without its words: what the tables in `test/fixtures` keep and the packs are held against. */
export interface SetFacts {
  readonly set?: number
  readonly file?: string
  readonly reachable?: number
  readonly disqualified: boolean
  readonly parts: Readonly<Record<string, number>>
  readonly groups: Readonly<Record<string, number>>
  readonly criteria: readonly CriterionFacts[]
}

export interface CriterionFacts {
  readonly part: string
  readonly group: string
  readonly code: string
  /** The code as the source has it, where it gives one code to two criteria. */
  readonly printed?: string
  readonly points: number
  readonly heading?: true
  readonly yesNo?: true
  readonly options?: readonly number[]
  readonly gates?: Readonly<Record<string, number>>
  /** The star mark stands on the criterion's name. */
  readonly gateOnName?: true
  readonly cases?: readonly number[]
  readonly notes?: readonly string[]
}

const SourceCriterion = z.object({
  code: z.string(),
  maxPoints: z.number(),
  notes: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
  headingMinimumForStars: z.optional(z.nullable(z.number())),
  options: z.array(
    z.object({
      label: z.string(),
      points: z.number(),
      minimumForStars: z.optional(z.number()),
      case: z.optional(z.string()),
    }),
  ),
})
type SourceCriterion = z.infer<typeof SourceCriterion>

const SourceGroup = z.object({
  code: z.string(),
  maxPoints: z.optional(z.number()),
  criteria: z.array(SourceCriterion),
})
type SourceGroup = z.infer<typeof SourceGroup>

export const SourceSet = z.object({
  number: z.optional(z.number()),
  complete: z.optional(z.boolean()),
  disqualifiedWhen: z.optional(z.array(z.string())),
  parts: z.array(z.object({ code: z.string(), maxPoints: z.optional(z.number()), groups: z.array(SourceGroup) })),
})
type SourceSet = z.infer<typeof SourceSet>

/** The facts of one set; `file` names the source where it has no number. */
export const factsOfSource = (source: SourceSet, file: string): SetFacts => {
  const groups = source.parts.flatMap((part) => part.groups)
  const criteria = source.parts.flatMap((part) => part.groups.flatMap((group) => criteriaOf(part.code, group)))
  return {
    ...(source.number === undefined ? { file } : { set: source.number }),
    ...(source.complete === false ? { reachable: reachOf(criteria) } : {}),
    disqualified: (source.disqualifiedWhen ?? []).length > 0,
    parts: Object.fromEntries(
      source.parts.map((part) => [part.code, part.maxPoints ?? sum(part.groups.map(pointsOfGroup))]),
    ),
    groups: Object.fromEntries(groups.map((group) => [group.code, pointsOfGroup(group)])),
    criteria,
  }
}

/** What the best options come to; a yes/no gives its points. */
const reachOf = (criteria: readonly CriterionFacts[]): number =>
  sum(criteria.map(({ heading, options, points }) => (heading ? 0 : Math.max(...(options ?? [points])))))

const pointsOfGroup = (group: SourceGroup): number =>
  group.maxPoints ?? sum(group.criteria.map((criterion) => (isHeading(criterion, group) ? 0 : criterion.maxPoints)))

const isHeading = (criterion: SourceCriterion, group: SourceGroup): boolean =>
  criterion.options.length === 0 && group.criteria.some((other) => other.code.startsWith(`${criterion.code}.`))

const criteriaOf = (part: string, group: SourceGroup): CriterionFacts[] =>
  group.criteria.map((criterion, index) => {
    const isRepeated = group.criteria.findIndex((other) => other.code === criterion.code) < index
    const notes = kindsOfNotes(criterion)
    return {
      ...{ part, group: group.code },
      ...(isRepeated ? { code: `${criterion.code}b`, printed: criterion.code } : { code: criterion.code }),
      points: criterion.maxPoints,
      ...kindFacts(criterion, group),
      ...(notes.length > 0 ? { notes } : {}),
    }
  })

const kindFacts = (criterion: SourceCriterion, group: SourceGroup): Partial<CriterionFacts> => {
  if (isHeading(criterion, group)) return { heading: true }
  return criterion.options.length === 0 ? { yesNo: true } : optionFacts(criterion)
}

const optionFacts = (criterion: SourceCriterion): Partial<CriterionFacts> => {
  const gates = criterion.options.flatMap((option, place) =>
    option.minimumForStars ? [[String(option.minimumForStars), place]] : [],
  )
  const onName = criterion.headingMinimumForStars ?? undefined
  const cases = [...new Set(criterion.options.flatMap((option) => option.case ?? []))]
  return {
    options: criterion.options.map((option) => option.points),
    ...(gates.length > 0 ? { gates: Object.fromEntries(gates) } : {}),
    ...(onName === undefined ? {} : { gates: { [String(onName)]: 0 }, gateOnName: true }),
    ...(cases.length > 0 ? { cases: criterion.options.map((option) => cases.indexOf(option.case ?? '')) } : {}),
  }
}

/** The order in which kinds of notes are told, whatever their order in the source. */
export const NOTE_KINDS = ['requirement', 'stop', 'disqualification', 'applies-only-when', 'guidance'] as const

const kindsOfNotes = (criterion: SourceCriterion): string[] => {
  const kinds = [...notesInLabels(criterion), ...notesOf(criterion)].map(kindOf)
  return NOTE_KINDS.flatMap((kind) => kinds.filter((one) => one === kind))
}

/** Sets 21 and 22 of 2026, 6.2: the note stands inside the label of the last option ("… Ghi chú: Nếu …, sẽ bị loại bỏ"). */
const notesInLabels = (criterion: SourceCriterion): string[] =>
  criterion.options.flatMap((option) => option.label.split('Ghi chú:').slice(1))

/** One text may hold two notes ("(…) Ghi chú: …"), and one note may be cut in two, the second beginning with a small letter. */
const notesOf = ({ notes, note }: SourceCriterion): string[] =>
  (notes ?? (note === undefined ? [] : [note]))
    .flatMap((text) => text.split(/(?=ghi chú:)/iu).map((part) => part.trim()))
    .filter((text) => text !== '' && !/^(?!ghi chú)\p{Ll}/u.test(text))

const kindOf = (note: string): (typeof NOTE_KINDS)[number] => {
  if (note.startsWith('Chỉ áp dụng khi')) return 'applies-only-when'
  if (note.startsWith('Yêu cầu')) return 'requirement'
  if (/tiếp theo|Không xem xét/.test(note)) return 'stop'
  return /[Bb]ị loại|Không đánh giá những sản phẩm/.test(note) ? 'disqualification' : 'guidance'
}

/** "Lựa chọn một trong hai trường hợp sau": the criterion has two lists, though the source may not say which option is of which. */
export const choosesCase = (source: SourceSet): readonly string[] =>
  source.parts.flatMap((part) =>
    part.groups.flatMap((group) =>
      group.criteria.flatMap((criterion) =>
        notesOf(criterion).some((note) => note.startsWith('Lựa chọn một trong hai')) ? [criterion.code] : [],
      ),
    ),
  )

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0)
