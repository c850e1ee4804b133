import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readBy } from '../../src/domain/read-by.ts'
import { DATA_OF_KIND } from '../../src/domain/records/data-of-kind.ts'
import { Mutation } from '../../src/protocol/mutation.ts'
import { PullRequest } from '../../src/protocol/pull.ts'
import { PushRequest, Verdict } from '../../src/protocol/push.ts'
import { ReadRecord, WireRecord } from '../../src/protocol/record.ts'
import { LoadWriter } from '../load/load-writer.ts'
import { arbitraryOf } from '../server/fuzz/arbitrary-of.ts'
import { spoiltFrom } from '../server/fuzz/spoilt.ts'
import { numbersFrom } from '../sim/random.ts'

const SCHEMAS = { ...DATA_OF_KIND, PushRequest, PullRequest, Mutation, Verdict, WireRecord, ReadRecord }

/** As it comes over the wire: `__proto__` is a key of its own there, and nothing is undefined. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null')

/** With the order of keys left aside, and `__proto__` as a key among others. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? 'undefined'

const holdBoth = (schema: z.ZodMiniType, value: unknown): void => {
  const [read, known] = [readBy(schema, value), schema.safeParse(value)]
  expect(read.success, said(value)).toBe(known.success)
  if (read.success && known.success) expect(said(read.data)).toBe(said(known.data))
}

describe('a value that is read by a schema', () => {
  it.each(Object.entries(SCHEMAS))('is what zod says of it, whole or spoilt: %s', (_name, schema) => {
    const whole = arbitraryOf(schema as z.ZodMiniType)
    fc.assert(
      fc.property(fc.oneof(whole, spoiltFrom(whole), fc.jsonValue()), (value) =>
        holdBoth(schema as z.ZodMiniType, asSent(value)),
      ),
      { numRuns: 300, seed: 8 },
    )
  })

  it('is what zod says of it where a schema changes, leaves out or counts', () => {
    const text = z.string().check(z.trim(), z.minLength(2), z.maxLength(3))
    for (const value of ['ab', ' ab', 'a', '🌟', '🌟🌟', '🌟🌟🌟', '🌟🌟🌟🌟', 'abc', 'abcd', '']) holdBoth(text, value)
    const either = z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.string() })])
    for (const value of [{ a: 'x' }, { a: 'x', b: 'y' }, { b: 'y' }, {}]) holdBoth(either, value)
    const odd = z.object({ whole: z.optional(z.int()), any: z.optional(z.unknown()), by: z.prefault(z.string(), 'us') })
    for (const value of [{}, { whole: 2 ** 53 }, { whole: 1.5 }, { any: { x: 1 }, by: 'me' }]) holdBoth(odd, value)
    holdBoth(z.record(z.string(), z.int()), JSON.parse('{"__proto__": 1, "a": 2}'))
    holdBoth(z.strictObject({ a: z.string() }), { a: 'x', b: 1 })
    holdBoth(z.catch(z.string(), 'none'), 5)
  })

  it.each([
    ['a length in signs, of which some are two units', z.string().check(z.minLength(2), z.maxLength(3))],
    ['a check of its own', z.number().check(z.refine((n) => n % 2 === 0))],
    ['text that is trimmed first', z.string().check(z.trim(), z.minLength(1))],
    ['a pattern that remembers where it was', z.string().check(z.regex(/a/g))],
    ['an object without other fields', z.strictObject({ a: z.string() })],
    ['one of several', z.union([z.literal(1), z.array(z.int()), z.nullable(z.record(z.string(), z.boolean()))])],
    ['a default', z.object({ a: z._default(z.int(), 1), b: z.optional(z.int()) })],
    ['names from a list, all of them', z.record(z.enum(['a', 'b']), z.int())],
    ['names from a list, some of them', z.partialRecord(z.enum(['a', 'b']), z.int())],
    ['a tuple', z.tuple([z.string(), z.int()])],
    ['bounds', z.number().check(z.gt(0), z.lte(3))],
  ])('is what zod says of it, asked twice: %s', (_, schema) => {
    const values: unknown[] = [
      ...['', ' ', 'a', 'aa', 'aaa', 'aaaa', '😀', '😀😀', '😀😀😀', '😀😀😀😀', null, undefined, true, [], {}],
      ...[-1, 0, 1, 2, 3, 3.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, [1], [1.5], ['a', 1], ['a', 'b']],
      ...[{ a: 'x' }, { a: 'x', b: 1 }, { a: 1 }, { a: 1, b: 2 }, { b: 1 }, { a: true }, { c: 1 }, new Map()],
      ...[JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"a": 1, "__proto__": 3}'), Object.create({ a: 1, b: 2 })],
    ]
    for (const value of [...values, ...values]) holdBoth(schema as z.ZodMiniType, value)
  })

  it('is not copied where it is as the schema wants it: what phones write all day', () => {
    const phone = '01900000-0000-7000-8000-000000000001'
    for (const mutation of new LoadWriter(phone, '19333', numbersFrom(1)).write(50)) {
      const sent = asSent(mutation)
      const read = readBy(Mutation, sent)
      expect(read.success && read.data === sent).toBe(true)
    }
  })
})
