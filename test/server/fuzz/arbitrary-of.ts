import fc from 'fast-check'
import type * as z from 'zod/mini'

/** A zod schema as zod keeps it inside; no more of it than is read here. */
interface Inside {
  readonly _zod: { readonly def: Definition }
}

interface Check {
  readonly _zod: {
    readonly def: {
      check: string
      minimum?: number
      maximum?: number
      value?: number
      inclusive?: boolean
      pattern?: RegExp
      format?: string
    }
  }
}

interface Definition {
  readonly type: string
  readonly checks?: readonly Check[]
  readonly check?: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly shape?: Readonly<Record<string, Inside>>
  readonly element?: Inside
  readonly items?: readonly Inside[]
  readonly options?: readonly Inside[]
  readonly innerType?: Inside
  readonly in?: Inside
  readonly keyType?: Inside
  readonly valueType?: Inside
  readonly left?: Inside
  readonly right?: Inside
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly getter?: () => Inside
}

/** Values that people's names, notes and addresses have, and some that they should not be able to break anything with. */
const TEXTS = [
  ...['Chè Tân Cương', 'HTX Hiếu Giang', 'Nguyễn Thị Hoà', '0912 345 678', '', ' ', '🌟'],
  ...[
    "' or '1'='1",
    '"; drop table record; --',
    '<img src=x onerror=alert(1)>',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '\u202e',
    '=1+1',
  ],
]

const LONGEST = 40

/** Values that fit the schema, as far as its shape tells; what only its own functions know may still refuse some of them. */
export const arbitraryOf = (schema: z.ZodMiniType, known: readonly string[] = []): fc.Arbitrary<unknown> =>
  fromInside(schema as unknown as Inside, known, 0)

const fromInside = (schema: Inside, known: readonly string[], depth: number): fc.Arbitrary<unknown> => {
  const { def } = schema._zod
  const inner = (one: Inside | undefined): fc.Arbitrary<unknown> =>
    one === undefined || depth > 8 ? fc.constant(null) : fromInside(one, known, depth + 1)
  switch (def.type) {
    case 'string':
      return fromString(def, known)
    case 'number':
    case 'int':
      return fromNumber(def)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'literal':
      return fc.constantFrom(...(def.values ?? [null]))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? { none: '' }))
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inner(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null })
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner(def.innerType)
    case 'pipe':
      return inner(def.in)
    case 'lazy':
      return depth > 3 ? fc.constantFrom(null, 0, '') : inner(def.getter?.())
    case 'array':
      return fc.array(inner(def.element), { minLength: Math.min(least(def), 3), maxLength: 3 })
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(inner))
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner))
    case 'record':
      return fc.dictionary(inner(def.keyType).map(String), inner(def.valueType), { maxKeys: 3 })
    case 'intersection':
      return fc.tuple(inner(def.left), inner(def.right)).map(([one, other]) => Object.assign({}, one, other))
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, inner(one)])))
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const least = ({ checks = [] }: Definition): number =>
  Math.max(0, ...checks.map(({ _zod: { def } }) => (def.check === 'min_length' ? (def.minimum ?? 0) : 0)))

const fromString = (def: Definition, known: readonly string[]): fc.Arbitrary<string> => {
  const checks = [...(def.checks ?? []).map(({ _zod }) => _zod.def), def]
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern
  const minLength = Math.min(least(def), LONGEST)
  if (pattern === undefined)
    return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', minLength, maxLength: LONGEST }))
  const fitting = known.filter((one) => pattern.test(one))
  const made = fc.stringMatching(new RegExp(pattern.source, 'u'), { size: '-1' })
  return fitting.length === 0 ? made : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, made)
}

const fromNumber = ({ checks = [], format }: Definition): fc.Arbitrary<number> => {
  const bound = (check: string): number | undefined =>
    checks.map(({ _zod }) => _zod.def).find((one) => one.check === check)?.value
  const isWhole = format === 'safeint' || checks.some(({ _zod }) => _zod.def.format === 'safeint')
  const [min, max] = [bound('greater_than') ?? -1_000, bound('less_than') ?? 1_000_000]
  return isWhole ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true })
}
