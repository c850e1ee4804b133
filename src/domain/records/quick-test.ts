import type * as z from 'zod/mini'

type Test = (value: unknown) => boolean
type Schema = z.core.$ZodType

/**
 * Tells quickly that a value fits a schema: true only where the schema itself says so. False says nothing: then the schema is to be asked. Some ten times
 * as quick as that for records as they mostly are, of which a first fetch has ten thousand; made once for a schema. What it has no quick way for, it
 * asks the schema.
 */
export const quickTestOf = (schema: Schema): Test => quickOf(schema) ?? ((value) => isTaken(schema, value))

const isTaken = (schema: Schema, value: unknown): boolean => {
  const result = schema._zod.run({ value, issues: [] }, { async: false })
  return !(result instanceof Promise) && result.issues.length === 0
}

/** Undefined where there is no quick way. */
const quickOf = (schema: Schema): Test | undefined => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'boolean':
      return def.coerce === true ? undefined : (value) => typeof value === 'boolean'
    case 'literal':
    case 'enum':
      return amongOf(schema._zod.values)
    case 'optional':
      return orMissing(quickTestOf(def.innerType))
    case 'string':
      return checked(def, (value) => typeof value === 'string')
    case 'number':
      return numberOf(def)
    case 'array':
      return checked(def, everyOf(quickTestOf(def.element)))
    case 'record':
      return def.keyType._zod.values === undefined && def.mode === undefined
        ? checked(def, entriesOf(quickTestOf(def.keyType), quickTestOf(def.valueType)))
        : undefined
    case 'object':
      return def.catchall === undefined ? checked(def, fieldsOf(def.shape)) : undefined
    case 'union':
      return def.inclusive === false ? undefined : checked(def, someOf(def.options.map(quickTestOf)))
    default:
      return undefined
  }
}

const amongOf = (values: ReadonlySet<unknown> | undefined): Test | undefined => values && ((value) => values.has(value))

const orMissing =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)

const numberOf = (def: z.core.$ZodNumberDef & { readonly format?: string }): Test | undefined => {
  if (def.coerce === true || (def.format !== undefined && def.format !== 'safeint')) return undefined
  return checked(def, def.format === undefined ? Number.isFinite : Number.isSafeInteger)
}

const everyOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)

const someOf =
  (tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value))

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const entriesOf =
  (fitsKey: Test, fitsValue: Test): Test =>
  (value) =>
    isPlain(value) && Object.keys(value).every((key) => key !== '__proto__' && fitsKey(key) && fitsValue(value[key]))

const fieldsOf = (shape: Readonly<Record<string, Schema>>): Test => {
  const tests = Object.entries(shape).map(([name, schema]) => [name, quickTestOf(schema)] as const)
  return (value) => isPlain(value) && tests.every(([name, test]) => test(value[name]))
}

/** With the checks that a schema adds to its type; undefined where there is one that is not known here. */
const checked = ({ checks = [] }: { checks?: readonly z.core.$ZodCheck<never>[] }, test: Test): Test | undefined => {
  const tests = checks.map((check) => checkOf(check))
  const known = tests.filter((one) => one !== undefined)
  if (known.length < tests.length) return undefined
  return known.reduce<Test>((before, one) => (value) => before(value) && one(value as never), test)
}

/** Of what is known to be of the check's type already. */
const checkOf = (check: z.core.$ZodCheck<never>): ((value: never) => boolean) | undefined => {
  const { def } = check._zod as unknown as z.core.$ZodChecks['_zod']
  switch (def.check) {
    case 'string_format':
      return def.format === 'regex' ? matching(def.pattern) : undefined
    // A sign is one unit of text or two: so many units are no more signs, and at least half as many.
    case 'max_length':
      return (value: { readonly length: number }) => value.length <= def.maximum
    case 'min_length':
      return (value: string | readonly unknown[]) =>
        value.length >= (typeof value === 'string' ? def.minimum * 2 - 1 : def.minimum)
    case 'greater_than':
      return bounded(def.value, (value, bound) => (def.inclusive ? value >= bound : value > bound))
    case 'less_than':
      return bounded(def.value, (value, bound) => (def.inclusive ? value <= bound : value < bound))
    default:
      return undefined
  }
}

/** A pattern that remembers where it was answers differently the next time. */
const matching = (pattern: RegExp | undefined): ((value: string) => boolean) | undefined =>
  pattern === undefined || pattern.global || pattern.sticky ? undefined : (value) => pattern.test(value)

const bounded = (
  bound: unknown,
  holds: (value: number, bound: number) => boolean,
): ((value: number) => boolean) | undefined => (typeof bound === 'number' ? (value) => holds(value, bound) : undefined)
