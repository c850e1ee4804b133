import { ACTION_STATUSES } from '../../records/action.ts'
import { SUPPORT_MEASURES } from '../../records/support-measure.ts'
import type { ReportTable } from '../report.ts'
import type { ReportInput } from '../report-input.ts'
import { ACTION_WORDS, MEASURE_WORDS } from '../report-words.ts'

/** Actions of all plans by support measure and how far they are. */
export const actionsTable = ({ actions, today }: ReportInput): ReportTable => {
  const isOpen = (status: string): boolean => status === 'planned' || status === 'under-way'
  const overdue = actions.filter(({ data }) => isOpen(data.status) && data.dueOn !== undefined && data.dueOn < today)
  const done = actions.filter(({ data }) => data.status === 'done').length
  return {
    sheet: 'Kế hoạch',
    title: 'Việc trong kế hoạch nâng hạng',
    sentence: `${actions.length} việc trong các kế hoạch: ${done} đã xong, ${overdue.length} quá hạn.`,
    columns: [
      { title: 'Biện pháp', type: 'text', share: 36 },
      ...ACTION_STATUSES.map((status) => ({ title: ACTION_WORDS[status], type: 'count' as const, share: 13 })),
      { title: 'Quá hạn', type: 'count', share: 12 },
    ],
    rows: SUPPORT_MEASURES.flatMap((measure) => {
      const own = actions.filter(({ data }) => data.measure === measure)
      if (own.length === 0) return []
      const counts = ACTION_STATUSES.map((status) => own.filter(({ data }) => data.status === status).length)
      return [[MEASURE_WORDS[measure], ...counts, overdue.filter(({ data }) => data.measure === measure).length]]
    }),
  }
}
