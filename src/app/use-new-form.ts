import { useRef, useState } from 'preact/hooks'
import { type Fields, forgetTyping, keepTyping, recallTyping } from './kept-typing.ts'

/** The fields of a form for a new record: they survive a closed tab until the record is made. `given` is what the form begins with. */
export const useNewForm = (form: string, given: Fields) => {
  const [recalled] = useState(() => recallTyping(localStorage, form))
  const [fields, setFields] = useState<Fields>({ ...given, ...recalled })
  const latest = useRef(fields)
  return {
    text: (name: string): string => fields[name] ?? '',
    /** All of it, as it is at this moment. */
    fields: (): Fields => latest.current,
    isRecalled: recalled !== undefined,
    set: (name: string, value: string) => {
      latest.current = { ...latest.current, [name]: value }
      setFields(latest.current)
      keepTyping(localStorage, form, latest.current)
    },
    done: () => forgetTyping(localStorage, form),
  }
}
