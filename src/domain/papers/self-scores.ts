import type { Criterion } from '../criteria/schema.ts'
import { proofNeed } from '../evidence/dossier.ts'
import { NONE_REACHED } from '../records/assessment.ts'
import { bold, cell, headRow, paragraph, text } from './compose.ts'
import type { ListedEvidence } from './evidence-list.ts'
import type { GapList } from './gaps.ts'
import type { PaperInput, Scored } from './input.ts'
import type { Block, Cell, Row } from './paper.ts'
import { printableParagraphs } from './printable.ts'
import { noteOpenCriteria } from './scoring-verdict.ts'
import { starsWords, stateWords } from './verdict-words.ts'

/** The producer's own points criterion by criterion, each with what was reached and the documents that show it (form 02, part III). */
export const selfScores = (input: PaperInput, evidence: readonly ListedEvidence[], gaps: GapList): Block[] => {
  const { scored } = input
  noteOpenCriteria(scored, gaps)
  if (scored === undefined) return [{ kind: 'dotted', lines: 4 }]
  noteUnproven(scored, evidence, gaps)
  return [
    {
      kind: 'table',
      widths: [0.09, 0.49, 0.11, 0.13, 0.18],
      head: headRow(
        'Tiêu chí',
        'Mô tả, chứng minh về kết quả',
        'Điểm tối đa',
        'Điểm tự đánh giá',
        'Tài liệu minh chứng',
      ),
      rows: rowsOf(scored, evidence),
    },
    paragraph([bold('Tổng điểm tự đánh giá: '), text(`${scored.score.points}/100 điểm; `), text(starsWords(scored))]),
  ]
}

const noteUnproven = ({ set, assessment }: Scored, evidence: readonly ListedEvidence[], gaps: GapList): void => {
  const unproven = set.criteria.filter((criterion) => {
    const proofs = marksOf(criterion, evidence).length
    return proofNeed(criterion, assessment.answers[criterion.code], proofs) === 'open'
  })
  if (unproven.length > 0) gaps.add({ code: 'proof', why: 'missing', criteria: unproven.map(({ code }) => code) })
}

const rowsOf = (scored: Scored, evidence: readonly ListedEvidence[]): Row[] =>
  scored.set.parts.flatMap((part) => [
    headingRow(`PHẦN ${part.code}: ${part.title.vi.toUpperCase()}`, part.maxPoints, partPoints(scored, part.code)),
    ...part.groups.flatMap((group) => [
      // A group without numbered criteria is one itself, and its line says it all.
      ...(group.criteria.some(({ code }) => code === group.code)
        ? []
        : [
            headingRow(`${group.code}. ${group.title.vi}`, group.maxPoints, groupPoints(scored, part.code, group.code)),
          ]),
      ...group.criteria.map((criterion) => rowOf(criterion, scored, evidence)),
    ]),
  ])

const partPoints = ({ score }: Scored, part: string): number =>
  score.parts.find(({ code }) => code === part)?.points ?? 0

const groupPoints = ({ score }: Scored, part: string, group: string): number =>
  score.parts.find(({ code }) => code === part)?.groups.find(({ code }) => code === group)?.points ?? 0

const headingRow = (words: string, maxPoints: number, points: number): Row => ({
  staysWithNext: true,
  cells: [
    { ...cell([bold(words)]), span: 2 },
    cell([bold(String(maxPoints))], { align: 'centre' }),
    cell([bold(String(points))], { align: 'centre' }),
    cell([text('')]),
  ],
})

const rowOf = (criterion: Criterion, scored: Scored, evidence: readonly ListedEvidence[]): Row => ({
  cells: [
    cell([text(criterion.code)], { align: 'centre' }),
    described(criterion, scored),
    cell([text(String(criterion.maxPoints))], { align: 'centre' }),
    cell([text(pointsWords(criterion, scored))], { align: 'centre' }),
    cell([text(marksOf(criterion, evidence).join(', '))], { align: 'centre' }),
  ],
})

/** Blank where nothing was answered: a nought would be an answer. */
export const pointsWords = ({ code }: Criterion, { score }: Scored): string => {
  const found = score.criteria.get(code)
  return found === undefined || found.state === 'open' ? '' : String(found.points)
}

const described = (criterion: Criterion, scored: Scored): Cell => {
  const { assessment } = scored
  const lines = [reached(criterion, scored), ...printableParagraphs(assessment.notes[criterion.code])]
  return {
    blocks: [
      paragraph([bold(criterion.title.vi)], SMALL),
      ...lines.filter((line) => line !== '').map((line) => paragraph([text(line)], SMALL)),
    ],
  }
}

const SMALL = { size: 'small', align: 'start' } as const

/** The option that was chosen, or why there is none. */
const reached = (criterion: Criterion, scored: Scored): string => {
  const state = stateWords(criterion, scored)
  if (state !== '') return state
  const answer = scored.assessment.answers[criterion.code]
  return answer === undefined || answer === NONE_REACHED ? '' : (criterion.options[answer]?.label.vi ?? '')
}

export const marksOf = ({ code }: Criterion, evidence: readonly ListedEvidence[]): string[] =>
  evidence.filter(({ criteria }) => criteria.includes(code)).map(({ mark }) => mark)
