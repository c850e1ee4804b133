import { personalPaths } from '../privacy/classification.ts'
import type { Kind } from '../records/kinds.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * A record's data without what is about persons (`privacy/classification.ts`). A household's number of registration is that of its head (Circular
 * 86/2024/TT-BTC: the tax code of a household is a person's identity number), so it goes, too; an organisation's stays.
 */
export const withoutPersonal = (kind: Kind, data: Data): Data => {
  const isHousehold = kind === 'producer' && data.legalForm === 'household'
  const paths = [...personalPaths(kind), ...(isHousehold ? ['registrationNumber'] : [])]
  return paths.reduce<Data>((left, path) => without(left, path.split('.')) as Data, data)
}

const without = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (typeof value !== 'object' || value === null || step === undefined) return value
  if (Array.isArray(value)) return step === '*' ? value.map((one) => without(one, rest)) : value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      if (step !== '*' && step !== key) return [[key, one]]
      return rest.length === 0 ? [] : [[key, without(one, rest)]]
    }),
  )
}
