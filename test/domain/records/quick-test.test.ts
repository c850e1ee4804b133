import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import { fitsKind } from '../../../src/domain/records/fits-kind.ts'
import { KINDS } from '../../../src/domain/records/kinds.ts'
import { quickTestOf } from '../../../src/domain/records/quick-test.ts'
import { arbitraryOf } from '../../server/fuzz/arbitrary-of.ts'
import { spoiltFrom } from '../../server/fuzz/spoilt.ts'

describe('the quick test of a record’s data', () => {
  it.each(KINDS)('lets through what its schema does and nothing else, however it is spoilt: %s', (kind) => {
    const schema = DATA_OF_KIND[kind]
    const whole = arbitraryOf(schema as z.ZodMiniType)
    const quick = quickTestOf(schema)
    fc.assert(
      fc.property(fc.oneof(whole, spoiltFrom(whole)), (value) => {
        const isTaken = schema.safeParse(value).success
        expect(quick(value) && !isTaken).toBe(false)
        expect(fitsKind(kind, value)).toBe(isTaken)
      }),
      { numRuns: 200, seed: 8 },
    )
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
  ])('says yes to nothing that a schema refuses: %s', (_, schema) => {
    const quick = quickTestOf(schema)
    const values: unknown[] = [
      ...['', ' ', 'a', 'aa', 'aaa', 'aaaa', '😀', '😀😀', '😀😀😀', '😀😀😀😀', null, undefined, true, [], {}],
      ...[-1, 0, 1, 2, 3, 3.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, [1], [1.5], ['a', 1], ['a', 'b']],
      ...[{ a: 'x' }, { a: 'x', b: 1 }, { a: 1 }, { a: 1, b: 2 }, { b: 1 }, { a: true }, { c: 1 }, new Map()],
      ...[JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"a": 1, "__proto__": 3}'), Object.create({ a: 1, b: 2 })],
    ]
    for (const value of [...values, ...values]) expect(quick(value) && !schema.safeParse(value).success).toBe(false)
  })
})
