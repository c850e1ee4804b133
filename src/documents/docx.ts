import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { A4, type Block, MARGINS, type Paper, type Picture, type Section, SIZES } from '../domain/papers/paper.ts'
import { NO_LINES, plainTable, sharesOf, tableOf } from './docx-table.ts'
import {
  APART,
  CLOSE,
  drawnWords,
  FOOTNOTE_POINTS,
  fieldsLine,
  halfPoints,
  ruleLine,
  STYLES,
  spaceOf,
  twips,
} from './docx-words.ts'

/** A paper as a DOCX file (ECMA-376), to be edited and signed. Ticks are boxes that can be clicked in Word. */
export const paperToDocx = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const file = new Document({
    ...{ title: paper.title, creator: 'Sao Làng', lastModifiedBy: 'Sao Làng', description: paper.title },
    styles: STYLES,
    footnotes: Object.fromEntries(
      paper.notes.map((words, at) => [at + 1, { children: [new Paragraph({ style: 'Footnote', text: ` ${words}` })] }]),
    ),
    sections: paper.sections.map((section, at) => sectionOf(section, at === 0, paper.mark)),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const sectionOf = ({ isWide, blocks }: Section, isFirst: boolean, mark: string | undefined): ISectionOptions => {
  const across = isWide === true ? A4.height : A4.width
  const width = twips(across - MARGINS.left - MARGINS.right)
  const margins = Object.entries(MARGINS).map(([side, millimetres]) => [side, twips(millimetres)])
  return {
    properties: {
      // The first page of a paper bears no number (Decree 30/2020/NĐ-CP, annex I, part I, II.7).
      ...(isFirst ? { titlePage: true } : {}),
      page: {
        size: {
          ...{ width: twips(A4.width), height: twips(A4.height) },
          orientation: isWide === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...Object.fromEntries(margins), header: twips(10), footer: twips(10) },
      },
    },
    headers: { first: new Header({ children: markLine(mark) }), default: new Header({ children: pageHead(mark) }) },
    children: blocks.flatMap((block, at) => drawn(block, width, blocks[at + 1]?.kind === 'columns')),
  }
}

const pageHead = (mark: string | undefined): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZES.medium) })],
  }),
  ...markLine(mark),
]

const markLine = (mark: string | undefined): Paragraph[] =>
  mark === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: mark, bold: true, color: '9C2019', size: halfPoints(FOOTNOTE_POINTS) })],
        }),
      ]

/** A block as Word's own, for a column of that width in twips. What stands above a signature never leaves it alone on a page. */
const drawn = (block: Block, width: number, staysWithNext = false): FileChild[] => {
  switch (block.kind) {
    case 'paragraph':
      return [drawnWords(block, staysWithNext)]
    case 'fields':
      return [fieldsLine(block.fields, width, staysWithNext)]
    case 'dotted':
      return Array.from({ length: block.lines }, () => fieldsLine([{ label: [], value: undefined }], width))
    case 'rule':
      return [ruleLine(block.share, width)]
    case 'space':
      return [spaceOf(twips(block.millimetres))]
    case 'columns':
      return [columnsTable(block.columns, width), spaceOf(CLOSE)]
    case 'frame':
      return [frameTable(block.blocks, width), spaceOf(APART)]
    case 'table':
      return [plainTable(block, width), spaceOf(APART)]
    case 'picture':
      return [pictureLine(block)]
  }
}

/** Pixels to a millimetre where there are 96 to an inch, as the library takes sizes. */
const PIXELS = 96 / 25.4

const pictureLine = ({ png, width, height, label }: Picture): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        ...{ type: 'png', data: png },
        transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
        altText: { name: label, title: label, description: label },
      }),
    ],
  })

const columnsTable = (columns: Extract<Block, { kind: 'columns' }>['columns'], width: number): Table => {
  const widths = sharesOf(
    columns.map((column) => column.width),
    width,
  )
  const cells = columns.map(
    ({ blocks }, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        children: cellBlocks(blocks.flatMap((block) => drawn(block, widths[at] ?? 0))),
      }),
  )
  const none = { top: 0, bottom: 0, left: 0, right: 0 }
  return tableOf(widths, [new TableRow({ cantSplit: true, children: cells })], NO_LINES, none)
}

/** Space between a frame and what stands in it, in twips. */
const FRAME = 170

const frameTable = (blocks: readonly Block[], width: number): Table => {
  const margins = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME }
  const children = cellBlocks(blocks.flatMap((block) => drawn(block, width - FRAME * 2)))
  return tableOf(
    [width],
    [new TableRow({ cantSplit: true, children: [new TableCell({ children })] })],
    undefined,
    margins,
  )
}

type CellChild = Paragraph | Table

/** What may stand in a cell: paragraphs and tables. */
const cellBlocks = (blocks: readonly FileChild[]): CellChild[] => {
  const kept = blocks.filter((block) => block instanceof Paragraph || block instanceof Table)
  return kept.length === 0 ? [new Paragraph({})] : kept
}
