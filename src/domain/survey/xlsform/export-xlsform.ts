import type { Choice, Form, FormNode, Question, Wording } from '../form.ts'
import { isContainer, nameOf } from '../index-form.ts'
import type { QuestionKind } from '../question-kinds.ts'
import { ONLY_LANGUAGE } from './languages.ts'
import { OUR_COLUMNS } from './read-question.ts'
import type { Cell, Sheet } from './sheet.ts'

/** A form as an XLSForm workbook for ODK, Kobo and others. What they have no word for stands in columns of ours, which they pass over. */
export const exportXlsForm = (form: Form): Sheet[] => {
  const yesNo = freeName('yes_no', form.lists)
  const rows = form.nodes.flatMap((node) => rowsOf(node, form, yesNo))
  const lists = usesYesNo(form.nodes) ? { ...form.lists, [yesNo]: YES_NO } : form.lists
  const choices = Object.entries(lists).flatMap(([name, items]) => items.map((choice) => choiceRow(name, choice, form)))
  const settings = {
    form_title: form.title[form.languages[0] ?? ''] ?? Object.values(form.title)[0] ?? '',
    form_id: form.id,
    version: form.version,
    ...(form.languages[0] === ONLY_LANGUAGE ? {} : { default_language: languageName(form.languages[0] ?? '') }),
    ...(form.instanceName === undefined ? {} : { instance_name: form.instanceName }),
  }
  return [
    sheetOf('survey', ['type', 'name'], rows),
    sheetOf('choices', ['list_name', 'name'], choices),
    sheetOf('settings', [], [settings]),
  ]
}

type Row = Readonly<Record<string, string | undefined>>

/** Rows under the columns that any of them fills, those that must be there first. */
const sheetOf = (name: string, first: readonly string[], rows: readonly Row[]): Sheet => {
  const columns = [
    ...new Set([...first, ...rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== undefined))]),
  ]
  return { name, rows: [columns, ...rows.map((row): Cell[] => columns.map((column) => row[column] ?? null))] }
}

const TYPES: Readonly<Record<QuestionKind, string>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  money: 'integer',
  percent: 'decimal',
  phone: 'text',
  date: 'date',
  time: 'time',
  'date-time': 'datetime',
  'yes-no': 'select_one',
  'select-one': 'select_one',
  'select-many': 'select_multiple',
  ranking: 'rank',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  photo: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
  signature: 'image',
  barcode: 'barcode',
  acknowledge: 'acknowledge',
  calculated: 'calculate',
  note: 'note',
}

/** Kinds that XLSForm has no word for. */
const OURS: ReadonlySet<QuestionKind> = new Set(['money', 'percent', 'phone', 'yes-no', 'signature'])

const rowsOf = (node: FormNode, form: Form, yesNo: string): Row[] => {
  const common: Row = {
    name: nameOf(node),
    ...worded('label', node.label, form),
    ...worded('hint', node.hint, form),
    relevant: ruleText(node.relevant),
    read_only: ruleText(node.readOnly),
    appearance: appearanceOf(node),
  }
  if (!isContainer(node)) return [{ ...common, ...questionRow(node, form, yesNo) }]
  const inside = node.nodes.flatMap((inner) => rowsOf(inner, form, yesNo))
  const count = node.kind === 'repeat' ? node.count : undefined
  return [
    { ...common, type: `begin_${node.kind}`, repeat_count: count },
    ...inside,
    { type: `end_${node.kind}`, name: nameOf(node) },
  ]
}

const questionRow = (question: Question, form: Form, yesNo: string): Row => {
  const { kind, range } = question
  const list = kind === 'yes-no' ? yesNo : question.list
  const type = range === undefined ? TYPES[kind] : 'range'
  return {
    type: list === undefined ? type : `${type} ${list}`,
    ...worded('guidance_hint', question.guidance, form),
    required: ruleText(question.required),
    ...worded('required_message', question.requiredMessage, form),
    constraint: question.constraint,
    ...worded('constraint_message', question.constraintMessage, form),
    calculation: question.calculation,
    trigger: question.triggers?.map((name) => `\${${name}}`).join(', '),
    default:
      question.default === undefined
        ? undefined
        : 'text' in question.default
          ? question.default.text
          : question.default.expression,
    choice_filter: question.choiceFilter,
    parameters:
      range === undefined
        ? question.shuffle === true
          ? 'randomize=true'
          : undefined
        : `start=${range.start} end=${range.end} step=${range.step}`,
    [OUR_COLUMNS.kind]: OURS.has(kind) || (range !== undefined && kind !== 'decimal') ? kind : undefined,
    [OUR_COLUMNS.sensitive]: question.sensitive === true ? 'yes' : undefined,
    [OUR_COLUMNS.consent]: question.consent,
  }
}

const appearanceOf = (node: FormNode): string | undefined => {
  const words = new Set((node.appearance ?? '').split(' ').filter((word) => word !== ''))
  if (isContainer(node) && node.isPage === true) words.add('field-list')
  if (node.kind === 'signature') words.add('signature')
  return words.size === 0 ? undefined : [...words].join(' ')
}

const ruleText = (rule: boolean | string | undefined): string | undefined => {
  if (typeof rule !== 'boolean') return rule
  return rule ? 'true()' : 'false()'
}

/** A column for each language; a form with one nameless language has columns without one. */
const worded = (column: string, wording: Wording | undefined, form: Form): Row => {
  const isPlain = form.languages.length === 1 && form.languages[0] === ONLY_LANGUAGE
  return Object.fromEntries(
    Object.entries(wording ?? {}).map(([language, words]) => [
      isPlain || language === ONLY_LANGUAGE ? column : `${column}::${languageName(language)}`,
      words,
    ]),
  )
}

const NAMES: Readonly<Record<string, string>> = { vi: 'Tiếng Việt (vi)', en: 'English (en)' }
const languageName = (language: string): string => NAMES[language] ?? language

const choiceRow = (list: string, { value, label, columns }: Choice, form: Form): Row => ({
  list_name: list,
  name: value,
  ...worded('label', label, form),
  ...columns,
})

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
]

const usesYesNo = (nodes: readonly FormNode[]): boolean =>
  nodes.some((node) => (isContainer(node) ? usesYesNo(node.nodes) : node.kind === 'yes-no'))

const freeName = (wanted: string, lists: Form['lists']): string =>
  lists[wanted] === undefined ? wanted : freeName(`${wanted}_`, lists)
