import { dayOfInstant } from '../calendar/day.ts'
import type { Costs } from '../records/money.ts'
import { defineTable, ID_WIDTH } from './column.ts'

/** What all sources together give, as planned, committed or spent, in dong. */
export const totalVnd = (costs: Costs, which: 'planned' | 'committed' | 'spent'): number =>
  Object.values(costs).reduce((sum, cost) => sum + (cost[which] ?? 0), 0)

/** One row an action of a plan (việc cần làm). */
export const ACTION_TABLE = defineTable({
  ...{ id: 'actions', entitySet: 'Actions', name: { vi: 'Việc cần làm', en: 'Actions' } },
  kinds: ['producer', 'product', 'action'],
  items: ({ actions }) => actions,
  about: ({ id, area, data, createdAt }) => ({ id, area, day: data.dueOn ?? dayOfInstant(createdAt) }),
  columns: [
    {
      id: 'planId',
      heading: { vi: 'Mã kế hoạch', en: 'Plan id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: ({ data }) => data.plan,
    },
    {
      id: 'producerId',
      heading: { vi: 'Mã chủ thể', en: 'Producer id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: ({ data }) => data.producer,
    },
    {
      ...{ id: 'producer', heading: { vi: 'Chủ thể', en: 'Producer' }, type: 'text', width: 30 },
      value: ({ data }, { producerName }) => producerName(data.producer),
    },
    {
      ...{ id: 'products', heading: { vi: 'Sản phẩm', en: 'Products' }, type: 'text', width: 30 },
      value: ({ data }, { productName }) =>
        [...new Set(data.raises.map(({ product }) => productName(product)))].join('; '),
    },
    {
      id: 'title',
      heading: { vi: 'Việc cần làm', en: 'Action' },
      type: 'text',
      value: ({ data }) => data.title,
      width: 36,
    },
    {
      ...{ id: 'measure', heading: { vi: 'Biện pháp hỗ trợ', en: 'Support measure' }, type: 'text', codes: 'measure' },
      width: 24,
      value: ({ data }) => data.measure,
    },
    {
      ...{ id: 'criteria', heading: { vi: 'Tiêu chí nâng', en: 'Criteria raised' }, type: 'text', width: 16 },
      value: ({ data }) => [...new Set(data.raises.map(({ criterion }) => criterion))].join(', '),
    },
    {
      id: 'owner',
      heading: { vi: 'Ai làm', en: 'Owner' },
      type: 'text',
      codes: 'owner',
      value: ({ data }) => data.owner,
      width: 14,
    },
    {
      ...{ id: 'status', heading: { vi: 'Trạng thái', en: 'Status' }, type: 'text', codes: 'actionStatus', width: 14 },
      value: ({ data }) => data.status,
    },
    { id: 'startOn', heading: { vi: 'Bắt đầu', en: 'Start' }, type: 'day', value: ({ data }) => data.startOn },
    { id: 'dueOn', heading: { vi: 'Hạn', en: 'Due' }, type: 'day', value: ({ data }) => data.dueOn },
    { id: 'doneOn', heading: { vi: 'Xong ngày', en: 'Done on' }, type: 'day', value: ({ data }) => data.doneOn },
    { id: 'months', heading: { vi: 'Số tháng', en: 'Months' }, type: 'number', value: ({ data }) => data.months },
    {
      ...{
        id: 'plannedVnd',
        heading: { vi: 'Kinh phí dự kiến (đồng)', en: 'Planned (VND)' },
        type: 'whole',
        width: 18,
      },
      value: ({ data }) => totalVnd(data.costs, 'planned'),
    },
    {
      ...{ id: 'committedVnd', heading: { vi: 'Đã cam kết (đồng)', en: 'Committed (VND)' }, type: 'whole', width: 18 },
      value: ({ data }) => totalVnd(data.costs, 'committed'),
    },
    {
      ...{ id: 'spentVnd', heading: { vi: 'Đã chi (đồng)', en: 'Spent (VND)' }, type: 'whole', width: 18 },
      value: ({ data }) => totalVnd(data.costs, 'spent'),
    },
    {
      id: 'trainingId',
      heading: { vi: 'Mã buổi tập huấn', en: 'Training id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: ({ data }) => data.training,
    },
    {
      ...{ id: 'ownerName', heading: { vi: 'Tên người làm', en: "Owner's name" }, type: 'text', isPersonal: true },
      width: 22,
      value: ({ data }) => data.ownerName,
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
