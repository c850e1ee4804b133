import { dayFrom } from '../calendar/day.ts'
import { defineTable } from './column.ts'

/** One row a target (chỉ tiêu): what was planned for a year, and what was reported from elsewhere. */
export const TARGET_TABLE = defineTable({
  ...{ id: 'targets', entitySet: 'Targets', name: { vi: 'Chỉ tiêu', en: 'Targets' } },
  kinds: ['target'],
  items: ({ targets }) => targets,
  about: ({ id, area, data }) => ({ id, area, day: dayFrom(data.year, 1, 1) }),
  columns: [
    { id: 'year', heading: { vi: 'Năm', en: 'Year' }, type: 'whole', value: ({ data }) => data.year },
    {
      ...{ id: 'measure', heading: { vi: 'Chỉ tiêu', en: 'Target' }, type: 'text', codes: 'targetMeasure', width: 28 },
      value: ({ data }) => data.measure,
    },
    { id: 'planned', heading: { vi: 'Kế hoạch', en: 'Planned' }, type: 'whole', value: ({ data }) => data.planned },
    {
      id: 'achieved',
      heading: { vi: 'Kết quả báo cáo', en: 'Reported result' },
      type: 'whole',
      value: ({ data }) => data.achieved,
    },
    {
      id: 'scope',
      heading: { vi: 'Phạm vi', en: 'Scope' },
      type: 'text',
      codes: 'scope',
      value: ({ data }) => data.scope,
    },
    { id: 'industry', heading: { vi: 'Ngành', en: 'Industry' }, type: 'text', value: ({ data }) => data.industry },
    {
      ...{
        id: 'legalForm',
        heading: { vi: 'Loại hình', en: 'Legal form' },
        type: 'text',
        codes: 'legalForm',
        width: 20,
      },
      value: ({ data }) => data.legalForm,
    },
    { id: 'source', heading: { vi: 'Nguồn', en: 'Source' }, type: 'text', value: ({ data }) => data.source, width: 36 },
    {
      id: 'updatedAt',
      heading: { vi: 'Sửa lần cuối', en: 'Last change' },
      type: 'moment',
      value: ({ updatedAt }) => updatedAt,
    },
    {
      ...{ id: 'isSample', heading: { vi: 'Dữ liệu mẫu', en: 'Sample data' }, type: 'yes-no' },
      value: ({ data }) => data.sample === true,
    },
  ],
})

/** One row a sum of money (kinh phí) of one source in one year. */
export const BUDGET_TABLE = defineTable({
  ...{ id: 'budgets', entitySet: 'Budgets', name: { vi: 'Kinh phí', en: 'Budgets' } },
  kinds: ['budget'],
  items: ({ budgets }) => budgets,
  about: ({ id, area, data }) => ({ id, area, day: dayFrom(data.year, 1, 1) }),
  columns: [
    { id: 'year', heading: { vi: 'Năm', en: 'Year' }, type: 'whole', value: ({ data }) => data.year },
    {
      ...{ id: 'source', heading: { vi: 'Nguồn kinh phí', en: 'Source' }, type: 'text', codes: 'funding', width: 24 },
      value: ({ data }) => data.source,
    },
    {
      ...{ id: 'measure', heading: { vi: 'Biện pháp hỗ trợ', en: 'Support measure' }, type: 'text', codes: 'measure' },
      width: 24,
      value: ({ data }) => data.measure,
    },
    {
      ...{ id: 'amountVnd', heading: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' }, type: 'whole', width: 18 },
      value: ({ data }) => data.amountVnd,
    },
    {
      id: 'scope',
      heading: { vi: 'Phạm vi', en: 'Scope' },
      type: 'text',
      codes: 'scope',
      value: ({ data }) => data.scope,
    },
    {
      id: 'reference',
      heading: { vi: 'Căn cứ', en: 'Reference' },
      type: 'text',
      value: ({ data }) => data.reference,
      width: 36,
    },
    {
      id: 'updatedAt',
      heading: { vi: 'Sửa lần cuối', en: 'Last change' },
      type: 'moment',
      value: ({ updatedAt }) => updatedAt,
    },
    {
      ...{ id: 'isSample', heading: { vi: 'Dữ liệu mẫu', en: 'Sample data' }, type: 'yes-no' },
      value: ({ data }) => data.sample === true,
    },
  ],
})
