import { useKeptForm } from '../../use-new-form.ts'

/** The changes of a year's calendar that are not saved; they survive a closed tab. A field without one is undefined: what the records say stands. */
export const useYearDraft = (year: number) => {
  const draft = useKeptForm(`holidays:${year}`, {})
  return {
    text: (field: string): string | undefined => draft.fields()[field],
    set: draft.set,
    clear: draft.done,
  }
}
