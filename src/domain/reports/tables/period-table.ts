import { stepsOf } from '../../dossier/progress.ts'
import type { StepAction } from '../../records/dossier.ts'
import type { Day } from '../../records/envelope.ts'
import type { ReportTable } from '../report.ts'
import { areaNameIn, type ReportInput } from '../report-input.ts'

/** What happened within the period, commune by commune. */
export const periodTable = (input: ReportInput): ReportTable => {
  const { period, areas, producers, products, dossiers, trainings } = input
  const isIn = (day: Day | undefined): boolean => day !== undefined && period.from <= day && day <= period.to
  const stepped = (area: string, action: StepAction): number =>
    dossiers.filter(
      (dossier) =>
        dossier.area === area && stepsOf(dossier.data).some(([, step]) => step.action === action && isIn(step.day)),
    ).length
  const rows = areas.map(({ code }) => {
    const own = products.filter(({ fact }) => fact.area === code)
    return [
      areaNameIn(input, code),
      producers
        .filter((one) => one.area === code)
        .reduce((sum, { surveys }) => sum + surveys.filter(({ on }) => isIn(on)).length, 0),
      own.reduce((sum, { assessments }) => sum + assessments.filter(({ on }) => isIn(on)).length, 0),
      stepped(code, 'file'),
      stepped(code, 'forward'),
      own.reduce((sum, { terms }) => sum + terms.filter(({ from }) => isIn(from)).length, 0),
      own.reduce((sum, { terms }) => sum + terms.filter(({ until }) => isIn(until)).length, 0),
      trainings.filter(({ area, data }) => area === code && data.status === 'held' && isIn(data.heldOn)).length,
    ]
  })
  const total = (at: number): number => rows.reduce((sum, row) => sum + Number(row[at]), 0)
  return {
    sheet: 'Trong kỳ',
    title: `Kết quả trong ${period.name}`,
    sentence: `Trong ${period.name}: ${total(1)} phiếu khảo sát, ${total(2)} bản đánh giá hoàn thành, ${total(3)} hồ sơ nộp, ${total(5)} giấy chứng nhận cấp, ${total(7)} buổi tập huấn.`,
    columns: [
      { title: 'Xã, phường', type: 'text', share: 24 },
      { title: 'Phiếu khảo sát', type: 'count', share: 10 },
      { title: 'Bản đánh giá', type: 'count', share: 10 },
      { title: 'Hồ sơ nộp', type: 'count', share: 10 },
      { title: 'Hồ sơ xã chuyển tỉnh', type: 'count', share: 12 },
      { title: 'Giấy chứng nhận cấp', type: 'count', share: 12 },
      { title: 'Giấy chứng nhận hết hiệu lực', type: 'count', share: 12 },
      { title: 'Buổi tập huấn', type: 'count', share: 10 },
    ],
    rows: [...rows, ['Cộng', ...[1, 2, 3, 4, 5, 6, 7].map(total)]],
  }
}
