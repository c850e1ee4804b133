import type { Evaluate } from '../setting.ts'
import type { Frame, Seen } from '../sight.ts'
import { isNodes, toNumber, toText, type Value } from '../value.ts'

/** A function of the expression language. Its arguments come unevaluated, so that it may leave some of them be. */
export interface Definition {
  readonly least: number
  readonly most: number
  readonly run: (given: readonly Evaluate[], frame: Frame) => Value
}

const NONE: Evaluate = () => ''

export const argument = (given: readonly Evaluate[], place: number): Evaluate => given[place] ?? NONE

/** A function of so many texts. */
export const ofTexts = (count: number, run: (...texts: string[]) => Value): Definition => ({
  least: count,
  most: count,
  run: (given, frame) => run(...given.map((of) => toText(of(frame)))),
})

/** A function of so many numbers. */
export const ofNumbers = (count: number, run: (...numbers: number[]) => Value): Definition => ({
  least: count,
  most: count,
  run: (given, frame) => run(...given.map((of) => toNumber(of(frame)))),
})

/** All single values among the arguments: a node-set counts as its nodes' texts. */
export const allSingles = (given: readonly Evaluate[], frame: Frame): (string | number | boolean)[] =>
  given.flatMap((of) => {
    const value = of(frame)
    return isNodes(value) ? value.map((node) => node.text()) : [value]
  })

export const nodesOf = (of: Evaluate, frame: Frame): readonly Seen[] => {
  const value = of(frame)
  return isNodes(value) ? value : []
}
