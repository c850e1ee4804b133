import { parseExpression } from '../expression/parse.ts'
import type { NodeId, Question, Rule } from '../form.ts'
import { QUESTION_KINDS, type QuestionKind } from '../question-kinds.ts'
import { wordingOf } from './languages.ts'
import type { RowType } from './question-types.ts'
import type { ReportLine } from './report.ts'
import type { TableRow } from './sheet.ts'

/** Columns of ours beside XLSForm's own, which other programs pass over. */
export const OUR_COLUMNS = {
  kind: 'saolang::kind',
  sensitive: 'saolang::sensitive',
  consent: 'saolang::consent',
} as const

type Tell = (line: Pick<ReportLine, 'column' | 'code' | 'what' | 'effect'>) => void

/** What groups, repeats and questions have in common. */
export const readCommon = (row: TableRow, id: NodeId, name: string, language: string) => ({
  id,
  ...(id === name ? {} : { name }),
  ...given('label', wordingOf(row, 'label', language)),
  ...given('hint', wordingOf(row, 'hint', language)),
  ...given('relevant', ruleOf(row.cells.get('relevant'))),
  ...given('readOnly', ruleOf(row.cells.get('read_only'))),
  ...given('appearance', row.cells.get('appearance')),
})

/** A row of the survey sheet as a question. */
export const readQuestion = (
  row: TableRow,
  type: Extract<RowType, { kind: 'question' | 'metadata' }>,
  common: ReturnType<typeof readCommon>,
  language: string,
  tell: Tell,
): Question => {
  if (type.kind === 'metadata') {
    if (!type.isExact)
      tell({ column: 'type', code: 'unsupported-type', what: row.cells.get('type') ?? '', effect: 'approximated' })
    return { ...common, kind: 'calculated', calculation: type.calculation }
  }
  const { cells } = row
  return {
    ...common,
    kind: kindOf(row, type.question),
    ...(kindOf(row, type.question) === 'yes-no' ? {} : given('list', type.list)),
    ...given('guidance', wordingOf(row, 'guidance_hint', language)),
    ...given('required', ruleOf(cells.get('required'))),
    ...given('requiredMessage', wordingOf(row, 'required_message', language)),
    ...given('constraint', cells.get('constraint')),
    ...given('constraintMessage', wordingOf(row, 'constraint_message', language)),
    ...given('calculation', cells.get('calculation')),
    ...given('triggers', triggersOf(cells.get('trigger'))),
    ...given('default', defaultOf(cells.get('default'))),
    ...given('choiceFilter', cells.get('choice_filter')),
    ...parametersOf(cells.get('parameters'), type.isRange, tell),
    ...(cells.get(OUR_COLUMNS.sensitive) === 'yes' ? { sensitive: true } : {}),
    ...given('consent', cells.get(OUR_COLUMNS.consent)),
  }
}

/** A property that is there only when it has a value. */
const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })

/** Kinds that XLSForm has no word for say so in a column of ours; a signature is an image with that appearance. */
const kindOf = ({ cells }: TableRow, kind: QuestionKind): QuestionKind => {
  const ours = QUESTION_KINDS.find((known) => known === cells.get(OUR_COLUMNS.kind))
  if (ours !== undefined) return ours
  return kind === 'photo' && /\bsignature\b/.test(cells.get('appearance') ?? '') ? 'signature' : kind
}

/** "yes" and "no" as spreadsheets write them, or an expression. */
export const ruleOf = (text: string | undefined): Rule | undefined => {
  if (text === undefined) return undefined
  const word = text.trim().toLowerCase()
  if (['yes', 'true', 'true()'].includes(word)) return true
  return ['no', 'false', 'false()'].includes(word) ? false : text
}

const triggersOf = (text: string | undefined): string[] | undefined => {
  const names = [...(text ?? '').matchAll(/\$\{\s*([^}]+?)\s*\}/g)].map((found) => found[1] ?? '')
  return names.length === 0 ? undefined : names
}

/** A default is worked out when it names a question or calls a function, else it is what it says. */
const defaultOf = (text: string | undefined): Question['default'] => {
  if (text === undefined) return undefined
  const isWorkedOut = /\$\{|[a-z][\w:-]*\(/.test(text) && parseExpression(text).kind === 'parsed'
  return isWorkedOut ? { expression: text } : { text }
}

/** `start=0 end=10 step=1`, `randomize=true seed=42`. */
const parametersOf = (text: string | undefined, isRange: boolean, tell: Tell): Pick<Question, 'range' | 'shuffle'> => {
  const pairs = new Map(
    (text ?? '')
      .split(/[\s,;]+/)
      .filter((pair) => pair !== '')
      .map(splitPair),
  )
  const known = isRange ? ['start', 'end', 'step'] : ['randomize']
  for (const [name, value] of pairs) {
    if (!known.includes(name)) {
      tell({ column: 'parameters', code: 'unsupported-parameter', what: `${name}=${value}`, effect: 'ignored' })
    }
  }
  if (isRange) {
    const number = (name: string, otherwise: number): number => {
      const value = Number(pairs.get(name) ?? otherwise)
      return Number.isFinite(value) ? value : otherwise
    }
    return { range: { start: number('start', 0), end: number('end', 10), step: number('step', 1) } }
  }
  return pairs.get('randomize') === 'true' ? { shuffle: true } : {}
}

const splitPair = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  return at === -1 ? [pair.toLowerCase(), ''] : [pair.slice(0, at).toLowerCase(), pair.slice(at + 1)]
}
