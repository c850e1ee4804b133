import type * as z from 'zod/mini'

/**
 * What zod would say of a value: it is taken as it is; it is refused; or it is taken changed (what the schema does not name is left out, a text is
 * trimmed), or we do not know.
 */
const [AS_IT_IS, REFUSED, ASK_ZOD] = [1, 0, -1] as const
type Finding = typeof AS_IT_IS | typeof REFUSED | typeof ASK_ZOD
type Find = (value: unknown) => Finding

/**
 * What `schema.safeParse(value)` gives, at a tenth of its cost where the value is already as the schema wants it: then it is given back as it is, and
 * else zod is asked. Made from the schema itself, of which it knows a few parts for certain; whatever holds others is left to zod.
 */
export const readBy = <T>(schema: z.ZodMiniType<T>, value: unknown): z.core.util.SafeParseResult<T> =>
  findOf(schema as unknown as Inside)(value) === AS_IT_IS
    ? { success: true, data: value as T }
    : schema.safeParse(value)

/** A zod schema as zod keeps it inside; no more of it than is read here. */
interface Inside {
  readonly _zod: { readonly def: Definition }
}

interface Definition {
  readonly type?: string
  readonly check?: string
  readonly checks?: readonly Inside[]
  readonly format?: string
  readonly coerce?: boolean
  readonly when?: unknown
  readonly pattern?: RegExp
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: unknown
  readonly inclusive?: boolean
  readonly fn?: (value: unknown) => unknown
  readonly tx?: (value: unknown) => unknown
  readonly shape?: Readonly<Record<string, Inside>>
  readonly catchall?: unknown
  readonly element?: Inside
  readonly options?: readonly Inside[]
  readonly innerType?: Inside
  readonly keyType?: Inside
  readonly valueType?: Inside
  readonly mode?: string
  readonly partial?: boolean
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly getter?: () => Inside
}

const made = new WeakMap<Inside, Find>()

const findOf = (schema: Inside): Find => {
  const known = made.get(schema)
  if (known !== undefined) return known
  const { def } = schema._zod
  const find = withChecks(findByType(def), def)
  made.set(schema, find)
  return find
}

const unknown: Find = () => ASK_ZOD

const findByType = (def: Definition): Find => {
  switch (def.type) {
    case 'string':
      return def.coerce === true || (def.format !== undefined && def.format !== 'regex')
        ? unknown
        : (value) => (typeof value === 'string' ? AS_IT_IS : REFUSED)
    case 'number':
      return def.coerce === true ? unknown : (value) => (Number.isFinite(value) ? AS_IT_IS : REFUSED)
    case 'boolean':
      return def.coerce === true ? unknown : (value) => (typeof value === 'boolean' ? AS_IT_IS : REFUSED)
    case 'null':
      return (value) => (value === null ? AS_IT_IS : REFUSED)
    case 'enum':
      return enumOf(Object.values(def.entries ?? {}))
    case 'literal':
      return oneOf(def.values ?? [])
    case 'optional':
      return findOptional(def)
    case 'lazy':
      return findLazy(def)
    case 'union':
      return def.inclusive === false ? unknown : findUnion((def.options ?? []).map(findOf))
    case 'array':
      return findArray(def)
    case 'record':
      return findRecord(def)
    case 'object':
      return findObject(def)
    case 'custom':
      return def.fn === undefined || def.when !== undefined ? unknown : passes(def.fn)
    default:
      return unknown
  }
}

const oneOf = (values: readonly unknown[]): Find => {
  const all = new Set(values)
  return (value) => (all.has(value) ? AS_IT_IS : REFUSED)
}

/** Of numbers zod knows the names, too. */
const enumOf = (values: readonly unknown[]): Find =>
  values.every((one) => typeof one === 'string') ? oneOf(values) : unknown

/** A promise is no answer. */
const passes =
  (fn: (value: unknown) => unknown): Find =>
  (value) =>
    fn(value) === true ? AS_IT_IS : ASK_ZOD

const findOptional = ({ innerType }: Definition): Find => {
  const find = innerType === undefined ? unknown : findOf(innerType)
  return (value) => (value === undefined ? ASK_ZOD : find(value))
}

/** Made when it is first asked for: such a schema may hold itself. */
const findLazy = ({ getter }: Definition): Find => {
  let find: Find | undefined
  return (value) => {
    find ??= getter === undefined ? unknown : findOf(getter())
    return find(value)
  }
}

/** zod takes the first that takes it, be it changed. */
const findUnion =
  (options: readonly Find[]): Find =>
  (value) => {
    for (const find of options) {
      const found = find(value)
      if (found !== REFUSED) return found
    }
    return REFUSED
  }

const findArray = ({ element }: Definition): Find => {
  const find = element === undefined ? unknown : findOf(element)
  return (value) => {
    if (!Array.isArray(value)) return REFUSED
    for (const one of value) if (find(one) !== AS_IT_IS) return ASK_ZOD
    return AS_IT_IS
  }
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const findRecord = ({ keyType, valueType, mode, partial }: Definition): Find => {
  if (keyType === undefined || valueType === undefined || mode !== undefined) return unknown
  // With names from a list zod wants all of them, unless it is told that some will do.
  if (keyType._zod.def.type !== 'string' && partial !== true) return unknown
  const [findKey, findValue] = [findOf(keyType), findOf(valueType)]
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return REFUSED
    if (!isPlain(value)) return ASK_ZOD
    for (const key in value)
      if (key === '__proto__' || findKey(key) !== AS_IT_IS || findValue(value[key]) !== AS_IT_IS) return ASK_ZOD
    return AS_IT_IS
  }
}

const findObject = ({ shape, catchall }: Definition): Find => {
  if (shape === undefined || catchall !== undefined) return unknown
  const fields = new Map(Object.entries(shape).map(([key, one]) => [key, findOf(one)]))
  const needed = Object.keys(shape).filter((key) => shape[key]?._zod.def.type !== 'optional')
  return (value) => {
    if (!isPlain(value)) return typeof value === 'object' && value !== null ? ASK_ZOD : REFUSED
    for (const key of needed)
      if (!Object.hasOwn(value, key)) return fields.get(key)?.(undefined) === REFUSED ? REFUSED : ASK_ZOD
    let isAsItIs = true
    for (const key in value) {
      const found = fields.get(key)?.(value[key]) ?? ASK_ZOD
      if (found === REFUSED) return REFUSED
      isAsItIs &&= found === AS_IT_IS
    }
    return isAsItIs ? AS_IT_IS : ASK_ZOD
  }
}

/** The checks beside the type. What fails one is left to zod, which says why. */
const withChecks = (find: Find, def: Definition): Find => {
  const own = def.type === 'custom' || def.check === undefined ? [] : [def]
  const checks = [...own, ...(def.checks ?? []).map(({ _zod }) => _zod.def)].map(holdsFor)
  if (checks.length === 0) return find
  if (checks.some((holds) => holds === undefined)) return (value) => (find(value) === REFUSED ? REFUSED : ASK_ZOD)
  const known = checks.filter((holds) => holds !== undefined)
  return (value) => {
    const found = find(value)
    if (found !== AS_IT_IS) return found
    for (const holds of known) if (!holds(value)) return ASK_ZOD
    return AS_IT_IS
  }
}

/** Whether a value that is of the type stands a check unchanged; undefined of a check that is not known here. */
const holdsFor = (def: Definition): ((value: unknown) => boolean) | undefined => {
  const { check, format, pattern, fn, tx, inclusive, value: bound } = def
  const lengthOf = (value: unknown): number => (value as { length: number }).length
  // zod counts signs, of which one is up to two of a text's units.
  if (check === 'min_length')
    return (value) => lengthOf(value) / (typeof value === 'string' ? 2 : 1) > (def.minimum ?? 0) - 1
  if (check === 'max_length') return (value) => lengthOf(value) <= (def.maximum ?? -1)
  if (check === 'number_format' && format === 'safeint') return (value) => Number.isSafeInteger(value)
  if (check === 'overwrite' && tx !== undefined) return (value) => tx(value) === value
  if (check === 'custom' && fn !== undefined && def.when === undefined) return (value) => fn(value) === true
  if (check === 'string_format' && format === 'regex' && pattern !== undefined && !pattern.global && !pattern.sticky)
    return (value) => pattern.test(value as string)
  if (typeof bound !== 'number') return undefined
  if (check === 'greater_than')
    return (value) => (inclusive === true ? (value as number) >= bound : (value as number) > bound)
  if (check === 'less_than')
    return (value) => (inclusive === true ? (value as number) <= bound : (value as number) < bound)
  return undefined
}
