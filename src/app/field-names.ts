import { dossiersMessages } from './messages/dossiers.ts'
import { kindMessages } from './messages/kinds.ts'

/** A path of a record in people's words: `answers/1.1` is "Answers 1.1". */
export const fieldName = (path: string): string => {
  const [field = '', key] = path.split('/')
  const names: Record<string, string> = kindMessages().field
  const name = names[field] ?? field
  return key === undefined ? name : (ownName(field, key) ?? `${name} ${key}`)
}

/** Keys of a dossier that have words of their own: what has changed, the commune's findings, the steps of its way. */
const ownName = (field: string, key: string): string | undefined => {
  const t = dossiersMessages()
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = { changes: t.subject, findings: t.matter }
  return field === 'steps' ? t.step(Number(key.slice(0, 3))) : names[field]?.[key]
}
