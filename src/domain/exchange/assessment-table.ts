import { dayOfInstant } from '../calendar/day.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { Score } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { defineTable, ID_WIDTH } from './column.ts'
import type { ExchangeRecords } from './exchange-records.ts'

interface Scored {
  readonly record: RecordOf<'assessment'>
  /** Undefined where its set could not be opened. */
  readonly score: Score | undefined
}

/** A council's sheets are the council's; what is sealed never leaves. */
const scoredOf = ({ assessments, setOf }: ExchangeRecords): Scored[] =>
  assessments
    .filter(({ data }) => data.hearing === undefined && data.sealed !== true)
    .map((record) => {
      const set = setOf(record.data.criteria)
      return { record, score: set === undefined ? undefined : scoreAssessment(set, record.data) }
    })

/** One row an assessment with what it comes to. */
export const ASSESSMENT_TABLE = defineTable({
  ...{ id: 'assessments', entitySet: 'Assessments', name: { vi: 'Bản đánh giá', en: 'Assessments' } },
  kinds: ['producer', 'product', 'assessment'],
  items: scoredOf,
  about: ({ record: { id, area, updatedAt } }) => ({ id, area, day: dayOfInstant(updatedAt) }),
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
      ...{ id: 'role', heading: { vi: 'Ai chấm', en: 'Assessed by' }, type: 'text', codes: 'assessor', width: 18 },
      value: ({ record }) => record.data.role,
    },
    {
      ...{ id: 'isFinal', heading: { vi: 'Đã chốt', en: 'Final' }, type: 'yes-no' },
      value: ({ record }) => record.data.status === 'final',
    },
    { id: 'stars', heading: { vi: 'Sao', en: 'Stars' }, type: 'whole', value: ({ score }) => score?.stars },
    {
      id: 'starsLeast',
      heading: { vi: 'Sao ít nhất', en: 'Least stars' },
      type: 'whole',
      value: ({ score }) => score?.starsLeast,
    },
    {
      id: 'starsMost',
      heading: { vi: 'Sao nhiều nhất', en: 'Most stars' },
      type: 'whole',
      value: ({ score }) => score?.starsMost,
    },
    { id: 'points', heading: { vi: 'Điểm', en: 'Points' }, type: 'whole', value: ({ score }) => score?.points },
    {
      id: 'open',
      heading: { vi: 'Tiêu chí chưa trả lời', en: 'Open criteria' },
      type: 'whole',
      value: ({ score }) => score?.open,
    },
    {
      ...{ id: 'isDisqualified', heading: { vi: 'Bị loại', en: 'Disqualified' }, type: 'yes-no' },
      value: ({ score }) => (score === undefined ? undefined : score.disqualifications.length > 0),
    },
    {
      ...{ id: 'assessor', heading: { vi: 'Người chấm', en: 'Assessor' }, type: 'text', isPersonal: true, width: 22 },
      value: ({ record }) => record.data.assessor,
    },
    {
      id: 'startedAt',
      heading: { vi: 'Bắt đầu', en: 'Started' },
      type: 'moment',
      value: ({ record }) => record.data.startedAt,
    },
    {
      id: 'finalisedAt',
      heading: { vi: 'Chốt lúc', en: 'Finalised' },
      type: 'moment',
      value: ({ record }) => record.data.finalisedAt,
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
