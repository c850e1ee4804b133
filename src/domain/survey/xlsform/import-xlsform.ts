import { Form, type FormNode } from '../form.ts'
import { isContainer } from '../index-form.ts'
import { type FormProblem, type OpenedForm, openForm, type RuleField } from '../open-form.ts'
import { namesInWords } from '../words.ts'
import { languagesIn, WORDED } from './languages.ts'
import { readChoices } from './read-choices.ts'
import { OUR_COLUMNS } from './read-question.ts'
import { readSurvey, type SurveyRead } from './read-survey.ts'
import type { ImportProblem, ReportLine } from './report.ts'
import { type Sheet, type Table, tableOf } from './sheet.ts'

export type XlsFormImport =
  | { readonly kind: 'imported'; readonly form: Form; readonly report: readonly ReportLine[] }
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[]; readonly report: readonly ReportLine[] }

/**
 * Reads an XLSForm workbook (xlsform.org: the sheets survey, choices and settings) as a form. Whatever it has no use for is reported with
 * its sheet, row and column; a form that comes out opens without a problem.
 */
export const importXlsForm = (sheets: readonly Sheet[]): XlsFormImport => {
  const find = (name: string): Table | undefined => {
    const sheet = sheets.find((candidate) => candidate.name.trim().toLowerCase() === name)
    return sheet === undefined ? undefined : tableOf(sheet)
  }
  const survey = find('survey')
  if (survey === undefined) {
    const found = sheets.map(({ name }) => name)
    return { kind: 'refused', problems: [{ code: 'sheet-missing', sheet: 'survey', found }], report: [] }
  }
  const choices = find('choices') ?? find('lists') ?? { sheet: 'choices', columns: [], rows: [] }
  const missing = [
    ...missingColumns(survey, ['type', 'name']),
    ...(choices.rows.length === 0 ? [] : missingColumns(choices, ['list_name', 'name'])),
  ]
  if (missing.length > 0) return { kind: 'refused', problems: missing, report: [] }
  const settings = readSettings(find('settings'))
  const languages = languagesIn([...survey.columns, ...choices.columns], settings.cells.get('default_language'))
  const listed = readChoices(choices, languages[0] ?? '')
  const read = readSurvey(survey, listed.lists, languages[0])
  const report = [...columnsOf(survey), ...settings.report, ...listed.report, ...read.report]
  if (read.problems.length > 0) return { kind: 'refused', problems: read.problems, report }
  if (read.nodes.length === 0) return { kind: 'refused', problems: [{ code: 'nothing-asked' }], report }
  const form = {
    id: settings.cells.get('form_id') ?? 'form',
    version: settings.cells.get('version') ?? '1',
    title: { [languages[0] ?? '']: settings.cells.get('form_title') ?? settings.cells.get('form_id') ?? '' },
    languages,
    lists: withOther(listed.lists, read.listsWithOther),
    nodes: read.nodes,
    ...(settings.cells.get('instance_name') === undefined ? {} : { instanceName: settings.cells.get('instance_name') }),
  }
  const checked = Form.safeParse(form)
  if (!checked.success) {
    return {
      kind: 'refused',
      problems: [{ code: 'unusable-form', field: checked.error.issues[0]?.path.join('.') ?? '' }],
      report,
    }
  }
  return leaveOutUnusable(checked.data, read, survey.sheet, report)
}

const missingColumns = ({ sheet, columns }: Table, wanted: readonly string[]): ImportProblem[] =>
  wanted.filter((column) => !columns.includes(column)).map((column) => ({ code: 'column-missing', sheet, column }))

/** Settings that say how another program sends, hides or signs: nothing for this one. */
const readSettings = (table: Table | undefined): { cells: ReadonlyMap<string, string>; report: ReportLine[] } => {
  const row = table?.rows[0]
  if (table === undefined || row === undefined) return { cells: new Map(), report: [] }
  const report = [...row.cells].flatMap(([column, what]): ReportLine[] =>
    SETTINGS.has(column)
      ? []
      : [{ sheet: table.sheet, row: row.number, column, code: 'unsupported-setting', what, effect: 'ignored' }],
  )
  return { cells: row.cells, report }
}

const SETTINGS: ReadonlySet<string> = new Set(['form_title', 'form_id', 'version', 'default_language', 'instance_name'])

const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'type',
    'name',
    'relevant',
    'read_only',
    'appearance',
    'required',
    'constraint',
    'calculation',
    'trigger',
    'default',
  ],
  ...['choice_filter', 'parameters', 'repeat_count', 'disabled', ...Object.values(OUR_COLUMNS), ...WORDED],
])
/** Columns that only speak to other authors. */
const REMARKS: ReadonlySet<string> = new Set(['comment', 'comments', 'note', 'notes', 'remark', 'remarks', '#'])
/** Columns of the XLSForm reference that this engine has nothing for. */
const UNSUPPORTED =
  /^(media|image|audio|video|big_image|autoplay|accuracythreshold|body|bind|instance|save_to|audit|intent|query|rows|noappdeanderrorstring)(::|$)/

/** Columns without a use: known ones cell by cell, unknown ones once. */
const columnsOf = ({ sheet, columns, rows }: Table): ReportLine[] =>
  columns.flatMap((column): ReportLine[] => {
    const base = column.split('::')[0] ?? ''
    if (KNOWN.has(column) || WORDED.has(base) || REMARKS.has(base)) return []
    if (!UNSUPPORTED.test(column))
      return [{ sheet, row: 1, column, code: 'unknown-column', what: column, effect: 'ignored' }]
    return rows.flatMap(({ number, cells }): ReportLine[] => {
      const what = cells.get(column)
      return what === undefined
        ? []
        : [{ sheet, row: number, column, code: 'unsupported-column', what, effect: 'ignored' }]
    })
  })

const withOther = (lists: Form['lists'], wanted: ReadonlySet<string>): Form['lists'] =>
  Object.fromEntries(
    Object.entries(lists).map(([name, choices]) => {
      const hasOther = !wanted.has(name) || choices.some(({ value }) => value === 'other')
      return [name, hasOther ? choices : [...choices, { value: 'other', label: { vi: 'Khác', en: 'Other' } }]]
    }),
  )

/** Column of the survey sheet where each rule stands. */
const COLUMN_OF: Readonly<Record<RuleField | 'instanceName', string>> = {
  relevant: 'relevant',
  readOnly: 'read_only',
  required: 'required',
  constraint: 'constraint',
  calculation: 'calculation',
  default: 'default',
  choiceFilter: 'choice_filter',
  count: 'repeat_count',
  instanceName: 'instance_name',
}

/** Leaves out each rule that cannot be used, and tells where it stood. A circle cannot be left out: only its author knows where to cut it. */
const leaveOutUnusable = (
  form: Form,
  read: SurveyRead,
  sheet: string,
  report: readonly ReportLine[],
): XlsFormImport => {
  const opening = openForm(form)
  if (opening.kind === 'opened') {
    return { kind: 'imported', form, report: [...report, ...unknownInWords(opening.opened, read, sheet)] }
  }
  const cycles = opening.problems.filter((problem) => problem.code === 'cycle')
  const rules = opening.problems.filter((problem) => problem.code !== 'cycle')
  if (rules.length === 0) {
    const problems = cycles.map(({ nodes }) => ({
      code: 'cycle' as const,
      nodes,
      rows: nodes.map((id) => read.rowOf.get(id) ?? 0),
    }))
    return { kind: 'refused', problems, report }
  }
  const lines = rules.map((problem) => lineOf(problem, form, read, sheet))
  const left = rules.reduce(withoutRule, form)
  if (left === form) return { kind: 'refused', problems: [{ code: 'unusable-form', field: 'nodes' }], report }
  return leaveOutUnusable(left, read, sheet, [...report, ...lines])
}

/** "Age of ${nobody}" is shown as it is written. */
const unknownInWords = ({ nodes }: OpenedForm, { rowOf }: SurveyRead, sheet: string): ReportLine[] =>
  [...nodes.values()].flatMap(({ node, outputs }) =>
    [...namesInWords(node)].flatMap((name): ReportLine[] => {
      const problem = { code: 'unknown-reference', what: name } as const
      const at = { sheet, row: rowOf.get(node.id) ?? 0, column: 'label' }
      return outputs.has(name) ? [] : [{ ...at, code: 'expression', what: name, effect: 'ignored', problem }]
    }),
  )

const lineOf = (problem: FormProblem, form: Form, { rowOf }: SurveyRead, sheet: string): ReportLine => {
  const node = 'node' in problem ? problem.node : undefined
  const row = rowOf.get(node ?? '') ?? 2
  if (problem.code === 'expression') {
    const column = COLUMN_OF[problem.field]
    const at = problem.field === 'instanceName' ? 'settings' : sheet
    return {
      sheet: at,
      row,
      column,
      code: 'expression',
      what: problem.problem.what,
      effect: 'rule-left-out',
      problem: problem.problem,
    }
  }
  const what = problem.code === 'trigger-missing' ? problem.trigger : form.id
  return { sheet, row, column: 'trigger', code: 'missing-trigger', what, effect: 'rule-left-out' }
}

const withoutRule = (form: Form, problem: FormProblem): Form => {
  if (problem.code === 'expression' && problem.field === 'instanceName') {
    const { instanceName: _, ...rest } = form
    return rest
  }
  if (problem.code === 'expression')
    return { ...form, nodes: form.nodes.map((node) => without(node, problem.node, problem.field)) }
  if (problem.code === 'trigger-missing')
    return { ...form, nodes: form.nodes.map((node) => without(node, problem.node, 'triggers')) }
  return form
}

const without = (node: FormNode, id: string | undefined, field: RuleField | 'triggers' | 'instanceName'): FormNode => {
  if (node.id === id) {
    const rest = { ...node }
    Reflect.deleteProperty(rest, field)
    return rest
  }
  return isContainer(node) ? { ...node, nodes: node.nodes.map((inner) => without(inner, id, field)) } : node
}
