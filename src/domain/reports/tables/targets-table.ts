import { yearOf } from '../../calendar/day.ts'
import { deedsOf } from '../../programme/deeds.ts'
import { deedsByYear, resultsOf } from '../../programme/results.ts'
import { figureOf, standingOf } from '../../programme/targets.ts'
import { TARGET_MEASURES } from '../../records/target.ts'
import type { ReportTable } from '../report.ts'
import type { ReportInput } from '../report-input.ts'
import { TARGET_WORDS } from '../report-words.ts'

/** What the year of the period aimed at, and what came of it: by a report where somebody typed one, and by the records. */
export const targetsTable = ({ period, products, dossiers, actions, targets }: ReportInput): ReportTable => {
  const year = yearOf(period.to)
  const results = resultsOf(deedsByYear(deedsOf({ products, dossiers, actions })), year, {})
  const figures = TARGET_MEASURES.map((measure) => figureOf(targets, measure, year, {}, results))
  const judged = figures.map((figure) => ({ figure, standing: standingOf(figure) }))
  const short = judged.filter(({ standing }) => standing.kind === 'missing').length
  const aimed = judged.filter(({ standing }) => standing.kind !== 'no-target').length
  return {
    sheet: 'Chỉ tiêu',
    title: `Chỉ tiêu năm ${year}`,
    sentence:
      aimed === 0
        ? `Chưa nhập chỉ tiêu nào cho năm ${year}.`
        : `Năm ${year}: đạt ${aimed - short} trong ${aimed} chỉ tiêu.`,
    columns: [
      { title: 'Chỉ tiêu', type: 'text', share: 34 },
      { title: 'Kế hoạch', type: 'count', share: 14 },
      { title: 'Kết quả đã báo cáo', type: 'count', share: 18 },
      { title: 'Kết quả theo hồ sơ', type: 'count', share: 18 },
      { title: 'Còn thiếu', type: 'count', share: 14 },
    ],
    rows: judged.map(({ figure, standing }) => [
      ...[TARGET_WORDS[figure.measure], figure.planned?.value, figure.achieved?.value, figure.computed],
      'missing' in standing ? standing.missing : undefined,
    ]),
  }
}
