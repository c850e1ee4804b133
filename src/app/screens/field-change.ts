import type { Patch } from '../../protocol/mutation.ts'

/** What a form's field says of a record's one-line or free text: emptied, it is taken away. */
export const textChange = (field: string, text: string): { set: Patch['set']; unset: string[] } =>
  text.trim() === '' ? { set: {}, unset: [field] } : { set: { [field]: text.trim() }, unset: [] }

/** Those of these texts that were filled in, as a new record takes them. */
export const filledTexts = (fields: readonly string[], text: (field: string) => string): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, text(field).trim()]).filter(([, value]) => value !== ''))
