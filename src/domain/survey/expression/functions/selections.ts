import { toNumber, toText } from '../value.ts'
import { argument, type Definition, ofTexts } from './definition.ts'

/** A selection of several is one text, its values apart by spaces. */
const selectionsOf = (text: string): string[] => text.split(/\s+/).filter((value) => value !== '')

const selectedAt: Definition = {
  least: 2,
  most: 2,
  run: (given, frame) =>
    selectionsOf(toText(argument(given, 0)(frame)))[Math.trunc(toNumber(argument(given, 1)(frame)))] ?? '',
}

/** Selections: the ODK reference, "Select questions". Places count from 0. */
export const SELECTION_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['selected', ofTexts(2, (text, value) => selectionsOf(text).includes(value.trim()))],
  ['selected-at', selectedAt],
  ['count-selected', ofTexts(1, (text) => selectionsOf(text).length)],
]
