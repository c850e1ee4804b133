import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from '../../src/domain/canonical.ts'

/** How every hash in the ledgers of offices out there was made. */
const asItWasEver = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined'

it('gives any value the text that it ever had, numbers as keys and all', () => {
  const key = fc.oneof(fc.string(), fc.nat(20).map(String), fc.constantFrom('__proto__', 'toString', 'answers', 'ă'))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      ...[fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, new Date(0))],
      ...[fc.array(tie('value'), { maxLength: 5 }), fc.dictionary(key, tie('value'), { maxKeys: 6 })],
    ),
  }))
  fc.assert(fc.property(value, (one) => canonical(one) === asItWasEver(one)))
  expect(canonical({ b: { 10: 'x', 9: 'y' }, a: [undefined, { d: 1, c: undefined }] })).toBe(
    '{"a":[null,{"d":1}],"b":{"9":"y","10":"x"}}',
  )
})
