/**
 * One model of an official paper for everything that shows it: the preview, print and DOCX draw the same blocks. Lengths are millimetres and
 * points as Decree 30/2020/NĐ-CP, annex I, part I, gives them: A4, Times New Roman, 13 to 14 points.
 */

/** Some words of a paragraph. `dots`: a place to write by hand inside a sentence. `note`: the mark of a footnote, from 1. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly isBold?: true; readonly isItalic?: true }
  | { readonly kind: 'dots'; readonly count: number }
  | { readonly kind: 'box'; readonly isTicked: boolean }
  | { readonly kind: 'note'; readonly number: number }

export type Align = 'start' | 'centre' | 'end' | 'justify'

/** Points: tables 12, body 14, names of the state and of an office 13. */
export const SIZES = { small: 12, medium: 13, body: 14 } as const
type Size = keyof typeof SIZES

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly inlines: readonly Inline[]
  readonly align: Align
  readonly size: Size
  /** The first line stands in, as in running text. */
  readonly isIndented?: true
  /** A heading of this level, for readers that jump from one to the next. */
  readonly heading?: 1 | 2
  /** Never the last thing on a page. */
  readonly staysWithNext?: true
}

/** "Tên đơn vị: …": words and what stands behind them; where that is missing, dots to the end of its share of the line. */
interface Field {
  readonly label: readonly Inline[]
  readonly value: string | undefined
}

export interface Cell {
  readonly blocks: readonly Paragraph[]
  /** Columns that it takes. */
  readonly span?: number
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Never the last row on a page. */
  readonly staysWithNext?: true
}

export type Block =
  | Paragraph
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  /** Whole lines of dots to write on. */
  | { readonly kind: 'dotted'; readonly lines: number }
  /** The thin line under the nation's motto and an office's name: its share of the column, from 0 to 1. */
  | { readonly kind: 'rule'; readonly share: number }
  /** Blocks beside each other, without lines around them, on one page: heads and signatures. */
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  /** Blocks in a box, on one page. */
  | { readonly kind: 'frame'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table'
      /** Shares of the width. */
      readonly widths: readonly number[]
      /** Said again at the top of every page. */
      readonly head: Row
      readonly rows: readonly Row[]
    }
  /** Room for a signature and a stamp. */
  | { readonly kind: 'space'; readonly millimetres: number }
  | Picture

/** A picture in the middle of its column, in millimetres: a signature that was drawn on a screen. */
export interface Picture {
  readonly kind: 'picture'
  readonly png: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  /** What it shows, in words. */
  readonly label: string
}

interface Column {
  readonly width: number
  readonly blocks: readonly Block[]
}

/** What begins on a new page. */
export interface Section {
  readonly isWide?: true
  readonly blocks: readonly Block[]
}

/** An official paper, in Vietnamese. */
export interface Paper {
  readonly title: string
  /** Said at the head of every page: a draft, made-up data. */
  readonly mark: string | undefined
  readonly sections: readonly Section[]
  /** The footnotes, the first first. */
  readonly notes: readonly string[]
}

/** Decree 30/2020/NĐ-CP, annex I, part I, 4: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20. */
export const A4 = { width: 210, height: 297 } as const
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const
