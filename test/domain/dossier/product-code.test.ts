import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProductCode, suggestProductCode, writeProductCode } from '../../../src/domain/dossier/product-code.ts'
import { UNASSIGNED_AREA } from '../../../src/domain/records/unassigned-area.ts'

describe('the code of a product on form 01', () => {
  it('is province, commune, running number and year, the next that is free in that commune and year', () => {
    const taken = ['44-19333-01-2026', '44-19333-04-2026', '44-19333-09-2025', '44-19351-07-2026', 'chưa có']
    expect(suggestProductCode('19333', 2026, taken, undefined)).toBe('44-19333-05-2026')
    expect(suggestProductCode('19333', 2027, taken, undefined)).toBe('44-19333-01-2027')
  })

  it('keeps the running number of a product that was registered before, unless another has it that year', () => {
    expect(suggestProductCode('19333', 2029, [], '44-19333-04-2026')).toBe('44-19333-04-2029')
    expect(suggestProductCode('19333', 2029, ['44-19333-04-2029'], '44-19333-04-2026')).toBe('44-19333-05-2029')
  })

  it('is not made up for a product whose commune is not known yet', () => {
    expect(suggestProductCode(UNASSIGNED_AREA, 2026, [], undefined)).toBeUndefined()
  })

  it('is never one that is taken, and reads as it was written', () => {
    const code = fc.record({
      ...{ province: fc.constant('44'), area: fc.constantFrom('19333', '19351') },
      ...{ running: fc.integer({ min: 1, max: 12 }), year: fc.constantFrom(2026, 2027) },
    })
    fc.assert(
      fc.property(fc.array(code, { maxLength: 30 }), code, (known, former) => {
        const taken = known.map(writeProductCode)
        const made = suggestProductCode('19333', 2027, taken, writeProductCode(former))
        expect(taken).not.toContain(made)
        expect(readProductCode(made ?? '')).toMatchObject({ province: '44', area: '19333', year: 2027 })
        expect(readProductCode(writeProductCode(former))).toEqual(former)
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
