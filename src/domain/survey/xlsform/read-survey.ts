import { type Form, type FormNode, type Group, NodeId, type Repeat } from '../form.ts'
import { ONLY_LANGUAGE } from './languages.ts'
import { type RowType, readType } from './question-types.ts'
import { readCommon, readQuestion, ruleOf } from './read-question.ts'
import type { ImportProblem, ReportLine } from './report.ts'
import type { Table, TableRow } from './sheet.ts'

export interface SurveyRead {
  readonly nodes: FormNode[]
  /** Row of the sheet that each node came from. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly report: ReportLine[]
  readonly problems: ImportProblem[]
  /** Lists that need a choice "other". */
  readonly listsWithOther: ReadonlySet<string>
}

/** Deepest nesting of groups that is taken: the answers' keys and the screens have room for no more. */
const MOST_LEVELS = 20

interface Level {
  readonly nodes: FormNode[]
  readonly path: readonly string[]
  readonly row: TableRow | undefined
  readonly of: 'group' | 'repeat' | undefined
}

/** The survey sheet as the nodes of a form, in order; groups and repeats closed as they were opened. */
export const readSurvey = (table: Table, lists: Form['lists'], language = ONLY_LANGUAGE): SurveyRead => {
  const nodes: FormNode[] = []
  const levels: Level[] = [{ nodes, path: [], row: undefined, of: undefined }]
  const rowOf = new Map<string, number>()
  const report: ReportLine[] = []
  const problems: ImportProblem[] = []
  const listsWithOther = new Set<string>()
  const { sheet } = table
  const counts = countNames(table)

  const readRow = (row: TableRow): void => {
    const level = levels.at(-1) as Level
    const tell = (line: Pick<ReportLine, 'column' | 'code' | 'what' | 'effect'>): void => {
      report.push({ sheet, row: row.number, ...line })
    }
    const written = row.cells.get('type')
    if (written === undefined) {
      tell({ column: 'type', code: 'missing-type', what: row.cells.get('name') ?? '', effect: 'question-left-out' })
      return
    }
    const type = readType(written)
    if (type.kind === 'end') {
      if (level.of !== type.of) problems.push({ code: 'unbalanced', sheet, row: row.number, what: written })
      if (levels.length > 1) levels.pop()
      return
    }
    const name = row.cells.get('name') ?? nameOfMetadata(type, written)
    const problem = problemOfRow(type, name, written)
    if (problem !== undefined && type.kind !== 'begin') {
      tell(problem)
      return
    }
    const usable = problem === undefined && name !== undefined ? name : `row-${row.number}`
    if (problem !== undefined) tell({ ...problem, effect: 'renamed' })
    const id = uniqueId(usable, level.path, counts, rowOf)
    if (id !== usable) tell({ column: 'name', code: 'name-twice', what: usable, effect: 'renamed' })
    rowOf.set(id, row.number)
    const common = readCommon(row, id, usable, language)
    if (type.kind === 'begin') {
      const inner = containerOf(type.of, row, common)
      level.nodes.push(inner)
      if (levels.length >= MOST_LEVELS) problems.push({ code: 'too-deep', sheet, row: row.number })
      levels.push({ nodes: inner.nodes, path: [...level.path, usable], row, of: type.of })
      return
    }
    if (type.kind !== 'question' && type.kind !== 'metadata') return
    const list = type.kind === 'question' ? type.list : undefined
    if (list !== undefined && lists[list] === undefined) {
      tell({ column: 'type', code: 'missing-list', what: list, effect: 'question-left-out' })
      rowOf.delete(id)
      return
    }
    level.nodes.push(readQuestion(row, type, common, language, tell))
    if (type.kind === 'question' && type.hasOther && list !== undefined) {
      listsWithOther.add(list)
      // An author may have asked for the words already.
      if (rowOf.has(`${id}_other`)) return
      level.nodes.push(otherOf(id))
      rowOf.set(`${id}_other`, row.number)
    }
  }
  for (const row of table.rows) if (ruleOf(row.cells.get('disabled')) !== true) readRow(row)
  for (const open of levels.slice(1)) {
    problems.push({ code: 'unbalanced', sheet, row: open.row?.number ?? 0, what: open.row?.cells.get('type') ?? '' })
  }
  return { nodes, rowOf, report, problems, listsWithOther }
}

/** "start" and "today" need no name: their type is one. */
const nameOfMetadata = (type: RowType, written: string): string | undefined =>
  type.kind === 'metadata' ? written.trim() : undefined

const problemOfRow = (
  type: RowType,
  name: string | undefined,
  written: string,
): Pick<ReportLine, 'column' | 'code' | 'what' | 'effect'> | undefined => {
  const effect = 'question-left-out'
  if (type.kind === 'unknown') return { column: 'type', code: 'unknown-type', what: written, effect }
  if (type.kind === 'unsupported') return { column: 'type', code: 'unsupported-type', what: written, effect }
  if (name === undefined) return { column: 'name', code: 'missing-name', what: written, effect }
  return NodeId.safeParse(name).success ? undefined : { column: 'name', code: 'unusable-name', what: name, effect }
}

/** How often each name is used in the whole form. */
const countNames = ({ rows }: Table): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const name = cells.get('name')
    if (name !== undefined && readType(cells.get('type') ?? '').kind !== 'end')
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The name, or, where several nodes have it, with the groups that it stands in before it: the same in every import of the form. */
const uniqueId = (
  name: string,
  path: readonly string[],
  counts: ReadonlyMap<string, number>,
  taken: ReadonlyMap<string, number>,
): string => {
  const wanted = (counts.get(name) ?? 0) > 1 && path.length > 0 ? [...path, name].join('.').slice(-80) : name
  let id = wanted
  for (let again = 2; taken.has(id); again += 1) id = `${wanted.slice(0, 76)}.${again}`
  return id
}

const containerOf = (
  of: 'group' | 'repeat',
  { cells }: TableRow,
  common: ReturnType<typeof readCommon>,
): Group | Repeat => {
  const page = /\bfield-list\b/.test(common.appearance ?? '') ? { isPage: true } : {}
  if (of === 'group') return { kind: 'group', ...common, ...page, nodes: [] }
  const count = cells.get('repeat_count')
  return { kind: 'repeat', ...common, ...page, ...(count === undefined ? {} : { count }), nodes: [] }
}

/** "or_other": a free text that is asked when the choice "other" is taken, as XLSForm's own tools make it. */
const otherOf = (id: string): FormNode => ({
  kind: 'text',
  id: `${id}_other`,
  label: { vi: 'Nêu rõ', en: 'Specify other' },
  relevant: `selected(\${${id}}, 'other')`,
})
