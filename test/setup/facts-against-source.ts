import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import facts from '../fixtures/criteria-26-2026.json' with { type: 'json' }

/**
 * Holds the table of facts against a transcription of annex II, one JSON file a set, in the folder given as argument:
 * `node test/setup/facts-against-source.ts FOLDER`. Exit status 1 and the first difference of each set when they disagree.
 */
const SourceCriterion = z.object({
  code: z.string(),
  maxPoints: z.number(),
  notes: z.optional(z.array(z.string())),
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
const SourceSet = z.object({
  number: z.number(),
  disqualifiedWhen: z.array(z.string()),
  parts: z.array(
    z.object({
      code: z.string(),
      maxPoints: z.number(),
      groups: z.array(z.object({ code: z.string(), maxPoints: z.number(), criteria: z.array(SourceCriterion) })),
    }),
  ),
})

const kindOf = (note: string): string => {
  if (note.startsWith('Chỉ áp dụng khi')) return 'applies-only-when'
  if (note.startsWith('Yêu cầu')) return 'requirement'
  if (/tiếp theo|Không xem xét/.test(note)) return 'stop'
  return /[Bb]ị loại|Không đánh giá những sản phẩm/.test(note) ? 'disqualification' : 'guidance'
}

const optionFacts = (criterion: SourceCriterion) => {
  const gates = criterion.options.flatMap((option, place) =>
    option.minimumForStars ? [[String(option.minimumForStars), place]] : [],
  )
  const cases = [...new Set(criterion.options.flatMap((option) => option.case ?? []))]
  return {
    options: criterion.options.map((option) => option.points),
    ...(gates.length > 0 ? { gates: Object.fromEntries(gates) } : {}),
    ...(cases.length > 0 ? { cases: criterion.options.map((option) => cases.indexOf(option.case ?? '')) } : {}),
  }
}

/** Sets 21 and 22, 6.2: the note stands inside the label of the last option ("… Ghi chú: Nếu …, sẽ bị loại bỏ"). */
const notesInLabels = (criterion: SourceCriterion): string[] =>
  criterion.options.flatMap((option) => option.label.split('Ghi chú:').slice(1))

const factsOf = (part: string, group: string, criterion: SourceCriterion, all: readonly SourceCriterion[]) => {
  const isHeading = criterion.options.length === 0 && all.some((other) => other.code.startsWith(`${criterion.code}.`))
  const notes = [...notesInLabels(criterion), ...(criterion.notes ?? [])].map(kindOf)
  const kind = isHeading ? { heading: true } : criterion.options.length === 0 ? { yesNo: true } : optionFacts(criterion)
  return {
    part,
    group,
    code: criterion.code,
    points: criterion.maxPoints,
    ...kind,
    ...(notes.length > 0 ? { notes } : {}),
  }
}

const folder = process.argv[2] ?? ''
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => SourceSet.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  .sort((one, other) => one.number - other.number)

const differences = sources.flatMap((source, index) => {
  const groups = source.parts.flatMap((part) => part.groups)
  const read = {
    set: source.number,
    disqualified: source.disqualifiedWhen.length > 0,
    parts: Object.fromEntries(source.parts.map((part) => [part.code, part.maxPoints])),
    groups: Object.fromEntries(groups.map((group) => [group.code, group.maxPoints])),
    criteria: source.parts.flatMap((part) =>
      part.groups.flatMap((group) =>
        group.criteria.map((criterion) => factsOf(part.code, group.code, criterion, group.criteria)),
      ),
    ),
  }
  const kept = facts.sets[index]
  if (kept !== undefined && isDeepStrictEqual(read, kept)) return []
  const at = read.criteria.findIndex((criterion, place) => !isDeepStrictEqual(criterion, kept?.criteria[place]))
  return [
    `set ${source.number}: ${JSON.stringify(read.criteria[at] ?? read.groups)} is not ${JSON.stringify(kept?.criteria[at] ?? kept?.groups)}`,
  ]
})
if (sources.length !== facts.sets.length)
  differences.push(`${sources.length} sets in the source, ${facts.sets.length} in the table`)
console.log(
  differences.length === 0 ? `${sources.length} sets of the table agree with the source` : differences.join('\n'),
)
process.exitCode = differences.length === 0 ? 0 : 1
