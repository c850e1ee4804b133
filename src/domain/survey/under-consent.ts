import type { Form, FormNode } from './form.ts'
import { isContainer } from './index-form.ts'

/** Purpose of a sensitive question whose author named none: it is asked under the general text (`consent-texts.ts`). */
const UNNAMED_PURPOSE = 'sensitive'

/** The form with every sensitive question under a consent (Law 91/2025/QH15: none is asked for without one). */
export const withConsents = (form: Form): Form =>
  form.nodes.some(isBare) ? { ...form, nodes: form.nodes.map(underConsent) } : form

const isBare = (node: FormNode): boolean =>
  isContainer(node) ? node.nodes.some(isBare) : node.sensitive === true && node.consent === undefined

const underConsent = (node: FormNode): FormNode => {
  if (!isBare(node)) return node
  return isContainer(node) ? { ...node, nodes: node.nodes.map(underConsent) } : { ...node, consent: UNNAMED_PURPOSE }
}
