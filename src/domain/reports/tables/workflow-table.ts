import { workflowFigures } from '../../programme/workflow-figures.ts'
import type { ReportTable } from '../report.ts'
import { areaNameIn, type ReportInput } from '../report-input.ts'
import { STAGE_WORDS } from '../report-words.ts'

/** Where the dossiers stand, and which are late. */
export const workflowTables = (input: ReportInput): ReportTable[] => {
  const { stages, open, overdue } = workflowFigures(input.products, input.today)
  return [
    {
      sheet: 'Hồ sơ',
      title: 'Tiến độ hồ sơ',
      sentence: `${open} hồ sơ đang xử lý, ${overdue.length} hồ sơ quá hạn.`,
      columns: [
        { title: 'Bước', type: 'text', share: 40 },
        { title: 'Số hồ sơ', type: 'count', share: 20 },
        { title: 'Lâu nhất (ngày)', type: 'count', share: 20 },
        { title: 'Quá hạn', type: 'count', share: 20 },
      ],
      rows: stages.map(({ stage, count, oldestDays, overdue: late }) => [STAGE_WORDS[stage], count, oldestDays, late]),
    },
    {
      sheet: 'Hồ sơ quá hạn',
      title: 'Hồ sơ quá hạn',
      sentence:
        overdue.length === 0 ? 'Không có hồ sơ quá hạn.' : `Hồ sơ quá hạn lâu nhất: ${overdue[0]?.daysLate} ngày.`,
      columns: [
        { title: 'Sản phẩm', type: 'text', share: 30 },
        { title: 'Chủ thể', type: 'text', share: 28 },
        { title: 'Xã, phường', type: 'text', share: 20 },
        { title: 'Bước', type: 'text', share: 22 },
        { title: 'Hạn', type: 'day', share: 14 },
        { title: 'Quá (ngày)', type: 'count', share: 10 },
      ],
      rows: overdue.map(({ fact, stage, daysLate }) => [
        ...[fact.name, fact.producerName, areaNameIn(input, fact.area)],
        ...[STAGE_WORDS[stage], fact.dossier?.due, daysLate],
      ]),
    },
  ]
}
