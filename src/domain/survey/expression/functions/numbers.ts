import { toNumber } from '../value.ts'
import { allSingles, argument, type Definition, ofNumbers } from './definition.ts'

/**
 * The nearest number with so many places behind the point; of two as near the one further from zero, as both ODK clients round. The point is
 * moved in the written number: 2.555 * 100 is 255.49999999999997.
 */
const roundTo = (value: number, places: number): number => {
  if (!Number.isFinite(value)) return value
  const moved = (number: number, by: number): number => Number(`${number}e${by}`)
  const size = moved(Math.round(moved(Math.abs(value), places)), -places)
  if (Number.isNaN(size)) return value
  return value < 0 ? -size : size
}

const ofAll = (run: (numbers: readonly number[]) => number): Definition => ({
  least: 1,
  most: 100,
  run: (given, frame) => run(allSingles(given, frame).map(toNumber)),
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Numbers: XPath 1.0, 4.4, and the mathematics of the ODK reference. */
export const NUMBER_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['number', ofNumbers(1, (value) => value)],
  ['int', ofNumbers(1, Math.trunc)],
  ['floor', ofNumbers(1, Math.floor)],
  ['ceiling', ofNumbers(1, Math.ceil)],
  [
    'round',
    {
      least: 1,
      most: 2,
      run: (given, frame) =>
        roundTo(toNumber(argument(given, 0)(frame)), given.length > 1 ? toNumber(argument(given, 1)(frame)) : 0),
    },
  ],
  ['sum', ofAll(sum)],
  ['max', ofAll((numbers) => (numbers.length === 0 ? Number.NaN : Math.max(...numbers)))],
  ['min', ofAll((numbers) => (numbers.length === 0 ? Number.NaN : Math.min(...numbers)))],
  ['abs', ofNumbers(1, Math.abs)],
  ['pow', ofNumbers(2, (base, exponent) => base ** exponent)],
  ['exp', ofNumbers(1, Math.exp)],
  ['exp10', ofNumbers(1, (value) => 10 ** value)],
  ['log', ofNumbers(1, Math.log)],
  ['log10', ofNumbers(1, Math.log10)],
  ['sqrt', ofNumbers(1, Math.sqrt)],
  ['sin', ofNumbers(1, Math.sin)],
  ['cos', ofNumbers(1, Math.cos)],
  ['tan', ofNumbers(1, Math.tan)],
  ['asin', ofNumbers(1, Math.asin)],
  ['acos', ofNumbers(1, Math.acos)],
  ['atan', ofNumbers(1, Math.atan)],
  ['atan2', ofNumbers(2, Math.atan2)],
  ['pi', { least: 0, most: 0, run: () => Math.PI }],
]
