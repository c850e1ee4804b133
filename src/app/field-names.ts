import { dossiersMessages } from './messages/dossiers.ts'
import { kindMessages } from './messages/kinds.ts'
import { measureMessages } from './messages/measures.ts'

/** A path of a record in people's words: `answers/1.1` is "Answers 1.1". */
export const fieldName = (path: string): string => {
  const [field = '', key] = path.split('/')
  const names: Record<string, string> = kindMessages().field
  const name = names[field] ?? field
  return key === undefined ? name : (ownName(field, key) ?? `${name} ${key}`)
}

/** Keys that have words of their own: of a dossier what has changed, the commune's findings, the steps of its way; who pays for an action; measures. */
const ownName = (field: string, key: string): string | undefined => {
  const t = dossiersMessages()
  const { funding, measure } = measureMessages()
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ changes: t.subject, findings: t.matter, costs: funding, measures: measure },
  }
  // A paper's key says nothing to people; its name is in the value.
  if (field === 'documents') return kindMessages().field.documents
  return field === 'steps' ? t.step(Number(key.slice(0, 3))) : names[field]?.[key]
}
