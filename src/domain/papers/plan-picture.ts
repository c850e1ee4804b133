import { titleParts } from '../plan/action-title.ts'
import type { Picture } from './paper.ts'
import { aimLine, PAYERS, type PlanPaperInput } from './plan-paper.ts'
import { printableLine } from './printable.ts'
import { longDate, shortDate, vietnameseNumber } from './vietnamese.ts'

/** One line or paragraph of a picture that is read on a phone: its size in shares of the body's, and the space above it in lines. */
export type PictureLine =
  | {
      readonly kind: 'words'
      readonly text: string
      readonly size: 'small' | 'body' | 'large'
      readonly isBold?: true
      readonly isSoft?: true
      /** Stands in under the one above. */
      readonly isInset?: true
      readonly above?: number
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'picture'; readonly png: Picture['png'] }

type Words = Omit<Extract<PictureLine, { kind: 'words' }>, 'kind' | 'text' | 'size'>

const words = (
  text: string,
  size: Extract<PictureLine, { kind: 'words' }>['size'] = 'body',
  more: Words = {},
): PictureLine => ({ kind: 'words', text: printableLine(text), size, ...more })

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** The producer's copy as lines for a tall picture, as messengers show it: the same content as the page, in large letters. */
export const planPictureLines = (input: PlanPaperInput): PictureLine[] => [
  words('KẾ HOẠCH NÂNG HẠNG SẢN PHẨM OCOP', 'large', { isBold: true }),
  ...(input.isSample ? [words('DỮ LIỆU MẪU', 'small', { isBold: true })] : []),
  ...(input.agreement === undefined ? [words('BẢN NHÁP, CHƯA THỐNG NHẤT', 'small', { isBold: true })] : []),
  words(input.producer, 'body', { isBold: true, above: 0.5 }),
  ...input.products.map((product) => words(aimLine(product))),
  ...(input.deadline === undefined
    ? []
    : [words(`Xã, phường gửi hồ sơ chậm nhất ${longDate(input.deadline) ?? input.deadline}`, 'small')]),
  { kind: 'rule' },
  ...input.actions.flatMap(({ title, of, papers, who, dueOn, costVnd, isDone }, at) => [
    words(`${at + 1}. ${titleParts(title).head}${isDone ? ' (đã xong)' : ''}`, 'body', { isBold: true, above: 0.6 }),
    ...(titleParts(title).rest === '' ? [] : [words(titleParts(title).rest, 'body', { isInset: true })]),
    words(
      [
        ...(dueOn === undefined ? [] : [`Trước ${shortDate(dueOn) ?? dueOn}`]),
        ...(of === undefined ? [] : [of]),
        who,
        ...(costVnd === 0 ? [] : [`khoảng ${vietnameseNumber(costVnd)} đồng`]),
      ].join(' · '),
      'small',
      { isInset: true },
    ),
    ...(papers.length === 0 ? [] : [words(`Giấy tờ: ${papers.join('; ')}`, 'small', { isInset: true })]),
  ]),
  { kind: 'rule' },
  ...(input.totals.some(([, vnd]) => vnd > 0) ? [words('Ai trả tiền (ước tính)', 'small', { isBold: true })] : []),
  ...input.totals.flatMap(([source, vnd]) =>
    vnd === 0 ? [] : [words(`${capital(PAYERS[source])}: ${vietnameseNumber(vnd)} đồng`, 'small')],
  ),
  words('Thời gian và kinh phí là ước tính.', 'small', { isSoft: true }),
  ...(input.agreement === undefined
    ? []
    : [
        words(`Thống nhất ${longDate(input.agreement.day) ?? input.agreement.day}`, 'small', { above: 0.6 }),
        ...(input.signature === undefined ? [] : [{ kind: 'picture' as const, png: input.signature.png }]),
        words(`Chủ thể: ${input.agreement.by}`, 'body', { isBold: true }),
        ...(input.agreement.officer === '' ? [] : [words(`Cán bộ tư vấn: ${input.agreement.officer}`, 'small')]),
      ]),
]
