import type { Fields } from '../kept-typing.ts'

/** What a form changed: fields with another text are set, emptied ones unset. Fields in `aside` are not the record's data. */
export const changesOf = (
  given: Fields,
  typed: Fields,
  aside: readonly string[],
): { set: Record<string, string>; unset: string[] } => {
  const changed = Object.entries(typed).filter(
    ([field, text]) => !aside.includes(field) && text.trim() !== (given[field] ?? '').trim(),
  )
  return {
    set: Object.fromEntries(
      changed.flatMap(([field, text]) => (text.trim() === '' && field !== 'name' ? [] : [[field, text.trim()]])),
    ),
    unset: changed.flatMap(([field, text]) => (text.trim() === '' && field !== 'name' ? [field] : [])),
  }
}
