import type { ExpressionProblem } from '../../../domain/survey/expression/expression.ts'
import type { ImportProblem, ReportLine } from '../../../domain/survey/xlsform/report.ts'
import { formReportMessages } from '../../messages/form-report.ts'

/** What is the matter in one cell. */
export const lineWords = ({ code, what, problem }: ReportLine): string =>
  problem === undefined ? formReportMessages().code[code](what) : expressionWords(problem)

const expressionWords = ({ code, what }: ExpressionProblem): string => formReportMessages().expression[code](what)

/** Why nothing could be made of the file. */
export const problemWords = (problem: ImportProblem): string => {
  const t = formReportMessages().problem
  switch (problem.code) {
    case 'sheet-missing':
      return t.sheetMissing(problem.sheet, problem.found.join(', '))
    case 'column-missing':
      return t.columnMissing(problem.sheet, problem.column)
    case 'nothing-asked':
      return t.nothingAsked
    case 'unbalanced':
      return t.unbalanced(problem.sheet, problem.row, problem.what)
    case 'too-deep':
      return t.tooDeep(problem.sheet, problem.row)
    case 'cycle':
      return t.cycle(problem.nodes.join(' → '), problem.rows.join(', '))
    case 'unusable-form':
      return t.unusableForm(problem.field)
  }
}
