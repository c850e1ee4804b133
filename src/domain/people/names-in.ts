import type { WhatIsErased } from './redact.ts'

/** Fields that name a person, or how to reach them. */
const NAMING = ['name', 'representative', 'phone', 'address', 'by', 'ownerName', 'trainer', 'registrationNumber']

/** Shortest text that is looked for elsewhere: "Lan" or a number of a house would be found everywhere. */
const LEAST = 6

/** Texts in a record's erased fields by which a person would be known in other places. */
export const namesIn = ({ whole, paths }: WhatIsErased, data: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(data).flatMap(([field, value]) => textsIn(field, value, whole ? undefined : paths))

const textsIn = (path: string, value: unknown, erased: readonly string[] | undefined): string[] => {
  if (typeof value === 'string') {
    const field = path.slice(path.lastIndexOf('/') + 1)
    const isErased = erased === undefined || erased.some((one) => path === one || path.startsWith(`${one}/`))
    return isErased && NAMING.includes(field) && value.length >= LEAST ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${path}/${key}`, inner, erased))
}
