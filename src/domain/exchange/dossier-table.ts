import { dayOfInstant } from '../calendar/day.ts'
import { type Progress, progressOf } from '../dossier/progress.ts'
import type { RecordOf } from '../records/kinds.ts'
import { defineTable, ID_WIDTH } from './column.ts'
import type { ExchangeRecords } from './exchange-records.ts'

interface OnItsWay {
  readonly record: RecordOf<'dossier'>
  readonly progress: Progress
}

const onTheirWay = ({ dossiers, holidays }: ExchangeRecords): OnItsWay[] =>
  dossiers.map((record) => ({ record, progress: progressOf(record.data, holidays) }))

/** One row a dossier (hồ sơ), with the step that it is at and since when. */
export const DOSSIER_TABLE = defineTable({
  ...{ id: 'dossiers', entitySet: 'Dossiers', name: { vi: 'Hồ sơ đánh giá', en: 'Dossiers' } },
  kinds: ['producer', 'product', 'dossier', 'holidays'],
  items: onTheirWay,
  about: ({ record: { id, area, createdAt }, progress }) => ({
    ...{ id, area },
    day: progress.since ?? dayOfInstant(createdAt),
  }),
  columns: [
    {
      id: 'productId',
      heading: { vi: 'Mã sản phẩm', en: 'Product id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: ({ record }) => record.data.product,
    },
    {
      ...{ id: 'product', heading: { vi: 'Sản phẩm', en: 'Product' }, type: 'text', width: 30 },
      value: ({ record }, { productName }) => productName(record.data.product),
    },
    {
      ...{ id: 'producer', heading: { vi: 'Chủ thể', en: 'Producer' }, type: 'text', width: 30 },
      value: ({ record }, { producerName }) => producerName(record.data.producer),
    },
    {
      id: 'code',
      heading: { vi: 'Mã hồ sơ OCOP', en: 'Product code' },
      type: 'text',
      value: ({ record }) => record.data.code,
      width: 18,
    },
    {
      ...{ id: 'occasion', heading: { vi: 'Lần đăng ký', en: 'Occasion' }, type: 'text', codes: 'occasion', width: 16 },
      value: ({ record }) => record.data.occasion,
    },
    {
      id: 'decision',
      heading: { vi: 'Quyết định', en: 'Decision' },
      type: 'text',
      value: ({ record }) => record.data.criteria.decision,
    },
    {
      id: 'set',
      heading: { vi: 'Bộ tiêu chí số', en: 'Criteria set' },
      type: 'whole',
      value: ({ record }) => record.data.criteria.set,
    },
    {
      ...{ id: 'stage', heading: { vi: 'Đang ở', en: 'Stage' }, type: 'text', codes: 'stage', width: 26 },
      value: ({ progress }) => progress.stage,
    },
    { id: 'since', heading: { vi: 'Từ ngày', en: 'Since' }, type: 'day', value: ({ progress }) => progress.since },
    { id: 'due', heading: { vi: 'Hạn xử lý', en: 'Due' }, type: 'day', value: ({ progress }) => progress.due },
    {
      ...{ id: 'isOverdue', heading: { vi: 'Quá hạn', en: 'Overdue' }, type: 'yes-no' },
      value: ({ progress }, { today }) => progress.due !== undefined && progress.due < today,
    },
    {
      id: 'steps',
      heading: { vi: 'Số bước đã qua', en: 'Steps taken' },
      type: 'whole',
      value: ({ record }) => Object.keys(record.data.steps).length,
    },
    {
      id: 'updatedAt',
      heading: { vi: 'Sửa lần cuối', en: 'Last change' },
      type: 'moment',
      value: ({ record }) => record.updatedAt,
    },
    {
      ...{ id: 'isSample', heading: { vi: 'Dữ liệu mẫu', en: 'Sample data' }, type: 'yes-no' },
      value: ({ record }) => record.data.sample === true,
    },
  ],
})
