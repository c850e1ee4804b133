import { dayOfInstant } from '../calendar/day.ts'
import { totalVnd } from './action-table.ts'
import { defineTable } from './column.ts'

/** One row a training (buổi tập huấn); who came is told as numbers. */
export const TRAINING_TABLE = defineTable({
  ...{ id: 'trainings', entitySet: 'Trainings', name: { vi: 'Tập huấn', en: 'Trainings' } },
  kinds: ['training'],
  items: ({ trainings }) => trainings,
  about: ({ id, area, data, createdAt }) => ({ id, area, day: data.heldOn ?? dayOfInstant(createdAt) }),
  columns: [
    { id: 'topic', heading: { vi: 'Chủ đề', en: 'Topic' }, type: 'text', value: ({ data }) => data.topic, width: 36 },
    {
      ...{ id: 'measure', heading: { vi: 'Biện pháp hỗ trợ', en: 'Support measure' }, type: 'text', codes: 'measure' },
      width: 24,
      value: ({ data }) => data.measure,
    },
    {
      ...{
        id: 'status',
        heading: { vi: 'Trạng thái', en: 'Status' },
        type: 'text',
        codes: 'trainingStatus',
        width: 14,
      },
      value: ({ data }) => data.status,
    },
    { id: 'heldOn', heading: { vi: 'Ngày tổ chức', en: 'Held on' }, type: 'day', value: ({ data }) => data.heldOn },
    { id: 'venue', heading: { vi: 'Địa điểm', en: 'Venue' }, type: 'text', value: ({ data }) => data.venue, width: 26 },
    {
      ...{ id: 'communes', heading: { vi: 'Dành cho xã, phường', en: 'For communes' }, type: 'text', width: 26 },
      value: ({ data }, { areaName }) => data.communes.map(areaName).join('; '),
    },
    {
      ...{ id: 'actions', heading: { vi: 'Số việc được giải quyết', en: 'Actions taken up' }, type: 'whole' },
      value: ({ data }) => Object.keys(data.actions).length,
    },
    {
      ...{ id: 'invited', heading: { vi: 'Số người mời', en: 'Invited' }, type: 'whole' },
      value: ({ data }) => Object.keys(data.participants).length,
    },
    {
      ...{ id: 'present', heading: { vi: 'Số người dự', en: 'Present' }, type: 'whole' },
      value: ({ data }) => Object.values(data.attendance).filter(({ isPresent }) => isPresent).length,
    },
    {
      id: 'capacity',
      heading: { vi: 'Số người nhiều nhất', en: 'Capacity' },
      type: 'whole',
      value: ({ data }) => data.capacity,
    },
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
      ...{ id: 'spentVnd', heading: { vi: 'Đã chi (đồng)', en: 'Spent (VND)' }, type: 'whole', width: 18 },
      value: ({ data }) => totalVnd(data.costs, 'spent'),
    },
    {
      ...{
        id: 'trainer',
        heading: { vi: 'Người hướng dẫn', en: 'Trainer' },
        type: 'text',
        isPersonal: true,
        width: 22,
      },
      value: ({ data }) => data.trainer,
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
