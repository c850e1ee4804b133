import { entryOf } from '../criteria/catalogue.ts'
import { defineTable, ID_WIDTH } from './column.ts'

/** One row a product: what is known of it, what it holds, what it lacks, where its dossier and its plan are. */
export const PRODUCT_TABLE = defineTable({
  ...{ id: 'products', entitySet: 'Products', name: { vi: 'Sản phẩm', en: 'Products' } },
  kinds: ['producer', 'product', 'assessment', 'certificate', 'dossier', 'plan', 'action', 'holidays'],
  items: ({ facts }) => facts,
  about: ({ product, area }) => ({ id: product, area }),
  columns: [
    {
      id: 'code',
      heading: { vi: 'Mã sản phẩm', en: 'Product code' },
      type: 'text',
      value: (fact) => fact.code,
      width: 18,
    },
    { id: 'name', heading: { vi: 'Tên sản phẩm', en: 'Product' }, type: 'text', value: (fact) => fact.name, width: 30 },
    {
      id: 'producerId',
      heading: { vi: 'Mã chủ thể', en: 'Producer id' },
      type: 'text',
      isTechnical: true,
      width: ID_WIDTH,
      value: (fact) => fact.producer,
    },
    {
      ...{ id: 'producer', heading: { vi: 'Chủ thể', en: 'Producer' }, type: 'text', width: 30 },
      value: (fact) => fact.producerName,
    },
    {
      ...{
        id: 'legalForm',
        heading: { vi: 'Loại hình', en: 'Legal form' },
        type: 'text',
        codes: 'legalForm',
        width: 20,
      },
      value: (fact) => fact.legalForm,
    },
    {
      id: 'decision',
      heading: { vi: 'Quyết định', en: 'Decision' },
      type: 'text',
      value: (fact) => fact.criteria.decision,
    },
    {
      id: 'set',
      heading: { vi: 'Bộ tiêu chí số', en: 'Criteria set' },
      type: 'whole',
      value: (fact) => fact.criteria.set,
    },
    {
      ...{ id: 'setName', heading: { vi: 'Bộ sản phẩm', en: 'Set name' }, type: 'text', width: 28 },
      value: (fact) => entryOf(fact.criteria)?.name.vi,
    },
    { id: 'industry', heading: { vi: 'Ngành', en: 'Industry' }, type: 'text', value: (fact) => fact.industry },
    {
      ...{ id: 'certifiedStars', heading: { vi: 'Sao đã công nhận', en: 'Certified stars' }, type: 'whole' },
      value: (fact) => fact.certified?.stars,
    },
    {
      ...{ id: 'isInForce', heading: { vi: 'Công nhận còn hiệu lực', en: 'Certificate in force' }, type: 'yes-no' },
      value: (fact) => fact.certified?.isInForce,
    },
    {
      ...{ id: 'certificateState', heading: { vi: 'Tình trạng giấy chứng nhận', en: 'Certificate state' } },
      ...{ type: 'text', codes: 'certificateState', width: 24 },
      value: (fact) => fact.certified?.state,
    },
    {
      ...{ id: 'certificateNumber', heading: { vi: 'Số giấy chứng nhận', en: 'Certificate number' }, type: 'text' },
      value: (fact) => fact.certified?.number,
    },
    {
      ...{ id: 'issuedOn', heading: { vi: 'Ngày công nhận', en: 'Issued on' }, type: 'day' },
      value: (fact) => fact.certified?.issuedOn,
    },
    {
      ...{ id: 'expiresOn', heading: { vi: 'Ngày hết hạn', en: 'Expires on' }, type: 'day' },
      value: (fact) => fact.certified?.expiresOn,
    },
    {
      ...{ id: 'assessedStars', heading: { vi: 'Sao theo bản đánh giá mới nhất', en: 'Stars of the last assessment' } },
      type: 'whole',
      value: (fact) => fact.assessed?.stars,
    },
    {
      ...{ id: 'assessedPoints', heading: { vi: 'Điểm', en: 'Points' }, type: 'whole' },
      value: (fact) => fact.assessed?.points,
    },
    {
      ...{
        id: 'assessedBy',
        heading: { vi: 'Ai chấm', en: 'Assessed by' },
        type: 'text',
        codes: 'assessor',
        width: 18,
      },
      value: (fact) => fact.assessed?.role,
    },
    {
      ...{ id: 'isFinal', heading: { vi: 'Bản đánh giá đã chốt', en: 'Assessment is final' }, type: 'yes-no' },
      value: (fact) => fact.assessed?.isFinal,
    },
    {
      ...{ id: 'assessedOn', heading: { vi: 'Ngày đánh giá', en: 'Assessed on' }, type: 'day' },
      value: (fact) => fact.assessed?.on,
    },
    {
      ...{ id: 'openCriteria', heading: { vi: 'Tiêu chí chưa trả lời', en: 'Open criteria' }, type: 'whole' },
      value: (fact) => fact.assessed?.open,
    },
    {
      ...{ id: 'isDisqualified', heading: { vi: 'Bị loại', en: 'Disqualified' }, type: 'yes-no' },
      value: (fact) => fact.assessed?.isDisqualified,
    },
    {
      ...{ id: 'nextStars', heading: { vi: 'Mức sao tiếp theo', en: 'Next stars' }, type: 'whole' },
      value: (fact) => fact.assessed?.next?.stars,
    },
    {
      ...{ id: 'pointsMissing', heading: { vi: 'Còn thiếu điểm', en: 'Points missing' }, type: 'whole' },
      value: (fact) => fact.assessed?.next?.pointsMissing,
    },
    {
      ...{ id: 'gatesMissing', heading: { vi: 'Tiêu chí còn vướng', en: 'Gates missing' }, type: 'text', width: 18 },
      value: (fact) => fact.assessed?.next?.gates.map(({ criterion }) => criterion).join(', '),
    },
    {
      ...{
        id: 'dossierStage',
        heading: { vi: 'Hồ sơ đang ở', en: 'Dossier stage' },
        type: 'text',
        codes: 'stage',
        width: 24,
      },
      value: (fact) => fact.dossier?.stage,
    },
    {
      ...{ id: 'stageSince', heading: { vi: 'Từ ngày', en: 'Stage since' }, type: 'day' },
      value: (fact) => fact.dossier?.since,
    },
    { id: 'stageDue', heading: { vi: 'Hạn xử lý', en: 'Stage due' }, type: 'day', value: (fact) => fact.dossier?.due },
    {
      ...{
        id: 'planStatus',
        heading: { vi: 'Kế hoạch nâng hạng', en: 'Plan' },
        type: 'text',
        codes: 'planStatus',
        width: 16,
      },
      value: (fact) => fact.plan?.status,
    },
    {
      ...{ id: 'planTarget', heading: { vi: 'Mục tiêu sao', en: 'Target stars' }, type: 'whole' },
      value: (fact) => fact.plan?.target,
    },
    {
      ...{ id: 'planDeadline', heading: { vi: 'Hạn của kế hoạch', en: 'Plan deadline' }, type: 'day' },
      value: (fact) => fact.plan?.deadline,
    },
    {
      ...{ id: 'actionsPlanned', heading: { vi: 'Việc dự kiến', en: 'Actions planned' }, type: 'whole' },
      value: (fact) => fact.plan?.planned,
    },
    {
      ...{ id: 'actionsUnderWay', heading: { vi: 'Việc đang làm', en: 'Actions under way' }, type: 'whole' },
      value: (fact) => fact.plan?.underWay,
    },
    {
      ...{ id: 'actionsDone', heading: { vi: 'Việc đã xong', en: 'Actions done' }, type: 'whole' },
      value: (fact) => fact.plan?.done,
    },
    {
      ...{ id: 'actionsOverdue', heading: { vi: 'Việc quá hạn', en: 'Actions overdue' }, type: 'whole' },
      value: (fact) => fact.plan?.overdue,
    },
    {
      ...{ id: 'latitude', heading: { vi: 'Vĩ độ', en: 'Latitude' }, type: 'number', isPersonal: true },
      value: (fact) => fact.place?.latitude,
    },
    {
      ...{ id: 'longitude', heading: { vi: 'Kinh độ', en: 'Longitude' }, type: 'number', isPersonal: true },
      value: (fact) => fact.place?.longitude,
    },
    {
      id: 'updatedAt',
      heading: { vi: 'Sửa lần cuối', en: 'Last change' },
      type: 'moment',
      value: (fact) => fact.updatedAt,
    },
    {
      id: 'isSample',
      heading: { vi: 'Dữ liệu mẫu', en: 'Sample data' },
      type: 'yes-no',
      value: (fact) => fact.isSample,
    },
  ],
})
