import * as z from 'zod/mini'
import { personalPaths } from '../../../src/domain/privacy/classification.ts'
import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import type { Kind } from '../../../src/domain/records/kinds.ts'

/** What stands in every personal or sensitive field that takes words, and where somebody is. */
export const PLANTED = 'MAT-DU-LIEU'
const PLANTED_PLACE = { latitude: 16.123456, longitude: 107.654321, accuracyMetres: 12 }
export const PLANTED_MARKS = [PLANTED, '16.123456', '107.654321']

type AnyObject = z.ZodMiniObject<Record<string, z.ZodMiniType>>

export type Ids = Readonly<Record<string, string>>

const PLAIN: readonly unknown[] = [
  ...[
    '2026-11-02T01:00:00.000Z',
    '2026-11-02',
    '19333',
    '1.1',
    '001',
    'm01',
    '1',
    '08:30',
    'a'.repeat(32),
    'a'.repeat(64),
  ],
  ...['a'.repeat(86), 'a'.repeat(87)],
  ...[1, 3, 50, 2026, true],
]

/** Data of a kind with a value in every field, also those that need not be there: words about persons in each field that is about persons. */
export const plantedData = (kind: Kind, ids: Ids): Record<string, unknown> => {
  const personal = personalPaths(kind)
  const isPersonal = (path: string): boolean => personal.some((one) => path === one || path.startsWith(`${one}.`))
  const make = (schema: z.ZodMiniType, path: readonly string[]): unknown => {
    if (schema instanceof z.ZodMiniOptional) return make(schema.def.innerType as z.ZodMiniType, path)
    if (path.at(-1) === 'place' && schema.safeParse(PLANTED_PLACE).success) return PLANTED_PLACE
    if (schema instanceof z.ZodMiniObject)
      return Object.fromEntries(
        Object.entries((schema as AnyObject).shape).map(([field, inner]) => [field, make(inner, [...path, field])]),
      )
    if (schema instanceof z.ZodMiniRecord) {
      const key = first(schema.def.keyType as z.ZodMiniType, [...path, '*'], false) as string
      return { [key]: make(schema.def.valueType as z.ZodMiniType, [...path, '*']) }
    }
    if (schema instanceof z.ZodMiniArray) return [make(schema.def.element as z.ZodMiniType, [...path, '*'])]
    return first(schema, path, isPersonal(path.join('.')))
  }
  const first = (schema: z.ZodMiniType, path: readonly string[], isPlanted: boolean): unknown => {
    const own = ids[path.findLast((step) => step !== '*') ?? ''] ?? ids.any
    const words = isPlanted ? `${PLANTED} ${kind}.${path.join('.')}` : `${kind} ${path.join(' ')}`
    const codes = schema instanceof z.ZodMiniEnum ? Object.values(schema.def.entries) : []
    const literals = schema instanceof z.ZodMiniLiteral ? schema.def.values : []
    const found = [...codes, ...literals, words, own, ...PLAIN].find((value) => schema.safeParse(value).success)
    if (found === undefined) throw new Error(`no value for ${kind}.${path.join('.')}`)
    return found
  }
  return make(DATA_OF_KIND[kind] as unknown as z.ZodMiniType, []) as Record<string, unknown>
}
