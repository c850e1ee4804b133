import { defineTable } from './column.ts'
import { withoutPersonal } from './personal.ts'

/** One row a producer (chủ thể OCOP). Who represents it, how it is reached and where it is belong to persons. */
export const PRODUCER_TABLE = defineTable({
  ...{ id: 'producers', entitySet: 'Producers', name: { vi: 'Chủ thể', en: 'Producers' } },
  kinds: ['producer', 'product', 'assessment', 'certificate', 'dossier', 'plan', 'action', 'holidays'],
  items: ({ producers }) => producers,
  about: ({ id, area }) => ({ id, area }),
  columns: [
    {
      id: 'name',
      heading: { vi: 'Tên chủ thể', en: 'Producer' },
      type: 'text',
      value: ({ data }) => data.name,
      width: 34,
    },
    {
      ...{
        id: 'legalForm',
        heading: { vi: 'Loại hình', en: 'Legal form' },
        type: 'text',
        codes: 'legalForm',
        width: 22,
      },
      value: ({ data }) => data.legalForm,
    },
    {
      ...{
        id: 'registrationNumber',
        heading: { vi: 'Số đăng ký kinh doanh', en: 'Registration number' },
        type: 'text',
      },
      width: 18,
      value: ({ data }) => withoutPersonal('producer', data).registrationNumber as string | undefined,
    },
    {
      ...{ id: 'products', heading: { vi: 'Số sản phẩm', en: 'Products' }, type: 'whole' },
      value: ({ id }, { productsOf }) => productsOf(id).length,
    },
    {
      ...{ id: 'productsInForce', heading: { vi: 'Sản phẩm đang được công nhận', en: 'Products certified now' } },
      type: 'whole',
      value: ({ id }, { productsOf }) => productsOf(id).filter(({ certified }) => certified?.isInForce === true).length,
    },
    {
      ...{ id: 'bestStars', heading: { vi: 'Hạng cao nhất', en: 'Best stars' }, type: 'whole' },
      value: ({ id }, { productsOf }) =>
        productsOf(id).reduce<number | undefined>(
          (best, { certified }) => (certified?.isInForce === true ? Math.max(best ?? 0, certified.stars) : best),
          undefined,
        ),
    },
    {
      ...{ id: 'householdNumber', heading: { vi: 'Số đăng ký của hộ', en: 'Household registration number' } },
      ...{ type: 'text', isPersonal: true, width: 18 },
      value: ({ data }) => (data.legalForm === 'household' ? data.registrationNumber : undefined),
    },
    {
      ...{
        id: 'representative',
        heading: { vi: 'Người đại diện', en: 'Representative' },
        type: 'text',
        isPersonal: true,
      },
      width: 22,
      value: ({ data }) => data.representative,
    },
    {
      ...{ id: 'phone', heading: { vi: 'Điện thoại', en: 'Telephone' }, type: 'text', isPersonal: true, width: 16 },
      value: ({ data }) => data.phone,
    },
    {
      ...{ id: 'address', heading: { vi: 'Địa chỉ', en: 'Address' }, type: 'text', isPersonal: true, width: 30 },
      value: ({ data }) => data.address,
    },
    {
      ...{ id: 'latitude', heading: { vi: 'Vĩ độ', en: 'Latitude' }, type: 'number', isPersonal: true },
      value: ({ data }) => data.place?.latitude,
    },
    {
      ...{ id: 'longitude', heading: { vi: 'Kinh độ', en: 'Longitude' }, type: 'number', isPersonal: true },
      value: ({ data }) => data.place?.longitude,
    },
    { id: 'createdAt', heading: { vi: 'Tạo lúc', en: 'Created' }, type: 'moment', value: ({ createdAt }) => createdAt },
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
