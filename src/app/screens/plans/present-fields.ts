import type { Json } from '../../../protocol/mutation.ts'

/** The fields that have a value, as a patch carries them. */
export const presentFields = (fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  )
