import { kindMessages } from './messages/kinds.ts'

/** A path of a record in people's words: `answers/1.1` is "Answers 1.1". */
export const fieldName = (path: string): string => {
  const [field = '', key] = path.split('/')
  const names: Record<string, string> = kindMessages().field
  const name = names[field] ?? field
  return key === undefined ? name : `${name} ${key}`
}
