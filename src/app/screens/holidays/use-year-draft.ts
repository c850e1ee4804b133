import { useState } from 'preact/hooks'
import { type Fields, forgetTyping, keepTyping, recallTyping } from '../../kept-typing.ts'

/** The changes of a year's calendar that are not saved; they survive a closed tab. A field without one is undefined: what the records say stands. */
export const useYearDraft = (year: number) => {
  const form = `holidays:${year}`
  const [draft, setDraft] = useState<Fields>(() => recallTyping(localStorage, form) ?? {})
  return {
    text: (field: string): string | undefined => draft[field],
    set: (field: string, value: string): void => {
      const next = { ...draft, [field]: value }
      setDraft(next)
      keepTyping(localStorage, form, next)
    },
    clear: (): void => {
      setDraft({})
      forgetTyping(localStorage, form)
    },
  }
}
