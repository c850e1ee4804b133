import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  FootnoteReferenceRun,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { type Align, type Block, type Inline, SIZES, type Paragraph as Words } from '../domain/papers/paper.ts'

/** Lengths of WordprocessingML: twentieths of a point (twips), half points for letters, eighths for lines. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1_440) / 25.4)
export const halfPoints = (points: number): number => points * 2
const LINE_EIGHTHS = 4

const FONT = 'Times New Roman'
/** Fonts of Windows, Android and LibreOffice have no box in their roman letters; Word and its kin find this one or one like it. */
const BOXES = {
  checkedState: { value: '2611', font: 'Segoe UI Symbol' },
  uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
}
export const FOOTNOTE_POINTS = 10
/** Decree 30/2020/NĐ-CP, annex I, part I, II.6: the first line stands in by 1 or 1.27 cm, paragraphs are 6 points apart. */
const INDENT_MM = 12.7
export const APART = 120
export const CLOSE = 40

const roman = (points: number) => ({ font: FONT, size: halfPoints(points), language: { value: 'vi-VN' } })

/** What paragraphs are where they say nothing else. */
export const STYLES = {
  default: {
    document: { run: roman(SIZES.body) },
    heading1: { run: { ...roman(SIZES.body), bold: true, color: '000000' } },
    heading2: { run: { ...roman(SIZES.body), bold: true, color: '000000' } },
  },
  paragraphStyles: [
    ...(['small', 'medium'] as const).map((size) => ({
      ...{ id: size, name: `Paper ${size}`, basedOn: 'Normal' },
      run: { size: halfPoints(SIZES[size]) },
    })),
    { id: 'Footnote', name: 'Paper footnote', basedOn: 'Normal', run: { size: halfPoints(FOOTNOTE_POINTS) } },
  ],
}

const ALIGNMENTS: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

/** A paragraph as Word's own. */
export const drawnWords = (words: Words, staysWithNext = false): Paragraph => {
  const isClose = words.size !== 'body' || words.align === 'centre'
  const style = words.size === 'body' ? {} : { style: words.size }
  return new Paragraph({
    ...(words.heading === undefined ? style : { heading: HEADINGS[words.heading] }),
    alignment: ALIGNMENTS[words.align],
    ...(words.staysWithNext === true || staysWithNext ? { keepNext: true } : {}),
    spacing: {
      before: words.heading === undefined ? 0 : APART,
      after: isClose && words.heading !== 2 ? CLOSE : APART,
    },
    ...(words.isIndented === true ? { indent: { firstLine: twips(INDENT_MM) } } : {}),
    children: words.inlines.map(drawnInline),
  })
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const

const drawnInline = (inline: Inline): ParagraphChild => {
  switch (inline.kind) {
    case 'text':
      return new TextRun({
        text: inline.text,
        ...(inline.isBold === true ? { bold: true } : {}),
        ...(inline.isItalic === true ? { italics: true } : {}),
      })
    case 'dots':
      return new TextRun('.'.repeat(inline.count * 2))
    case 'box':
      return new CheckBox({ checked: inline.isTicked, ...BOXES })
    case 'note':
      return new FootnoteReferenceRun(inline.number)
  }
}

type Fields = Extract<Block, { kind: 'fields' }>['fields']

/** One or several fields on a line. Tab stops carry the dots: they reach to the end of the field's share, whatever the letters before them take. */
export const fieldsLine = (fields: Fields, width: number, staysWithNext = false): Paragraph =>
  new Paragraph({
    ...(staysWithNext ? { keepNext: true } : {}),
    spacing: { after: APART },
    tabStops: fields.map(({ value }, at) => {
      const isLast = at === fields.length - 1
      return {
        type: isLast ? TabStopType.RIGHT : TabStopType.LEFT,
        position: Math.round((width * (at + 1)) / fields.length),
        ...(value === undefined ? { leader: LeaderType.DOT } : {}),
      }
    }),
    children: fields.flatMap(({ label, value }, at) => [
      ...(at === 0 ? [] : [new TextRun(' ')]),
      ...label.map(drawnInline),
      ...(value === undefined ? [] : [new TextRun(value)]),
      ...(value === undefined || at < fields.length - 1 ? [new TextRun({ children: [new Tab()] })] : []),
    ]),
  })

/** A thin line over that share of the column, in its middle. */
export const ruleLine = (share: number, width: number): Paragraph => {
  const side = Math.round((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: LINE_EIGHTHS * 1.5, space: 1, color: '000000' } },
    spacing: { after: APART, line: APART, lineRule: LineRuleType.EXACT },
  })
}

/** A paragraph without words of that height. One stands behind every table too: without it Word would join two tables into one. */
export const spaceOf = (height: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT } })
