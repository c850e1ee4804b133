import { type AnswerKey, answerKey, type InstanceKey } from '../answer-key.ts'
import type { Form, FormNode, Question } from '../form.ts'
import { isContainer, nameOf } from '../index-form.ts'
import { AnswerValue, type QuestionKind } from '../question-kinds.ts'
import type { Answers } from '../survey-state.ts'
import { textToAnswer } from '../value-text.ts'
import { countName } from './export-xform.ts'
import { type XmlElement, xmlName } from './xml.ts'

/** A submission's answers by our keys. Questions for files hold the file's name as it came; what it becomes is for the office to say. */
export interface ReadInstance {
  readonly answers: Answers
  /** Attachments that answers name, with the key of the answer. */
  readonly files: readonly { readonly key: AnswerKey; readonly question: Question; readonly name: string }[]
  /** Paths of what the form has no place for, or what no answer of its kind can be. */
  readonly unread: readonly string[]
}

/** Kinds whose answer is the name of an attachment. */
const FILE_KINDS: ReadonlySet<QuestionKind> = new Set(['photo', 'audio', 'video', 'file', 'signature'])

/** Reads the root of an XForm's instance, as `exportXForm` laid it out. */
export const readInstance = (root: XmlElement, form: Form): ReadInstance => {
  const answers: Record<AnswerKey, AnswerValue> = {}
  const files: { key: AnswerKey; question: Question; name: string }[] = []
  const unread: string[] = []

  const readAnswer = (
    question: Question,
    element: XmlElement,
    instances: readonly InstanceKey[],
    path: string,
  ): void => {
    const key = answerKey(question.id, instances)
    if (element.children.length > 0) {
      unread.push(path)
      return
    }
    if (element.text.trim() === '' || question.kind === 'note') return
    if (FILE_KINDS.has(question.kind)) {
      files.push({ key, question, name: element.text.trim() })
      return
    }
    const value = textToValue(question.kind, element.text)
    // A number out of its range is an answer all the same: the form's rules tell, and a person mends it.
    if (value === undefined || !AnswerValue.safeParse(value).success) unread.push(path)
    else answers[key] = value
  }
  const readNodes = (
    nodes: readonly FormNode[],
    element: XmlElement,
    instances: readonly InstanceKey[],
    path: string,
    known: ReadonlySet<string>,
  ): void => {
    const byName = new Map(nodes.map((node) => [xmlName(nameOf(node)), node]))
    const rows = new Map<string, number>()
    for (const child of element.children) {
      const node = byName.get(child.name)
      const at = `${path}/${child.name}`
      if (node === undefined) {
        if (!known.has(child.name) && !isBlank(child)) unread.push(at)
        continue
      }
      const row = (rows.get(child.name) ?? 0) + 1
      rows.set(child.name, row)
      if (node.kind === 'repeat') {
        if (child.attributes.template !== undefined) continue
        // Where the form says how many there are, our own engine calls them so, too.
        const inner = [...instances, String(row)]
        answers[answerKey(node.id, inner)] = row
        readNodes(node.nodes, child, inner, `${at}[${row}]`, countsIn(node.nodes))
      } else if (row > 1) unread.push(`${at}[${row}]`)
      else if (isContainer(node)) readNodes(node.nodes, child, instances, at, countsIn(node.nodes))
      else readAnswer(node, child, instances, at)
    }
  }
  readNodes(form.nodes, root, [], `/${root.name}`, new Set(['meta', ...countsIn(form.nodes)]))
  return { answers, files, unread }
}

const countsIn = (nodes: readonly FormNode[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node.kind === 'repeat' ? [countName(node)] : [])))

const isBlank = ({ text, children }: XmlElement): boolean => text.trim() === '' && children.every(isBlank)

/** A number as JavaRosa writes it: "12", "12.0", and large ones with an exponent, "1.5E9". */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/

const textToValue = (kind: QuestionKind, text: string): AnswerValue | undefined => {
  const trimmed = text.trim()
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return NUMBER.test(trimmed) ? Number(trimmed) : undefined
    case 'text':
    case 'calculated':
      return text
    case 'phone':
    case 'barcode':
    case 'select-one':
      return trimmed
    case 'geopoint':
    case 'geotrace':
    case 'geoshape':
      return PLACES.test(trimmed) ? textToAnswer(kind, trimmed) : undefined
    default:
      return textToAnswer(kind, trimmed)
  }
}

/** Points of two to four numbers, apart by semicolons. */
const PLACES = /^-?[\d.]+( -?[\d.]+([eE]-?\d+)?){1,3}( ?; ?-?[\d.]+( -?[\d.]+([eE]-?\d+)?){1,3})*;?$/
