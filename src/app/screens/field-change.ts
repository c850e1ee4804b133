import type { Patch } from '../../protocol/mutation.ts'

/** What a form's field says of a record's one-line or free text: emptied, it is taken away. */
export const textChange = (field: string, text: string): { set: Patch['set']; unset: string[] } =>
  text.trim() === '' ? { set: {}, unset: [field] } : { set: { [field]: text.trim() }, unset: [] }

/** The filled ones of these texts, as a new record takes them. */
export const filledTexts = <Field extends string>(
  fields: readonly Field[],
  text: (field: Field) => string,
): Partial<Record<Field, string>> =>
  Object.fromEntries(fields.map((field) => [field, text(field).trim()]).filter(([, value]) => value !== '')) as Partial<
    Record<Field, string>
  >
