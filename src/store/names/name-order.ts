import type { Uuid } from '../../domain/records/envelope.ts'
import type { NameEntry } from '../database.ts'

/** Where a page begins, exclusive: in the order of names, and of ids where names are the same. */
export interface Cursor {
  readonly name: string
  readonly id: Uuid
}

/** The order of names, and of ids where names are the same. */
export const inOrder = ([id, , name]: NameEntry, [otherId, , otherName]: NameEntry): number => {
  if (name !== otherName) return name < otherName ? -1 : 1
  return id === otherId ? 0 : id < otherId ? -1 : 1
}

export const isBehind = (row: Cursor, from: Cursor): boolean =>
  row.name === from.name ? row.id > from.id : row.name > from.name

/** What several sources give, each in order, as one; of each no more is asked than one place ahead. */
export function* together(sources: readonly Iterable<Cursor>[]): Generator<Cursor> {
  const iterators = sources.map((source) => source[Symbol.iterator]())
  const heads = iterators.map((iterator) => headOf(iterator))
  for (;;) {
    let first: number | undefined
    let least: Cursor | undefined
    for (const [at, head] of heads.entries())
      if (head !== undefined && (least === undefined || isBehind(least, head))) [first, least] = [at, head]
    const iterator = first === undefined ? undefined : iterators[first]
    if (first === undefined || least === undefined || iterator === undefined) return
    yield least
    heads[first] = headOf(iterator)
  }
}

const headOf = (iterator: Iterator<Cursor>): Cursor | undefined => {
  const { done, value } = iterator.next()
  return done === true ? undefined : value
}
