import { toBoolean, toNumber, toText } from '../value.ts'
import { allSingles, argument, type Definition, nodesOf } from './definition.ts'

/** Whether the number of those that hold lies between two ends; -1 leaves an end open. */
const isBetween = (count: number, least: number, most: number): boolean =>
  (least < 0 || count >= least) && (most < 0 || count <= most)

const coalesce: Definition = {
  least: 1,
  most: 100,
  run: (given, frame) => given.map((of) => toText(of(frame))).find((text) => text !== '') ?? '',
}

const choose: Definition = {
  least: 3,
  most: 3,
  run: (given, frame) => argument(given, toBoolean(argument(given, 0)(frame)) ? 1 : 2)(frame),
}

const checklist: Definition = {
  least: 3,
  most: 1000,
  run: ([least, most, ...items], frame) => {
    const count = items.filter((item) => toBoolean(item(frame))).length
    return isBetween(
      count,
      toNumber(argument(least === undefined ? [] : [least], 0)(frame)),
      toNumber(argument(most === undefined ? [] : [most], 0)(frame)),
    )
  },
}

/** Pairs of a condition and its weight: the weights of those that hold are added up. */
const weightedChecklist: Definition = {
  least: 4,
  most: 1000,
  run: (given, frame) => {
    let weight = 0
    for (let at = 2; at < given.length; at += 2) {
      if (toBoolean(argument(given, at)(frame))) weight += toNumber(argument(given, at + 1)(frame))
    }
    return isBetween(weight, toNumber(argument(given, 0)(frame)), toNumber(argument(given, 1)(frame)))
  },
}

const constant = (value: boolean): Definition => ({ least: 0, most: 0, run: () => value })

/** Truth and sets of nodes: XPath 1.0, 4.1 and 4.3, and the ODK reference. */
export const LOGIC_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['true', constant(true)],
  ['false', constant(false)],
  ['not', { least: 1, most: 1, run: (given, frame) => !toBoolean(argument(given, 0)(frame)) }],
  ['boolean', { least: 1, most: 1, run: (given, frame) => toBoolean(argument(given, 0)(frame)) }],
  [
    'boolean-from-string',
    {
      least: 1,
      most: 1,
      run: (given, frame) => ['1', 'true'].includes(toText(argument(given, 0)(frame)).toLowerCase()),
    },
  ],
  ['if', choose],
  ['coalesce', coalesce],
  ['checklist', checklist],
  ['weighted-checklist', weightedChecklist],
  ['count', { least: 1, most: 1, run: (given, frame) => nodesOf(argument(given, 0), frame).length }],
  [
    'count-non-empty',
    { least: 1, most: 1, run: (given, frame) => allSingles(given, frame).filter((value) => value !== '').length },
  ],
  ['last', { least: 0, most: 0, run: (_, frame) => frame.size }],
]
