import type { FormNode, Question, Repeat } from '../form.ts'
import { type FormIndex, isContainer, type Place } from '../index-form.ts'
import type { QuestionKind } from '../question-kinds.ts'
import { holdsRepeat } from './losses.ts'
import type { Texts } from './texts.ts'
import { escapeXml } from './xml.ts'
import { pathTo, toXPath } from './xpath.ts'

/** What the body of the document is made with. */
export interface Body {
  readonly index: FormIndex
  readonly texts: Texts
  /** Path of the hidden node that holds how many instances a repeat has, where the form decides. */
  readonly countPath: (repeat: Repeat) => string | undefined
  /** Lists whose rows come as a file. */
  readonly isExternal: (list: string) => boolean
  /** List behind the answers yes and no. */
  readonly yesNo: string
}

/** What a person sees of some nodes, in their order. */
export const controlsOf = (nodes: readonly FormNode[], body: Body): string =>
  nodes.map((node) => controlOf(node, body)).join('')

const controlOf = (node: FormNode, body: Body): string => {
  const place = body.index.places.get(node.id)
  if (place === undefined) return ''
  const path = pathTo(place, body.index)
  if (!isContainer(node)) return node.kind === 'calculated' ? '' : questionOf(node, place, path, body)
  const appearance = appearanceOf(node.appearance, node.isPage === true && !holdsRepeat(node) ? ['field-list'] : [])
  const label = labelOf(node, place, path, body)
  const inside = controlsOf(node.nodes, body)
  if (node.kind === 'group') return `<group ref="${path}"${appearance}>${label}${inside}</group>`
  const counted = body.countPath(node)
  const count = counted === undefined ? '' : ` jr:count="${counted}" jr:noAddRemove="true()"`
  return `<group ref="${path}">${label}<repeat nodeset="${path}"${appearance}${count}>${startsIn(node.nodes, body)}${inside}</repeat></group>`
}

/** Values that the questions of a repeat start with where they are worked out; those of its inner repeats are theirs. */
const startsIn = (nodes: readonly FormNode[], body: Body): string =>
  nodes
    .map((node) => {
      if (node.kind === 'repeat') return ''
      return node.kind === 'group' ? startsIn(node.nodes, body) : startOf(node, body, true)
    })
    .join('')

/** Values that the questions outside of repeats start with. */
export const startsOutside = (nodes: readonly FormNode[], body: Body): string =>
  nodes
    .map((node) => {
      if (node.kind === 'repeat') return ''
      return node.kind === 'group' ? startsOutside(node.nodes, body) : startOf(node, body, false)
    })
    .join('')

const startOf = (node: FormNode, { index }: Body, isInRepeat: boolean): string => {
  const place = index.places.get(node.id)
  if (isContainer(node) || place === undefined || node.default === undefined || 'text' in node.default) return ''
  const value = toXPath(node.default.expression, place, index)
  const event = isInRepeat ? 'odk-instance-first-load odk-new-repeat' : 'odk-instance-first-load'
  return value === undefined
    ? ''
    : `<setvalue ref="${pathTo(place, index)}" value="${escapeXml(value)}" event="${event}"/>`
}

const MEDIA: Readonly<Partial<Record<QuestionKind, string>>> = {
  photo: 'image/*',
  signature: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  file: 'application/*',
}

const TAGS: Readonly<Partial<Record<QuestionKind, string>>> = {
  'yes-no': 'select1',
  'select-one': 'select1',
  'select-many': 'select',
  ranking: 'odk:rank',
  acknowledge: 'trigger',
}

const questionOf = (question: Question, place: Place, path: string, body: Body): string => {
  const { kind, range } = question
  const inside = `${labelOf(question, place, path, body)}${hintOf(question, place, path, body)}${itemsOf(question, place, body)}${pulledBy(question, body)}`
  const medium = MEDIA[kind]
  const own = kind === 'signature' ? ['signature'] : kind === 'phone' ? ['numbers'] : []
  const appearance = appearanceOf(question.appearance, own)
  if (medium !== undefined) return `<upload ref="${path}" mediatype="${medium}"${appearance}>${inside}</upload>`
  if (range !== undefined) {
    const { start, end, step } = range
    return `<range ref="${path}" start="${start}" end="${end}" step="${step}"${appearance}>${inside}</range>`
  }
  const tag = TAGS[kind] ?? 'input'
  return `<${tag} ref="${path}"${appearance}>${inside}</${tag}>`
}

const appearanceOf = (written: string | undefined, own: readonly string[]): string => {
  const words = new Set([...(written ?? '').split(' '), ...own].filter((word) => word !== ''))
  return words.size === 0 ? '' : ` appearance="${escapeXml([...words].join(' '))}"`
}

const labelOf = (node: FormNode, place: Place, path: string, { texts }: Body): string =>
  node.label === undefined ? '' : `<label ref="${escapeXml(texts.add(`${path}:label`, node.label, place))}"/>`

const hintOf = ({ hint, guidance }: Question, place: Place, path: string, { texts }: Body): string =>
  hint === undefined && guidance === undefined
    ? ''
    : `<hint ref="${escapeXml(texts.add(`${path}:hint`, hint ?? {}, place, guidance))}"/>`

const itemsOf = (question: Question, place: Place, body: Body): string => {
  const list = question.kind === 'yes-no' ? body.yesNo : question.list
  if (list === undefined) return ''
  const filter =
    question.choiceFilter === undefined ? undefined : toXPath(question.choiceFilter, place, body.index, true)
  const rows = `instance('${list}')/root/item${filter === undefined ? '' : `[${filter}]`}`
  const nodeset = question.shuffle === true ? `randomize(${rows})` : rows
  const label = body.isExternal(list) ? 'label' : 'jr:itext(itextId)'
  return `<itemset nodeset="${escapeXml(nodeset)}"><value ref="name"/><label ref="${label}"/></itemset>`
}

/** Calculations that are done when this question's answer changes. */
const pulledBy = ({ id }: Question, { index }: Body): string =>
  [...index.places.values()]
    .map((place) => {
      const { node } = place
      if (node === undefined || isContainer(node) || node.calculation === undefined) return ''
      if (node.triggers?.includes(id) !== true) return ''
      const value = toXPath(node.calculation, place, index)
      return value === undefined
        ? ''
        : `<setvalue ref="${pathTo(place, index)}" value="${escapeXml(value)}" event="xforms-value-changed"/>`
    })
    .join('')
