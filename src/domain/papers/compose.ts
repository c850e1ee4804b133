import type { Block, Cell, Inline, Paragraph, Row } from './paper.ts'
import { printableLine, printableParagraphs } from './printable.ts'

/** Pieces that papers are put together from. What comes from records passes through here, and only here, on its way to paper. */

/** Kept as it is but for what cannot stand on paper: blanks at its ends part it from its neighbours. */
export const text = (words: string): Inline => ({ kind: 'text', text: edged(words) })
export const bold = (words: string): Inline => ({ kind: 'text', text: edged(words), isBold: true })
export const italic = (words: string): Inline => ({ kind: 'text', text: edged(words), isItalic: true })
export const box = (isTicked: boolean): Inline => ({ kind: 'box', isTicked })
export const note = (number: number): Inline => ({ kind: 'note', number })

/** The words, or, where there are none, dots to write on. */
export const orDots = (words: string | undefined, count: number, as: (words: string) => Inline = text): Inline =>
  words === undefined || printableLine(words) === '' ? { kind: 'dots', count } : as(words)

const edged = (words: string): string =>
  `${/^[ \t\n]/.test(words) ? ' ' : ''}${printableLine(words)}${/[^ \t\n][ \t\n]$/.test(words) ? ' ' : ''}`

type ParagraphOptions = Partial<Omit<Paragraph, 'kind' | 'inlines'>>

export const paragraph = (inlines: readonly Inline[], options: ParagraphOptions = {}): Paragraph => ({
  ...{ kind: 'paragraph', inlines, align: 'justify', size: 'body' },
  ...options,
})

export const centred = (inlines: readonly Inline[], options: ParagraphOptions = {}): Paragraph =>
  paragraph(inlines, { align: 'centre', ...options })

/** A title or the heading of a part. */
export const heading = (words: string, level: 1 | 2, options: ParagraphOptions = {}): Paragraph =>
  paragraph([bold(words)], { heading: level, staysWithNext: true, align: 'start', ...options })

/** A text of records as running text, one paragraph a line of it; or lines of dots where there is none. */
export const freeText = (words: string | undefined, lines: number): Block[] => {
  const written = printableParagraphs(words)
  return written.length === 0
    ? [{ kind: 'dotted', lines }]
    : written.map((line) => paragraph([text(line)], { isIndented: true }))
}

/** "- Tên đơn vị: …", one line; `value` undefined gives dots. */
export const field = (label: string | readonly Inline[], value: string | undefined): Block => fields([label, value])

/** Several of them on one line. */
export const fields = (...parts: readonly (readonly [string | readonly Inline[], string | undefined])[]): Block => ({
  kind: 'fields',
  fields: parts.map(([label, value]) => ({
    label: typeof label === 'string' ? [text(label)] : label,
    value: value === undefined || printableLine(value) === '' ? undefined : printableLine(value),
  })),
})

export const cell = (inlines: readonly Inline[], options: ParagraphOptions = {}): Cell => ({
  blocks: [paragraph(inlines, { size: 'small', align: 'start', ...options })],
})

/** A cell of a longer text. */
export const textCell = (words: string | undefined): Cell => ({
  blocks: paragraphsOrOne(printableParagraphs(words)).map((line) =>
    paragraph([text(line)], { size: 'small', align: 'start' }),
  ),
})

/** A cell is never without a paragraph: Word does not open a table that has one. */
const paragraphsOrOne = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [''] : lines)

/** Heads of columns. */
export const headRow = (...titles: readonly string[]): Row => ({
  cells: titles.map((title) => cell([bold(title)], { align: 'centre' })),
})

const nation = (size: 'small' | 'medium', motto: 'medium' | 'body', share: number): readonly Block[] => [
  centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')], { size }),
  centred([bold('Độc lập - Tự do - Hạnh phúc')], { size: motto }),
  { kind: 'rule', share },
]

/** Quốc hiệu and Tiêu ngữ, as Decree 30/2020/NĐ-CP, annex I, part I, II.1 sets them: 12 to 13 points and 13 to 14. */
export const NATIONAL_HEADING: readonly Block[] = nation('medium', 'body', 0.36)

/** The national heading with the name of an office beside it. */
export const officeHeading = (office: readonly string[]): Block => ({
  kind: 'columns',
  columns: [
    {
      width: 0.38,
      blocks: [...office.map((line) => centred([bold(line)], { size: 'small' })), { kind: 'rule', share: 0.3 }],
    },
    { width: 0.62, blocks: nation('small', 'medium', 0.53) },
  ],
})

/** Nothing, so high. */
export const gap = (millimetres: number): Block => ({ kind: 'space', millimetres })

/** Which form of annex III it is. */
export const formLabel = (number: string): Block[] => [
  paragraph([bold(`Mẫu số ${number}`)], { align: 'end', size: 'small' }),
  paragraph([italic('Phụ lục III, Quyết định số 26/2026/QĐ-TTg')], { align: 'end', size: 'small' }),
  gap(2),
]

/** Millimetres for a signature and a stamp. */
const SIGNATURE_ROOM = 26

/** Where somebody signs, at the right: what stands above the signature, and the name beneath where it is known. */
export const signature = (above: readonly Paragraph[], name: string | undefined): Block => ({
  kind: 'columns',
  columns: [
    { width: 0.4, blocks: [] },
    { width: 0.6, blocks: [...above, { kind: 'space', millimetres: SIGNATURE_ROOM }, ...nameLine(name)] },
  ],
})

const nameLine = (name: string | undefined): Block[] =>
  name === undefined || printableLine(name) === '' ? [] : [centred([bold(name)])]
