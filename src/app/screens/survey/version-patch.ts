import type { CarryOver } from '../../../domain/survey/carry-over.ts'
import type { Form } from '../../../domain/survey/form.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'

/**
 * Takes a draft over to a newer version of its form: the reference, and the answers that go over in another shape. Answers that find no
 * place stay in the record, where no question shows them and nobody has lost them.
 */
export const versionPatch = ({ id, version }: Form, { converted }: CarryOver): Patch['set'] => ({
  form: { id, version },
  ...Object.fromEntries(converted.map(({ key, to }) => [`answers/${key}`, to as Json])),
})
