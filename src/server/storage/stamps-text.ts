import type { FieldStamps } from '../../protocol/merge.ts'

type Stamp = FieldStamps[string]

/**
 * The stamps of a record as they are stored: each once, with all the fields that it stands for. A change writes many fields at once, and each with a stamp
 * of its own took twice the room of the record itself.
 */
export const stampsText = (stamps: FieldStamps): string => {
  const groups = new Map<Stamp, string[]>()
  for (const [path, stamp] of Object.entries(stamps)) {
    const paths = groups.get(stamp)
    if (paths === undefined) groups.set(stamp, [path])
    else paths.push(path)
  }
  return JSON.stringify([...groups])
}

/** The stamps of such a text, or of one that was written before there were groups. */
export const stampsOfText = (text: string): FieldStamps => {
  const stored = JSON.parse(text) as FieldStamps | [Stamp, string[]][]
  if (!Array.isArray(stored)) return stored
  return Object.fromEntries(stored.flatMap(([stamp, paths]) => paths.map((path) => [path, stamp] as const)))
}
