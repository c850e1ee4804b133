import { daysOfMoment } from './calendar.ts'
import type { Seen } from './sight.ts'

/** What an expression gives: XPath 1.0, 1 ("node-set, boolean, number, string"). Dates are texts, as in a submission. */
export type Value = string | number | boolean | readonly Seen[]

export const isNodes = (value: Value): value is readonly Seen[] => typeof value === 'object'

/**
 * XPath 1.0, 4.2: of a node-set the first node, of a number its shortest decimal form without an exponent. What is not a number is blank,
 * as in ODK's engine and unlike XPath, so that "NaN" never stands in a record.
 */
export const toText = (value: Value): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return numberToText(value)
  return value[0]?.text() ?? ''
}

/** XPath 1.0, 4.4, and OpenRosa: a date or a moment is the number of days since 1 January 1970. */
export const toNumber = (value: Value): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return textToNumber(typeof value === 'string' ? value : toText(value))
}

/** XPath 1.0, 4.3. */
export const toBoolean = (value: Value): boolean => {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  return value.length > 0
}

/** Whether a condition in brackets holds for the candidate at that place: a number stands for the place itself (XPath 1.0, 2.4). */
export const meets = (value: Value, position: number): boolean =>
  typeof value === 'number' ? value === position : toBoolean(value)

/** Whether any pair of the two sides' values is equal (or, with `isEqual` false, differs): XPath 1.0, 3.4. */
export const areEqual = (left: Value, right: Value, isEqual: boolean): boolean => {
  if (typeof left === 'boolean' || typeof right === 'boolean') return (toBoolean(left) === toBoolean(right)) === isEqual
  return pairs(left, right).some(([one, other]) => {
    const isSame =
      typeof one === 'number' || typeof other === 'number' ? toNumber(one) === toNumber(other) : one === other
    return isSame === isEqual
  })
}

/** Whether any pair of the two sides' values stands in that order, as numbers: XPath 1.0, 3.4. */
export const isOrdered = (left: Value, right: Value, order: (left: number, right: number) => boolean): boolean =>
  pairs(left, right).some(([one, other]) => order(toNumber(one), toNumber(other)))

type Single = string | number | boolean

const pairs = (left: Value, right: Value): (readonly [Single, Single])[] =>
  singles(left).flatMap((one) => singles(right).map((other) => [one, other] as const))

const singles = (value: Value): readonly Single[] => (isNodes(value) ? value.map((node) => node.text()) : [value])

const DECIMAL = /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/

const textToNumber = (text: string): number => {
  if (DECIMAL.test(text)) return Number(text)
  return daysOfMoment(text.trim()) ?? Number.NaN
}

const numberToText = (value: number): string => {
  if (Number.isNaN(value)) return ''
  const text = String(value)
  if (!text.includes('e')) return Object.is(value, -0) ? '0' : text
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '')
}
