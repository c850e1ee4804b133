import { titleParts } from '../plan/action-title.ts'
import type { Day } from '../records/envelope.ts'
import type { FundingSource } from '../records/money.ts'
import { bold, cell, centred, field, gap, heading, headRow, italic, paragraph, text } from './compose.ts'
import type { Block, Cell, Inline, Paper, Picture, Row } from './paper.ts'
import { longDate, shortDate, vietnameseNumber } from './vietnamese.ts'

/** What one action says on the producer's copy. */
interface PlanPaperAction {
  readonly title: string
  /** For which product, where the plan has several and it does not serve them all. */
  readonly of: string | undefined
  readonly papers: readonly string[]
  readonly who: string
  readonly dueOn: Day | undefined
  readonly costVnd: number
  readonly isDone: boolean
}

export interface PlanPaperInput {
  readonly producer: string
  readonly representative: string | undefined
  readonly products: readonly {
    readonly name: string
    readonly stars: number
    readonly points: number
    readonly target: number
  }[]
  readonly deadline: Day | undefined
  readonly actions: readonly PlanPaperAction[]
  readonly totals: readonly (readonly [source: FundingSource, vnd: number])[]
  /** Undefined of a draft. */
  readonly agreement: { readonly by: string; readonly officer: string; readonly day: Day } | undefined
  readonly signature: Pick<Picture, 'png' | 'width' | 'height'> | undefined
  readonly isSample: boolean
}

/** Who pays, in the words of the paper. */
export const PAYERS: Readonly<Record<FundingSource, string>> = {
  province: 'ngân sách tỉnh',
  city: 'ngân sách thành phố, xã',
  producers: 'chủ thể',
  programme: 'chương trình quốc gia',
}

/** One page that the producer keeps: what to do, by when, who pays, with the signature. No form of the decision asks for it; it is ours. */
export const buildPlanPaper = (input: PlanPaperInput): Paper => ({
  title: 'Kế hoạch nâng hạng sản phẩm OCOP',
  mark: markOf(input),
  sections: [{ blocks: [...headOf(input), tableOf(input), ...moneyOf(input), ...signaturesOf(input)] }],
  notes: [],
})

const markOf = ({ agreement, isSample }: PlanPaperInput): string | undefined => {
  const marks = [
    ...(isSample ? ['DỮ LIỆU MẪU'] : []),
    ...(agreement === undefined ? ['BẢN NHÁP, CHƯA THỐNG NHẤT'] : []),
  ]
  return marks.length === 0 ? undefined : marks.join(' · ')
}

/** Of a product that has none the stars are not said. */
export const aimLine = ({ name, stars, points, target }: PlanPaperInput['products'][number]): string =>
  `${name}: từ ${stars === 0 ? 'chưa xếp sao' : `${stars} sao`} (${points} điểm) lên ${target} sao`

const headOf = ({ producer, representative, products, deadline }: PlanPaperInput): Block[] => [
  heading('KẾ HOẠCH NÂNG HẠNG SẢN PHẨM OCOP', 1, { align: 'centre' }),
  centred([italic('Bản chủ thể giữ')]),
  gap(2),
  field('Chủ thể: ', producer),
  ...(representative === undefined ? [] : [field('Người đại diện: ', representative)]),
  ...products.map((product) => paragraph([text('- '), bold(aimLine(product))], { align: 'start' })),
  ...(deadline === undefined
    ? []
    : [paragraph([text(`Xã, phường gửi hồ sơ lên tỉnh chậm nhất ${longDate(deadline) ?? deadline}.`)])]),
]

const tableOf = ({ actions }: PlanPaperInput): Block => ({
  kind: 'table',
  widths: [0.07, 0.56, 0.19, 0.18],
  head: headRow('TT', 'Việc cần làm', 'Ai lo, trước ngày', 'Ước tính (đồng)'),
  rows: onePage(actions).map(rowOf),
})

/** Lines of the table that fit on the page beside head, sums and signatures, and letters in a line of its widest column. */
const PAGE_LINES = 27
const LINE_LETTERS = 46
/** Letters of a level that is cut short. */
const SHORT_LEVEL = 60

/** One page holds what it holds: of many actions first the papers are left out, then the level is cut short. The whole of it is in the plan. */
const onePage = (actions: readonly PlanPaperAction[]): readonly PlanPaperAction[] => {
  if (linesOf(actions) <= PAGE_LINES) return actions
  const bare = actions.map((action) => ({ ...action, papers: [] }))
  return linesOf(bare) <= PAGE_LINES ? bare : bare.map((action) => ({ ...action, title: shortened(action.title) }))
}

const linesOf = (actions: readonly PlanPaperAction[]): number =>
  actions.reduce(
    (lines, { title, papers }) =>
      lines + Math.max(2, linesFor(title) + (papers.length === 0 ? 0 : linesFor(papers.join('; ')))),
    0,
  )

const linesFor = (words: string): number => Math.ceil(words.length / LINE_LETTERS)

const shortened = (title: string): string => {
  const { head, rest } = titleParts(title)
  return rest.length <= SHORT_LEVEL ? title : `${head}: ${rest.slice(0, rest.lastIndexOf(' ', SHORT_LEVEL))}…`
}

const rowOf = ({ title, of, papers, who, dueOn, costVnd, isDone }: PlanPaperAction, at: number): Row => ({
  cells: [
    cell([text(String(at + 1))], { align: 'centre' }),
    whatOf({ title, of, papers, isDone }),
    {
      blocks: [
        ...cell([text(who)]).blocks,
        ...(dueOn === undefined ? [] : cell([bold(shortDate(dueOn) ?? dueOn)]).blocks),
      ],
    },
    cell([text(costVnd === 0 ? '-' : vietnameseNumber(costVnd))], { align: 'end' }),
  ],
})

const whatOf = ({ title, of, papers, isDone }: Pick<PlanPaperAction, 'title' | 'of' | 'papers' | 'isDone'>): Cell => ({
  blocks: [
    ...cell([
      ...titleInlines(title),
      ...(of === undefined ? [] : [italic(` (${of})`)]),
      ...(isDone ? [italic(' (đã xong)')] : []),
    ]).blocks,
    ...(papers.length === 0 ? [] : cell([text(`Giấy tờ: ${papers.join('; ')}`)]).blocks),
  ],
})

const titleInlines = (title: string): Inline[] => {
  const { head, rest } = titleParts(title)
  return [bold(head), ...(rest === '' ? [] : [text(`: ${rest}`)])]
}

const moneyOf = ({ totals }: PlanPaperInput): Block[] => {
  const sum = totals.reduce((total, [, vnd]) => total + vnd, 0)
  const parts = totals.filter(([, vnd]) => vnd > 0).map(([source, vnd]) => `${PAYERS[source]} ${vietnameseNumber(vnd)}`)
  return [
    ...(sum === 0
      ? []
      : [
          paragraph([bold(`Tổng ước tính: ${vietnameseNumber(sum)} đồng`), text(` (${parts.join('; ')}).`)], {
            align: 'start',
          }),
        ]),
    paragraph([italic('Thời gian và kinh phí là ước tính, không phải số liệu chính thức.')], { size: 'small' }),
  ]
}

/** Room for a signature by hand where none was drawn on the screen. */
const HAND_MM = 18

const signaturesOf = ({ agreement, signature, representative }: PlanPaperInput): Block[] => [
  ...(agreement === undefined
    ? []
    : [paragraph([italic(`Thống nhất ${longDate(agreement.day) ?? agreement.day}`)], { align: 'end' })]),
  {
    kind: 'columns',
    columns: [
      {
        width: 0.5,
        blocks: [
          centred([bold('CÁN BỘ TƯ VẤN')], { size: 'medium' }),
          { kind: 'space', millimetres: signature?.height ?? HAND_MM },
          centred([bold(agreement?.officer ?? '')]),
        ],
      },
      {
        width: 0.5,
        blocks: [
          centred([bold('ĐẠI DIỆN CHỦ THỂ')], { size: 'medium' }),
          signature === undefined
            ? { kind: 'space', millimetres: HAND_MM }
            : { kind: 'picture', ...signature, label: 'Chữ ký của chủ thể' },
          centred([bold(agreement?.by ?? representative ?? '')]),
        ],
      },
    ],
  },
]

/** Widest that a signature stands on the paper, in millimetres, and highest. */
const SIGNATURE_MM = { width: 60, height: 24 } as const

/** A drawn signature in the size in which it fits its place. */
export const fittedSignature = (
  png: Uint8Array<ArrayBuffer>,
  { width, height }: { readonly width: number; readonly height: number },
): Pick<Picture, 'png' | 'width' | 'height'> => {
  const share = Math.min(SIGNATURE_MM.width / width, SIGNATURE_MM.height / height)
  return { png, width: Math.round(width * share), height: Math.round(height * share) }
}
