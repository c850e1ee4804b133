import { useState } from 'preact/hooks'
import { type Fields, forgetTyping, keepTyping, recallTyping } from './kept-typing.ts'

/** The fields of a form that survive a closed tab until they are saved. `given` is what the record holds. */
export const useForm = (form: string, given: Fields) => {
  const [recalled] = useState(() => recallTyping(localStorage, form))
  const [fields, setFields] = useState<Fields>({ ...given, ...recalled })
  return {
    fields,
    isRecalled: recalled !== undefined,
    set: (name: string, value: string) => {
      const next = { ...fields, [name]: value }
      setFields(next)
      keepTyping(localStorage, form, next)
    },
    done: () => forgetTyping(localStorage, form),
  }
}
