import type { Expression, Path, Step } from '../expression/expression.ts'
import { parseExpression } from '../expression/parse.ts'
import { placeNamed, sharedRepeats } from '../expression/route.ts'
import { toText } from '../expression/value.ts'
import { type FormIndex, nameOf, type Place } from '../index-form.ts'
import { xmlName } from './xml.ts'

/** From where an expression is asked. */
interface Asked {
  readonly index: FormIndex
  readonly place: Place
  /** Inside a condition a path begins at the candidate, and `current()` leads back to the node that asks. */
  readonly isInCondition: boolean
}

/** Name of the element that holds all answers. */
export const rootName = ({ form }: FormIndex): string => xmlName(form.root ?? 'data')

const stepsTo = (place: Place): string[] =>
  place.node === undefined || place.parent === undefined ? [] : [...stepsTo(place.parent), xmlName(nameOf(place.node))]

/** A node's path from the root: what a bind or a control names. */
export const pathTo = (place: Place, index: FormIndex): string => `/${[rootName(index), ...stepsTo(place)].join('/')}`

/**
 * An expression of the form as XPath for a node: `${name}` becomes a path, relative within the repeat that both share, else from the root, as
 * XLSForm's own converter writes it. Undefined for what cannot be read.
 */
export const toXPath = (text: string, place: Place, index: FormIndex, isFilter = false): string | undefined => {
  const parsed = parseExpression(text)
  if (parsed.kind !== 'parsed') return undefined
  return written(parsed.expression, { index, place, isInCondition: isFilter })
}

const written = (expression: Expression, asked: Asked): string => {
  switch (expression.kind) {
    case 'number':
      return toText(expression.value)
    case 'text':
      return quoted(expression.value)
    case 'negative':
      return `-${inner(expression.of, asked)}`
    case 'binary':
      return `${inner(expression.left, asked)} ${expression.operator} ${inner(expression.right, asked)}`
    case 'call':
      return `${expression.name}(${expression.arguments
        .map((argument, at) => writtenArgument(expression.name, argument, at, asked))
        .join(', ')})`
    case 'path':
      return writtenPath(expression, asked)
  }
}

const inner = (expression: Expression, asked: Asked): string =>
  expression.kind === 'binary' || expression.kind === 'negative'
    ? `(${written(expression, asked)})`
    : written(expression, asked)

/** XPath 1.0 has no escape in a text; a text of ours never holds both quotes, as it was written between one of them. */
const quoted = (text: string): string => (text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`)

/** `jr:choice-name` takes a path between quotes; `indexed-repeat` takes its nodes from the root: their instances are its business. */
const writtenArgument = (call: string, argument: Expression, at: number, asked: Asked): string => {
  if (call === 'jr:choice-name' && at === 1) {
    const named = argument.kind === 'text' ? parseExpression(argument.value) : { kind: 'parsed', expression: argument }
    if (named.kind === 'parsed' && named.expression.kind === 'path')
      return quoted(absolute(named.expression, asked) ?? writtenPath(named.expression, asked))
  }
  if (call === 'indexed-repeat' && (at === 0 || at % 2 === 1) && argument.kind === 'path')
    return absolute(argument, asked) ?? writtenPath(argument, asked)
  return written(argument, asked)
}

const absolute = ({ start, steps }: Path, { index }: Asked): string | undefined => {
  const target = start.kind === 'named' && steps.length === 0 ? placeNamed(start.name, index) : undefined
  return target === undefined || 'code' in target ? undefined : pathTo(target, index)
}

const writtenPath = (path: Path, asked: Asked): string => {
  const { start, steps } = path
  const rest = (from: readonly Step[]): string[] => from.map((step) => writtenStep(step, asked))
  switch (start.kind) {
    case 'here':
      return rest(steps).join('/')
    case 'root':
      // The first step names the form, whatever it is called there.
      return `/${[rootName(asked.index), ...rest(steps.slice(1))].join('/')}`
    case 'current':
      return ['current()', ...rest(steps)].join('/')
    case 'instance':
      return [`instance(${quoted(start.list)})`, ...rest(steps)].join('/')
    case 'named':
      return [`${reference(start.name, asked)}${conditions(start.where, asked)}`, ...rest(steps)].join('/')
  }
}

const writtenStep = ({ to, where }: Step, asked: Asked): string => {
  const name = to === 'self' ? '.' : to === 'parent' ? '..' : xmlName(to.child)
  return `${name}${conditions(where, asked)}`
}

const conditions = (where: readonly Expression[], asked: Asked): string =>
  where.map((condition) => `[${written(condition, { ...asked, isInCondition: true })}]`).join('')

const reference = (name: string, { index, place, isInCondition }: Asked): string => {
  const target = placeNamed(name, index)
  if ('code' in target) return xmlName(name)
  const shared = sharedRepeats(target, place)
  const around = shared === 0 ? undefined : place.repeats[shared - 1]
  if (around === undefined) return pathTo(target, index)
  const up = stepsTo(place).length - stepsTo(around).length
  const way = [...Array.from({ length: up }, () => '..'), ...stepsTo(target).slice(stepsTo(around).length)]
  return `${isInCondition ? 'current()/' : ''}${way.length === 0 ? '.' : way.join('/')}`
}
