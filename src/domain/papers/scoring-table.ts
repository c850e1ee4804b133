import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion, Option } from '../criteria/schema.ts'
import { bold, box, cell, headRow, italic, paragraph, text } from './compose.ts'
import type { ListedEvidence } from './evidence-list.ts'
import type { Scored } from './input.ts'
import type { Block, Inline, Paragraph, Row } from './paper.ts'
import { marksOf, pointsWords } from './self-scores.ts'
import { stateWords } from './verdict-words.ts'

/** A set of annex II as a table: every criterion with all its levels, the chosen ones ticked. */
export const scoringTable = (
  set: CriteriaSet,
  scored: Scored | undefined,
  evidence: readonly ListedEvidence[],
): Block => ({
  kind: 'table',
  widths: [0.63, 0.1, 0.11, 0.16],
  head: headRow('Tiêu chí', 'Điểm', 'Điểm đánh giá', 'Minh chứng'),
  rows: set.parts.flatMap((part) => [
    headingRow(`PHẦN ${part.code}: ${part.title.vi.toUpperCase()}`, part.maxPoints),
    ...part.groups.flatMap((group) => [
      ...(group.criteria.some(({ code }) => code === group.code)
        ? []
        : [headingRow(`${group.code}. ${group.title.vi.toUpperCase()}`, group.maxPoints)]),
      ...group.criteria.flatMap((criterion, at) => [
        ...subHeading(criterion, group.criteria[at - 1]),
        ...criterionRows(criterion, scored, evidence),
      ]),
    ]),
  ]),
})

const headingRow = (words: string, maxPoints: number): Row => ({
  staysWithNext: true,
  cells: [cell([bold(words)]), points(maxPoints), cell([text('')]), cell([text('')])],
})

/** "6.1 Ngoại hình" above 6.1.1. */
const subHeading = ({ heading: above }: Criterion, before: Criterion | undefined): Row[] =>
  above === undefined || before?.heading?.code === above.code
    ? []
    : [
        {
          staysWithNext: true,
          cells: [
            cell([bold(`${above.code}. ${above.title.vi}`)]),
            cell([text('')]),
            cell([text('')]),
            cell([text('')]),
          ],
        },
      ]

const points = (count: number) => cell([bold(String(count))], { align: 'centre' })

const criterionRows = (
  criterion: Criterion,
  scored: Scored | undefined,
  evidence: readonly ListedEvidence[],
): Row[] => [
  {
    staysWithNext: true,
    cells: [
      { blocks: [line([bold(`${criterion.code}. ${criterion.title.vi}`)]), ...remarks(criterion, scored)] },
      points(criterion.maxPoints),
      cell([bold(scored === undefined ? '' : pointsWords(criterion, scored))], { align: 'centre' }),
      cell([text(marksOf(criterion, evidence).join(', '))], { align: 'centre' }),
    ],
  },
  ...criterion.options.map((option, place) => ({
    cells: [
      { blocks: [...caseLine(criterion, place), line(optionInlines(option, isChosen(criterion, place, scored)))] },
      cell([text(String(option.points))], { align: 'centre' }),
      cell([text('')]),
      cell([text('')]),
    ],
  })),
]

const line = (inlines: readonly Inline[]): Paragraph => paragraph(inlines, { size: 'small', align: 'start' })

/** What stands under a criterion's name: requirement, grounds for stopping or for throwing out, and what was found of them. */
const remarks = (criterion: Criterion, scored: Scored | undefined): Paragraph[] => {
  const { requirement, stop, disqualification: out, guidance, code } = criterion
  const isMet = scored?.assessment.findings[findingId('requirement', code)]
  const state = scored === undefined ? '' : stateWords(criterion, scored)
  return [
    ...guidance.map((one) => line([italic(`(${one.vi})`)])),
    ...(requirement === undefined ? [] : [line([box(isMet === true), italic(` Yêu cầu: ${requirement.vi}`)])]),
    ...(stop === undefined ? [] : [line([box(isFound(scored, 'stop', code)), italic(` ${stop.text.vi}`)])]),
    ...(out === undefined ? [] : [line([box(isFound(scored, 'disqualified', code)), italic(` ${out.vi}`)])]),
    ...(state === '' ? [] : [line([bold(state)])]),
  ]
}

/** The name of an alternative list above its first level. */
const caseLine = ({ options }: Criterion, place: number): Paragraph[] => {
  const own = options[place]?.case
  return own === undefined || options[place - 1]?.case?.id === own.id ? [] : [line([italic(own.label.vi)])]
}

const optionInlines = ({ label, minimumForStars }: Option, isTicked: boolean): Inline[] => [
  box(isTicked),
  text(` ${label.vi}`),
  ...(minimumForStars === undefined ? [] : [bold(` ${'*'.repeat(minimumForStars)}`)]),
]

const isChosen = ({ code }: Criterion, place: number, scored: Scored | undefined): boolean =>
  scored?.assessment.answers[code] === place

/** Whether that was found of a criterion, or of the whole set. */
export const isFound = (scored: Scored | undefined, kind: 'disqualified' | 'stop', criterion: string): boolean =>
  scored?.assessment.findings[findingId(kind, criterion)] === true
