import type { Question, Rule } from '../form.ts'
import { type FormIndex, isContainer, type Place } from '../index-form.ts'
import type { QuestionKind } from '../question-kinds.ts'
import type { Texts } from './texts.ts'
import { XFORM_WORDS } from './words.ts'
import { escapeXml } from './xml.ts'
import { pathTo, toXPath } from './xpath.ts'

/** What an answer is called there. Money is a decimal: a whole number ends at 2³¹ in JavaRosa, which is two billion dong. */
const TYPES: Readonly<Record<QuestionKind, string>> = {
  text: 'string',
  integer: 'int',
  decimal: 'decimal',
  money: 'decimal',
  percent: 'decimal',
  phone: 'string',
  date: 'date',
  time: 'time',
  'date-time': 'dateTime',
  'yes-no': 'string',
  'select-one': 'string',
  'select-many': 'string',
  ranking: 'odk:rank',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  photo: 'binary',
  audio: 'binary',
  video: 'binary',
  file: 'binary',
  signature: 'binary',
  barcode: 'barcode',
  acknowledge: 'string',
  calculated: 'string',
  note: 'string',
}

/** What our kinds check by themselves and the other apps do not, as in `answer-problem.ts`. */
const CHECKS: Readonly<
  Partial<Record<QuestionKind, { readonly rule: string; readonly words: (typeof XFORM_WORDS)['phone'] }>>
> = {
  money: { rule: '. >= 0 and . = round(.)', words: XFORM_WORDS.money },
  percent: { rule: '. >= 0 and . <= 100', words: XFORM_WORDS.percent },
  phone: {
    rule: "regex(translate(., ' .()-', ''), '^(0[0-9]{8,10}|\\+84[0-9]{8,10}|\\+[0-79][0-9]{6,13}|\\+8[0-35-9][0-9]{5,12})$')",
    words: XFORM_WORDS.phone,
  },
}

/** The rules of a node as its bind. */
export const bindOf = (place: Place, index: FormIndex, texts: Texts): string => {
  const { node } = place
  if (node === undefined) return ''
  const path = pathTo(place, index)
  const common = [`nodeset="${path}"`, rule('relevant', node.relevant, place, index)]
  if (isContainer(node)) {
    const readOnly = rule('readonly', node.readOnly, place, index)
    return common[1] === '' && readOnly === '' ? '' : `<bind ${[...common, readOnly].filter(isThere).join(' ')}/>`
  }
  const messages = [
    node.requiredMessage === undefined
      ? ''
      : `jr:requiredMsg="${texts.add(`${path}:requiredMsg`, node.requiredMessage, place)}"`,
    messageOf(node, path, place, texts),
  ]
  const rules = [
    rule('readonly', node.kind === 'note' ? true : node.readOnly, place, index),
    // Personal data is asked for, never demanded (Law 91/2025/QH15).
    rule('required', node.sensitive === true ? undefined : node.required, place, index),
    constraintOf(node, place, index),
    rule('calculate', node.triggers === undefined ? node.calculation : undefined, place, index),
  ]
  return `<bind ${[...common, `type="${TYPES[node.kind]}"`, ...rules, ...messages].filter(isThere).join(' ')}/>`
}

const isThere = (part: string): boolean => part !== ''

const rule = (name: string, value: Rule | undefined, place: Place, index: FormIndex): string => {
  if (value === undefined) return ''
  const text = typeof value === 'boolean' ? `${value}()` : toXPath(value, place, index)
  return text === undefined ? '' : `${name}="${escapeXml(text)}"`
}

const constraintOf = (question: Question, place: Place, index: FormIndex): string => {
  const check = question.range === undefined ? CHECKS[question.kind]?.rule : undefined
  const own = question.constraint === undefined ? undefined : toXPath(question.constraint, place, index)
  const rules = [check, own].filter((one) => one !== undefined)
  if (rules.length === 0) return ''
  return `constraint="${escapeXml(rules.length === 1 ? rules.join('') : rules.map((one) => `(${one})`).join(' and '))}"`
}

const messageOf = (question: Question, path: string, place: Place, texts: Texts): string => {
  const words = question.constraintMessage ?? CHECKS[question.kind]?.words
  return words === undefined ? '' : `jr:constraintMsg="${texts.add(`${path}:constraintMsg`, words, place)}"`
}
