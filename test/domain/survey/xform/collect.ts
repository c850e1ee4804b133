import { createRequire } from 'node:module'
import { listFile, NOT_LISTED, SUBJECT_LISTS } from '../../../../src/domain/survey/xform/with-subject.ts'

/** What we ask of ODK's engine, which fills forms as ODK Web Forms does and stands here for the phones of others. */
export interface CollectNode {
  readonly nodeType: string
  readonly valueType?: string
  readonly currentState: {
    readonly reference: string
    readonly relevant: boolean
    readonly required: boolean
    readonly readonly: boolean
    readonly instanceValue?: string
    readonly children: readonly CollectNode[] | null
    readonly valueOptions?: readonly { readonly value: string }[] | null
    readonly label?: { readonly asString: string } | null
  }
  readonly validationState: { readonly violation?: { readonly condition: string } | null }
  readonly setValue?: (value: unknown) => void
  readonly selectValue?: (value: string | null) => void
  readonly selectValues?: (values: readonly string[]) => void
  readonly setValues?: (values: readonly string[]) => void
  readonly addInstances?: (after?: number, count?: number) => void
}

export interface Collect {
  readonly nodes: () => ReadonlyMap<string, CollectNode>
  readonly at: (path: string) => CollectNode
  /** The posts that the form's submission becomes, none larger than that if it can be. */
  readonly payload: (maxSize: number) => Promise<readonly FormData[]>
  readonly xml: () => Promise<string>
}

const LISTS: Readonly<Record<string, string>> = {
  [listFile(SUBJECT_LISTS.areas)]: 'name,label\n19333,Phường Đông Hà\n',
  [listFile(SUBJECT_LISTS.producers)]:
    `name,label,area\n${NOT_LISTED},+ Chủ thể mới,\n0190f5fe-0000-7000-8000-000000000001,HTX Hiếu Giang,19333\n`,
  [listFile(SUBJECT_LISTS.products)]: `name,label,producer\n${NOT_LISTED},+ Chưa có,\n`,
}

/** Opens an XForm as a phone does, with the lists that came beside it. */
export const openInCollect = async (xml: string, lists: Readonly<Record<string, string>> = LISTS): Promise<Collect> => {
  // Its parser takes Node with a document for a browserless CommonJS and looks for these two.
  Object.assign(globalThis, { __dirname: '/', require: createRequire(import.meta.url) })
  const { loadForm } = await import('@getodk/xforms-engine')
  const result = await loadForm(xml, {
    fetchFormAttachment: (url) => {
      const text = lists[url.href.split('/').at(-1) ?? '']
      return Promise.resolve(
        text === undefined
          ? new Response('', { status: 404 })
          : new Response(text, { headers: { 'content-type': 'text/csv' } }),
      )
    },
  })
  if (result.status === 'failure') throw new Error(`ODK refuses the form: ${result.error.message}`)
  const { root } = result.createInstance()
  const nodes = (): ReadonlyMap<string, CollectNode> => {
    const found = new Map<string, CollectNode>()
    const walk = (node: CollectNode): void => {
      found.set(node.currentState.reference, node)
      node.currentState.children?.forEach(walk)
    }
    walk(root as unknown as CollectNode)
    return found
  }
  return {
    nodes,
    at: (path) => {
      const node = nodes().get(path)
      if (node === undefined) throw new Error(`ODK has no ${path}`)
      return node
    },
    payload: async (maxSize) => {
      const { data } = await root.prepareInstancePayload({ payloadType: 'chunked', maxSize })
      return data as readonly FormData[]
    },
    xml: async () => {
      const { data } = await root.prepareInstancePayload({ payloadType: 'monolithic' })
      return data[0].get('xml_submission_file').text()
    },
  }
}
