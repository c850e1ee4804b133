import { type AnswerKey, answerKey } from '../../../../src/domain/survey/answer-key.ts'
import type { Form, FormNode, Question } from '../../../../src/domain/survey/form.ts'
import { isContainer } from '../../../../src/domain/survey/index-form.ts'
import { NOT_LISTED, OURS, SUBJECT } from '../../../../src/domain/survey/xform/with-subject.ts'
import type { Collect, CollectNode } from './collect.ts'

/** A picture that is one: the smallest PNG. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const questionsOf = (nodes: readonly FormNode[]): Question[] =>
  nodes.flatMap((node) => (isContainer(node) ? questionsOf(node.nodes) : [node]))

const nameIn = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\[\d+\]$/, '')

/** Our key of the question at a path of the other engine. */
export const keyAt = (path: string): AnswerKey =>
  answerKey(
    nameIn(path),
    [...path.replace(/\[\d+\]$/, '').matchAll(/\[(\d+)\]/g)].map((found) => found[1] ?? ''),
  )

const WORDS = ['Chè Khe Sanh', 'a@b.vn', 'x < y & "z"', '0912 345 678', '893 5001 234', 'dài\nhai dòng', 'Đông Hà']

/** Answers questions by chance, as a person with a phone of another app might; the subject's answers are right ones. */
export const fillByChance = (
  collect: Collect,
  form: Form,
  steps: number,
  pick: (count: number) => number,
  known = '0190f5fe-0000-7000-8000-000000000001',
): void => {
  const questions = new Map(questionsOf(form.nodes).map((question) => [question.id, question]))
  const producer = pick(2) === 0 ? NOT_LISTED : known
  const answerSubject = (): void => {
    const at = (name: string): CollectNode | undefined => collect.nodes().get(`/data/${SUBJECT.group}/${name}`)
    at(SUBJECT.producer)?.selectValue?.(producer)
    if (producer === NOT_LISTED) {
      at(SUBJECT.newName)?.setValue?.('HTX Mới')
      at(SUBJECT.newLegalForm)?.selectValue?.('farm')
    }
    at(SUBJECT.product)?.selectValue?.(NOT_LISTED)
  }
  answerSubject()
  for (let step = 0; step < steps; step += 1) {
    const all = [...collect.nodes()].filter(([path]) => !/\/_saolang_(?!consent)/.test(path))
    const open = all.filter(
      ([path, { currentState }]) => currentState.relevant && !currentState.readonly && questions.has(nameIn(path)),
    )
    const repeats = all.filter(
      ([, node]) => node.nodeType === 'repeat-range:uncontrolled' && node.currentState.relevant,
    )
    if (pick(12) === 0 && repeats.length > 0) {
      const [, repeat] = repeats[pick(repeats.length)] ?? []
      if ((repeat?.currentState.children?.length ?? 9) < 4) repeat?.addInstances?.()
      continue
    }
    const [path = '', node] = open[pick(open.length)] ?? []
    const question = questions.get(nameIn(path))
    if (node !== undefined && question !== undefined) answer(node, question, pick)
  }
}

const answer = (node: CollectNode, { kind, id }: Question, pick: (count: number) => number): void => {
  const options = (node.currentState.valueOptions ?? []).map(({ value }) => value)
  const some = options.filter(() => pick(2) === 0)
  switch (kind) {
    case 'yes-no':
    case 'select-one':
      node.selectValue?.(pick(8) === 0 ? null : (options[pick(options.length)] ?? null))
      return
    case 'select-many':
      node.selectValues?.(some)
      return
    case 'ranking':
      node.setValues?.([...options].sort(() => pick(3) - 1))
      return
    case 'integer':
      node.setValue?.(String(pick(2_030)))
      return
    case 'money':
      node.setValue?.(String(pick(3) * 1_500_000_000))
      return
    case 'decimal':
    case 'percent':
      node.setValue?.(String(pick(300) / 2))
      return
    case 'date':
      node.setValue?.(['2026-05-22', '2024-02-29', '2027-01-01'][pick(3)])
      return
    case 'time':
      node.setValue?.(['08:05', '14:30'][pick(2)])
      return
    case 'date-time':
      node.setValue?.('2026-05-22T14:30:00.000+07:00')
      return
    case 'geopoint':
      node.setValue?.(`${16 + pick(100) / 8} ${107 + pick(8) / 8} 12 4.5`)
      return
    case 'geotrace':
    case 'geoshape':
      node.setValue?.('16.8 107.1 0 0; 16.9 107.2 0 0; 16.8 107.2 0 0; 16.8 107.1 0 0')
      return
    case 'photo':
    case 'signature':
      node.setValue?.(new File([PIXEL], `${id} ảnh.png`, { type: 'image/png' }))
      return
    case 'audio':
    case 'video':
    case 'file':
      return
    default:
      node.setValue?.(pick(6) === 0 ? '' : (WORDS[pick(WORDS.length)] ?? ''))
  }
}

/** ODK writes a time with seconds and the offset, and "16.0" where we write "16". */
export const alike = (text: string): string =>
  text
    .trim()
    .replace(/(\d{2}:\d{2})(:\d{2}(\.\d+)?)?([+-]\d{2}:\d{2})?$/, '$1')
    .replaceAll(/; ?/g, '; ')
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Number(number)))

/** What the other engine holds, by our keys. */
export const heldBy = (collect: Collect): Record<string, string> =>
  Object.fromEntries(
    [...collect.nodes()].flatMap(([path, { nodeType, currentState }]) => {
      const value = currentState.instanceValue ?? ''
      const isAnswer = currentState.relevant && value !== '' && nodeType !== 'note'
      return isAnswer && !path.startsWith('/data/meta/') && !path.includes(`${OURS}_count_`)
        ? [[keyAt(path), alike(value)]]
        : []
    }),
  )
