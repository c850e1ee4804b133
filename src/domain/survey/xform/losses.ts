import type { Form, FormNode, NodeId } from '../form.ts'
import { isContainer } from '../index-form.ts'

/** What of a form is another, or is missing, in other apps. The desk has the words. */
const LOSSES = [
  /** One photo, recording, file or signature for a question, where ours takes several. */
  'one-file',
  /** Films are kept beside the survey, not filed as evidence. */
  'video',
  /** A page with repeats is shown question by question. */
  'page',
  /** Work that a calculated value sets off cannot be set off there. */
  'trigger',
  /** Consent is asked before the first question and not beside it. */
  'consent',
  /** That the answers of a producer or product are filled in already: nobody retypes them here. */
  'known-answers',
] as const
type Loss = (typeof LOSSES)[number]

export interface LossOf {
  readonly loss: Loss
  /** Of which questions; empty of the form as a whole. */
  readonly nodes: readonly NodeId[]
}

/** What does not carry over when a form is filled in ODK Collect or KoboCollect, so that the desk can say it before anybody relies on it. */
export const lossesOf = (form: Form): LossOf[] => {
  const nodes = nodesIn(form.nodes)
  const where = (isSo: (node: FormNode) => boolean): NodeId[] => nodes.filter(isSo).map(({ id }) => id)
  const calculated = new Set(where(({ kind }) => kind === 'calculated'))
  const found: LossOf[] = [
    { loss: 'one-file', nodes: where(({ kind }) => ['photo', 'audio', 'file', 'signature'].includes(kind)) },
    { loss: 'video', nodes: where(({ kind }) => kind === 'video') },
    { loss: 'page', nodes: where((node) => isContainer(node) && node.isPage === true && holdsRepeat(node)) },
    {
      loss: 'trigger',
      nodes: where((node) => !isContainer(node) && (node.triggers ?? []).some((trigger) => calculated.has(trigger))),
    },
    { loss: 'consent', nodes: where((node) => !isContainer(node) && node.consent !== undefined) },
  ]
  return [...found.filter((one) => one.nodes.length > 0), { loss: 'known-answers', nodes: [] }]
}

/** A page of the other apps may not hold a repeat. */
export const holdsRepeat = (node: FormNode): boolean =>
  isContainer(node) && node.nodes.some((inner) => inner.kind === 'repeat' || holdsRepeat(inner))

const nodesIn = (nodes: readonly FormNode[]): FormNode[] =>
  nodes.flatMap((node) => (isContainer(node) ? [node, ...nodesIn(node.nodes)] : [node]))
