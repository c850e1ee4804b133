import { bold, cell, headRow, paragraph, text } from './compose.ts'
import type { GapList } from './gaps.ts'
import type { Scored } from './input.ts'
import type { Block } from './paper.ts'
import { starsWords } from './verdict-words.ts'

/** What the sheet comes to: points by part, the total, the stars, and why they are no more. */
export const verdict = (scored: Scored): Block[] => {
  const { score } = scored
  return [
    {
      kind: 'table',
      widths: [0.64, 0.18, 0.18],
      head: headRow('Kết quả', 'Điểm tối đa', 'Điểm đánh giá'),
      rows: [
        ...score.parts.map(({ code, title, maxPoints, points }) => ({
          staysWithNext: true as const,
          cells: [cell([text(`Phần ${code}: ${title.vi}`)]), figure(maxPoints), figure(points)],
        })),
        { staysWithNext: true, cells: [cell([bold('Tổng điểm')]), figure(score.maxPoints), figure(score.points)] },
      ],
    },
    paragraph([bold('Xếp hạng: '), text(starsWords(scored))]),
    ...reasons(scored).map((words) => paragraph([text(words)])),
  ]
}

const figure = (points: number) => cell([text(String(points))], { align: 'centre' })

/** Grounds found, then what stands before the next star: points that are missing and least levels that are not reached. */
const reasons = ({ score, set }: Scored): string[] => {
  const [next] = score.blockers
  const out = score.disqualifications.map(({ text: ground }) => `Lý do bị loại: ${ground.vi}.`)
  if (out.length > 0) return out
  const stopped =
    score.stop === undefined ? [] : [`Dừng đánh giá ở tiêu chí ${score.stop.criterion}: ${score.stop.text.vi}.`]
  if (next === undefined) return stopped
  const gates = next.gates.map(({ criterion }) => {
    const title = set.criteria.find(({ code }) => code === criterion)?.title.vi ?? ''
    return `${criterion} (${title})`
  })
  return [
    ...stopped,
    ...(next.pointsMissing === 0 ? [] : [`Còn thiếu ${next.pointsMissing} điểm để đạt hạng ${next.stars} sao.`]),
    ...(gates.length === 0 ? [] : [`Tiêu chí chưa đạt mức tối thiểu của hạng ${next.stars} sao: ${gates.join('; ')}.`]),
  ]
}

/** Notes that there is no assessment, or which of its criteria nobody has answered. */
export const noteOpenCriteria = (scored: Scored | undefined, gaps: GapList): void => {
  if (scored === undefined) {
    gaps.add({ code: 'assessment', why: 'missing' })
    return
  }
  const { set, score } = scored
  const open = set.criteria.filter(({ code }) => score.criteria.get(code)?.state === 'open').map(({ code }) => code)
  if (open.length > 0) gaps.add({ code: 'open-criteria', why: 'missing', criteria: open })
}
