import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { anyDay, anyRecord, set } from './any-record.ts'
import { FIGURE_CHECKS, rawOf } from './figure-checks.ts'

const programme = fc.array(anyRecord, { minLength: 5, maxLength: 40 }).map(rawOf)

describe('figures of any programme, against the raw records', () => {
  it.each(FIGURE_CHECKS)('$name', ({ holds }) => {
    fc.assert(
      fc.property(programme, anyDay, (raw, today) => holds(raw, today, () => set)),
      { numRuns: 120, seed: 11 },
    )
  })
})
