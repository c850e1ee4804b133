import { createRequire } from 'node:module'
import type { AnswerValue } from '../../../../src/domain/survey/question-kinds.ts'
import { answerToText } from '../../../../src/domain/survey/value-text.ts'

/** What we ask of ODK's engine, of the much more that it offers. */
interface OdkNode {
  readonly nodeType: string
  readonly currentState: {
    readonly reference: string
    readonly relevant: boolean
    readonly required: boolean
    readonly readonly: boolean
    readonly instanceValue?: string
    readonly children: readonly OdkNode[] | null
    readonly valueOptions?: readonly { readonly value: string }[] | null
  }
  readonly validationState: { readonly violation?: { readonly condition: string } | null }
  readonly setValue?: (value: string) => void
  readonly selectValues?: (values: readonly string[]) => void
  readonly selectValue?: (value: string | null) => void
  readonly addInstances?: (after?: number, count?: number) => void
  readonly removeInstances?: (at: number, count?: number) => void
}

/** A form opened in ODK's engine, the judge of ours. Nodes by their path with the places of instances: `/data/member[2]/age`. */
export interface Odk {
  readonly nodes: () => ReadonlyMap<string, OdkNode>
  readonly answer: (path: string, value: AnswerValue | undefined) => void
  readonly add: (path: string) => void
  readonly remove: (path: string, position: number) => void
}

export const openInOdk = async (xml: string): Promise<Odk> => {
  // Its parser takes Node with a document for a browserless CommonJS and looks for these two.
  Object.assign(globalThis, { __dirname: '/', require: createRequire(import.meta.url) })
  const { loadForm } = await import('@getodk/xforms-engine')
  const result = await loadForm(xml, { fetchFormAttachment: () => Promise.reject(new Error('none')) })
  if (result.status === 'failure') throw new Error(`ODK refuses the form: ${result.error.message}`)
  const root = result.createInstance().root as unknown as OdkNode
  const nodes = (): ReadonlyMap<string, OdkNode> => {
    const found = new Map<string, OdkNode>()
    const walk = (node: OdkNode): void => {
      found.set(node.currentState.reference, node)
      node.currentState.children?.forEach(walk)
    }
    walk(root)
    return found
  }
  const at = (path: string): OdkNode => {
    const node = nodes().get(path)
    if (node === undefined) throw new Error(`ODK has no ${path}`)
    return node
  }
  return {
    nodes,
    answer: (path, value) => {
      const node = at(path)
      const text = answerToText(value)
      if (node.selectValues !== undefined) node.selectValues(text === '' ? [] : text.split(' '))
      else if (node.selectValue !== undefined) node.selectValue(text === '' ? null : text)
      else node.setValue?.(text)
    },
    add: (path) => at(path).addInstances?.(),
    remove: (path, position) => at(path).removeInstances?.(position - 1),
  }
}
