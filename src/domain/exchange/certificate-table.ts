import { defineTable, ID_WIDTH } from './column.ts'

/** One row a certificate (giấy chứng nhận), those that ended among them. */
export const CERTIFICATE_TABLE = defineTable({
  ...{ id: 'certificates', entitySet: 'Certificates', name: { vi: 'Giấy chứng nhận', en: 'Certificates' } },
  kinds: ['producer', 'product', 'certificate', 'dossier'],
  items: ({ certificates }) => certificates,
  about: ({ id, area, data }) => ({ id, area, day: data.issuedOn }),
  columns: [
    {
      id: 'productId',
      heading: { vi: 'Mã sản phẩm', en: 'Product id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: ({ data }) => data.product,
    },
    {
      ...{ id: 'product', heading: { vi: 'Sản phẩm', en: 'Product' }, type: 'text', width: 30 },
      value: ({ data }, { productName }) => productName(data.product),
    },
    {
      ...{ id: 'producer', heading: { vi: 'Chủ thể', en: 'Producer' }, type: 'text', width: 30 },
      value: ({ data }, { producerName }) => producerName(data.producer),
    },
    { id: 'stars', heading: { vi: 'Sao', en: 'Stars' }, type: 'whole', value: ({ data }) => data.stars },
    { id: 'points', heading: { vi: 'Điểm', en: 'Points' }, type: 'number', value: ({ data }) => data.points },
    {
      id: 'number',
      heading: { vi: 'Số giấy', en: 'Number' },
      type: 'text',
      value: ({ data }) => data.number,
      width: 16,
    },
    {
      id: 'decision',
      heading: { vi: 'Quyết định', en: 'Decision' },
      type: 'text',
      value: ({ data }) => data.decision,
      width: 18,
    },
    {
      id: 'authority',
      heading: { vi: 'Cơ quan công nhận', en: 'Authority' },
      type: 'text',
      value: ({ data }) => data.authority,
      width: 24,
    },
    {
      id: 'issuedOn',
      heading: { vi: 'Ngày công nhận', en: 'Issued on' },
      type: 'day',
      value: ({ data }) => data.issuedOn,
    },
    {
      id: 'expiresOn',
      heading: { vi: 'Ngày hết hạn', en: 'Expires on' },
      type: 'day',
      value: ({ data }) => data.expiresOn,
    },
    {
      ...{
        id: 'state',
        heading: { vi: 'Tình trạng', en: 'State' },
        type: 'text',
        codes: 'certificateState',
        width: 24,
      },
      value: ({ id }, { standingStateOf }) => standingStateOf(id),
    },
    {
      ...{ id: 'withdrawnOn', heading: { vi: 'Ngày thu hồi', en: 'Withdrawn on' }, type: 'day' },
      value: ({ data }) => data.withdrawal?.decidedOn,
    },
    {
      ...{ id: 'withdrawalGround', heading: { vi: 'Lý do thu hồi', en: 'Ground of withdrawal' }, type: 'text' },
      ...{ codes: 'withdrawalGround', width: 30 },
      value: ({ data }) => data.withdrawal?.ground,
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
