import type { Cell } from '../survey/xlsform/sheet.ts'

/** The 22 columns of a province's register of recognised products, in their order: the product, who makes it, what it holds now, its two recognitions. */
export const REGISTER_FIELDS = [
  'number',
  'product',
  'group',
  'legalForm',
  'producer',
  'commune',
  'address',
  'representative',
  'phone',
  'stars',
  'expires',
  'stars1',
  'date1',
  'year1',
  'decision1',
  'authority1',
  'stars2',
  'date2',
  'year2',
  'decision2',
  'authority2',
  'note',
] as const

/** Columns that a list of producers and products may have beside those of a register. */
export const IMPORT_FIELDS = [...REGISTER_FIELDS, 'registrationNumber', 'code'] as const
export type RegisterField = (typeof IMPORT_FIELDS)[number]

/** What is told of each recognition. */
export type RecognitionField = 'stars' | 'date' | 'year' | 'decision' | 'authority'

/** A stretch of merged cells, rows and columns counted from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as it comes out of a workbook: of merged cells only the first has a value. */
export interface RegisterSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

/** Which column of the sheet holds which field, counted from 0. */
export type Columns = Readonly<Partial<Record<RegisterField, number>>>

/** Fields without which no row can be taken. A sheet without a column of products is a list of producers. */
export const NEEDED_FIELDS: readonly RegisterField[] = ['producer', 'commune']
