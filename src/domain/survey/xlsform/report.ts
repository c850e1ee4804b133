import type { ExpressionProblem } from '../expression/expression.ts'
import type { NodeId } from '../form.ts'

export const REPORT_CODES = [
  'unknown-type',
  'unsupported-type',
  'unsupported-column',
  'unknown-column',
  'unsupported-parameter',
  'unsupported-setting',
  'missing-type',
  'missing-name',
  'unusable-name',
  'name-twice',
  'missing-list',
  'choice-without-list',
  'choice-without-name',
  'choice-twice',
  'expression',
  'missing-trigger',
] as const
type ReportCode = (typeof REPORT_CODES)[number]

/** What became of what was not taken as it was. */
const REPORT_EFFECTS = [
  'question-left-out',
  'choice-left-out',
  'rule-left-out',
  'ignored',
  'renamed',
  'approximated',
] as const
type ReportEffect = (typeof REPORT_EFFECTS)[number]

/** What the import did not take as it was, with its place: nothing is dropped in silence. The screens have the words. */
export interface ReportLine {
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly column: string
  readonly code: ReportCode
  /** What stands there. */
  readonly what: string
  readonly effect: ReportEffect
  /** Of an expression, what is wrong with it. */
  readonly problem?: ExpressionProblem
}

/** Why nothing could be made of a workbook at all. */
export type ImportProblem =
  | { readonly code: 'sheet-missing'; readonly sheet: string; readonly found: readonly string[] }
  | { readonly code: 'column-missing'; readonly sheet: string; readonly column: string }
  | { readonly code: 'nothing-asked' }
  /** A "begin" without its "end", or the reverse; `row` is where it stands. */
  | { readonly code: 'unbalanced'; readonly sheet: string; readonly row: number; readonly what: string }
  | { readonly code: 'too-deep'; readonly sheet: string; readonly row: number }
  | { readonly code: 'cycle'; readonly nodes: readonly NodeId[]; readonly rows: readonly number[] }
  | { readonly code: 'unusable-form'; readonly field: string }
