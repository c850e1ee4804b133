import type { ReportTable } from '../report.ts'
import { areaNameIn, type ReportInput } from '../report-input.ts'
import { STAGE_WORDS, starWords } from '../report-words.ts'

/** Every product, one a row; names and communes, nothing about persons. */
export const productsTable = (input: ReportInput): ReportTable => ({
  sheet: 'Sản phẩm',
  title: 'Danh sách sản phẩm',
  sentence: `${input.products.length} sản phẩm của ${input.producers.length} chủ thể.`,
  columns: [
    { title: 'Sản phẩm', type: 'text', share: 26 },
    { title: 'Chủ thể', type: 'text', share: 26 },
    { title: 'Xã, phường', type: 'text', share: 18 },
    { title: 'Đánh giá gần nhất', type: 'text', share: 12 },
    { title: 'Điểm', type: 'count', share: 8 },
    { title: 'Được công nhận', type: 'text', share: 12 },
    { title: 'Hết hạn', type: 'day', share: 12 },
    { title: 'Hồ sơ', type: 'text', share: 20 },
  ],
  rows: [...input.products]
    .map(({ fact }) => fact)
    .sort((one, other) => one.area.localeCompare(other.area) || one.name.localeCompare(other.name, 'vi'))
    .map(({ name, producerName, area, assessed, certified, dossier }) => [
      ...[name, producerName, areaNameIn(input, area)],
      assessed === undefined ? undefined : starWords(assessed.stars),
      assessed?.points,
      certified?.isInForce ? starWords(certified.stars) : undefined,
      certified?.isInForce ? certified.expiresOn : undefined,
      dossier === undefined ? undefined : STAGE_WORDS[dossier.stage],
    ]),
})
