import type { Expression } from './expression.ts'
import { CHANCE_FUNCTIONS } from './functions/chance.ts'
import type { Evaluate, Setting } from './setting.ts'

/** What every row that a filter keeps has in common: one of its columns equals a value that is the same for all of them. */
export interface LookUp {
  readonly column: string
  readonly value: Evaluate
}

/**
 * Finds such a condition in the filter of a choice list: `province = ${province}`, alone or joined to others by "and". None is found where
 * leaving rows out could be noticed: chance would fall on other rows.
 */
export const findLookUp = (filter: Expression, setting: Setting): LookUp | undefined => {
  if (calls(filter, CHANCE)) return undefined
  for (const condition of conditionsOf(filter)) {
    if (condition.kind !== 'binary' || condition.operator !== '=') continue
    const { left, right } = condition
    for (const [one, other] of [[left, right] as const, [right, left] as const]) {
      const column = columnOf(one)
      if (column === undefined || !isSameForAll(other)) continue
      // The filter as a whole tells its needs and problems.
      return { column, value: setting.compile(other, { ...setting, needs: [], problems: [] }) }
    }
  }
  return undefined
}

const CHANCE: ReadonlySet<string> = new Set(CHANCE_FUNCTIONS.map(([name]) => name))

const conditionsOf = (filter: Expression): Expression[] =>
  filter.kind === 'binary' && filter.operator === 'and'
    ? [...conditionsOf(filter.left), ...conditionsOf(filter.right)]
    : [filter]

/** The column that a bare name stands for. */
const columnOf = (expression: Expression): string | undefined => {
  if (expression.kind !== 'path' || expression.start.kind !== 'here') return undefined
  const [step, ...rest] = expression.steps
  return rest.length === 0 && typeof step?.to === 'object' ? step.to.child : undefined
}

/** An answer or a text: neither looks at the row that is asked about. */
const isSameForAll = (expression: Expression): boolean =>
  expression.kind === 'text' || (expression.kind === 'path' && expression.start.kind !== 'here')

const calls = (expression: Expression, names: ReadonlySet<string>): boolean => {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return false
    case 'negative':
      return calls(expression.of, names)
    case 'binary':
      return calls(expression.left, names) || calls(expression.right, names)
    case 'call':
      return names.has(expression.name) || expression.arguments.some((argument) => calls(argument, names))
    case 'path':
      return [
        ...(expression.start.kind === 'named' ? expression.start.where : []),
        ...expression.steps.flatMap((step) => step.where),
      ].some((condition) => calls(condition, names))
  }
}
