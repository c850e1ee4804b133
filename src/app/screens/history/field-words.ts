import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Json } from '../../../protocol/mutation.ts'
import { pathName, valueName } from '../../value-name.ts'

/** What the fields of a record are called, and what their values say. */
export interface FieldWords {
  readonly name: (path: string) => string
  readonly value: (path: string, value: Json | undefined) => string
  /** Personal data that the person does not agree to, or no more: it is neither shown nor had back. */
  readonly isWithheld: (path: string) => boolean
}

/** Of every record but a filled survey; of an assessment by its criteria set, where that is at hand. */
export const recordWords = (set: CriteriaSet | undefined): FieldWords => ({
  name: (path) => pathName(path, set),
  value: (path, value) => valueName(path, value, set),
  isWithheld: () => false,
})
