import type { CellType, CellValue } from '../../../domain/exchange/column.ts'

/** Fields that may be asked about, with what they hold. */
export type Fields = ReadonlyMap<string, { readonly type: CellType; readonly at: number }>

type Row = readonly CellValue[]
type Value = (row: Row) => CellValue

/** What an expression is asked of a row; `type` is undefined of `null`. */
interface Typed {
  readonly type: CellType | undefined
  readonly value: Value
}

/** A question that cannot be answered, in words for whoever wrote it. */
export class ODataFault extends Error {}

/** Deepest nesting of brackets that is read. */
const DEPTH = 40

/**
 * Reads a `$filter` (OData 4.01, part 2, 5.1.1) of the documented subset: `eq ne gt ge lt le`, `and or not`, brackets, `contains startswith endswith tolower
 * toupper`, literals of text, number, day, moment, `true false null`. Throws an ODataFault on anything else.
 */
export const readFilter = (text: string, fields: Fields): ((row: Row) => boolean) => {
  const reader = new FilterReader(text, fields)
  const { value, type } = reader.either(0)
  reader.end()
  if (type !== 'yes-no' && type !== undefined) throw new ODataFault('$filter must be true or false for each row')
  return (row) => value(row) === true
}

const TOKEN =
  /\s*(?:(\(|\)|,)|('(?:[^']|'')*')|(\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))|(\d{4}-\d{2}-\d{2})|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*))/y

interface Token {
  readonly kind: 'sign' | 'text' | 'moment' | 'day' | 'number' | 'word'
  readonly text: string
}

const KINDS = ['sign', 'text', 'moment', 'day', 'number', 'word'] as const

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  for (let at = 0; text.slice(at).trim() !== ''; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) throw new ODataFault(`$filter cannot be read from “${text.slice(at, at + 20)}”`)
    const which = found.slice(1).findIndex((part) => part !== undefined)
    tokens.push({ kind: KINDS[which] ?? 'word', text: found[which + 1] ?? '' })
  }
  return tokens
}

class FilterReader {
  private readonly tokens: readonly Token[]
  private readonly fields: Fields
  private at = 0

  constructor(text: string, fields: Fields) {
    this.tokens = tokensOf(text)
    this.fields = fields
  }

  end(): void {
    const left = this.tokens[this.at]
    if (left !== undefined) throw new ODataFault(`$filter has “${left.text}” where it should end`)
  }

  either(depth: number): Typed {
    let one = this.both(depth)
    while (this.takes('word', 'or')) one = joined(one, this.both(depth), (a, b) => a || b)
    return one
  }

  private both(depth: number): Typed {
    let one = this.negated(depth)
    while (this.takes('word', 'and')) one = joined(one, this.negated(depth), (a, b) => a && b)
    return one
  }

  private negated(depth: number): Typed {
    if (depth > DEPTH) throw new ODataFault('$filter is nested too deep')
    if (!this.takes('word', 'not')) return this.compared(depth)
    const { value } = asTruth(this.negated(depth + 1))
    return { type: 'yes-no', value: (row) => value(row) !== true }
  }

  private compared(depth: number): Typed {
    const left = this.primary(depth)
    const next = this.tokens[this.at]
    const compare = next?.kind === 'word' ? COMPARISONS[next.text] : undefined
    if (compare === undefined) return left
    this.at += 1
    const right = this.primary(depth)
    if (!areComparable(left.type, right.type)) throw new ODataFault(`$filter compares ${left.type} with ${right.type}`)
    return { type: 'yes-no', value: (row) => compare(comparable(left, row), comparable(right, row)) }
  }

  private primary(depth: number): Typed {
    const token = this.tokens[this.at]
    if (token === undefined) throw new ODataFault('$filter ends too early')
    this.at += 1
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.either(depth + 1)
      this.expect(')')
      return inner
    }
    return token.kind === 'word' ? this.word(token.text, depth) : literal(token)
  }

  private word(text: string, depth: number): Typed {
    if (text === 'null') return { type: undefined, value: () => undefined }
    if (text === 'true' || text === 'false') return { type: 'yes-no', value: () => text === 'true' }
    if (this.takes('sign', '(')) return this.called(text, depth)
    const field = this.fields.get(text)
    if (field === undefined) throw new ODataFault(`there is no property “${text}”`)
    return { type: field.type, value: (row) => row[field.at] }
  }

  private called(name: string, depth: number): Typed {
    const of = FUNCTIONS[name]
    if (of === undefined) throw new ODataFault(`the function “${name}” is not supported`)
    const given = [this.either(depth + 1)]
    while (this.takes('sign', ',')) given.push(this.either(depth + 1))
    this.expect(')')
    if (given.length !== of.takes || given.some(({ type }) => type !== undefined && type !== 'text'))
      throw new ODataFault(`${name} takes ${of.takes} of text`)
    const call = (row: Row): CellValue => {
      const texts = given.map(({ value }) => value(row))
      return texts.every((one) => typeof one === 'string') ? of.call(texts[0] ?? '', texts[1] ?? '') : undefined
    }
    return { type: of.gives, value: call }
  }

  private takes(kind: Token['kind'], text: string): boolean {
    const next = this.tokens[this.at]
    if (next?.kind !== kind || next.text !== text) return false
    this.at += 1
    return true
  }

  private expect(text: string): void {
    if (!this.takes('sign', text)) throw new ODataFault(`$filter lacks “${text}”`)
  }
}

const FUNCTIONS: Readonly<
  Record<string, { takes: 1 | 2; gives: CellType; call: (one: string, other: string) => CellValue }>
> = {
  contains: { takes: 2, gives: 'yes-no', call: (one, other) => one.includes(other) },
  startswith: { takes: 2, gives: 'yes-no', call: (one, other) => one.startsWith(other) },
  endswith: { takes: 2, gives: 'yes-no', call: (one, other) => one.endsWith(other) },
  tolower: { takes: 1, gives: 'text', call: (one) => one.toLowerCase() },
  toupper: { takes: 1, gives: 'text', call: (one) => one.toUpperCase() },
}

/** Against `null` only `eq` and `ne` can be true (5.1.1.1). */
const ordered =
  (holds: (one: string | number | boolean, other: string | number | boolean) => boolean) =>
  (one: CellValue, other: CellValue): boolean =>
    one !== undefined && other !== undefined && holds(one, other)

const COMPARISONS: Readonly<Record<string, (one: CellValue, other: CellValue) => boolean>> = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: ordered((one, other) => one > other),
  ge: ordered((one, other) => one >= other),
  lt: ordered((one, other) => one < other),
  le: ordered((one, other) => one <= other),
}

const literal = ({ kind, text }: Token): Typed => {
  switch (kind) {
    case 'text': {
      const inner = text.slice(1, -1).replaceAll("''", "'")
      return { type: 'text', value: () => inner }
    }
    case 'number': {
      const number = Number(text)
      return { type: 'number', value: () => number }
    }
    case 'day':
    case 'moment':
      return { type: kind, value: () => text }
    case 'sign':
    case 'word':
      throw new ODataFault(`$filter has “${text}” where a value should be`)
  }
}

const isNumber = (type: CellType | undefined): boolean => type === 'number' || type === 'whole'
const isTime = (type: CellType | undefined): boolean => type === 'day' || type === 'moment'

const areComparable = (one: CellType | undefined, other: CellType | undefined): boolean =>
  one === undefined ||
  other === undefined ||
  one === other ||
  (isNumber(one) && isNumber(other)) ||
  (isTime(one) && isTime(other))

/** Moments may be written in any zone, and a day begins in Vietnam's, as everywhere here. */
const comparable = ({ type, value }: Typed, row: Row): CellValue => {
  const found = value(row)
  if (typeof found !== 'string') return found
  if (type === 'moment') return Date.parse(found)
  return type === 'day' ? Date.parse(`${found}T00:00:00+07:00`) : found
}

const asTruth = (typed: Typed): Typed => {
  if (typed.type !== 'yes-no' && typed.type !== undefined) throw new ODataFault('and, or, not are of true and false')
  return typed
}

const joined = (one: Typed, other: Typed, join: (a: boolean, b: boolean) => boolean): Typed => {
  const [left, right] = [asTruth(one).value, asTruth(other).value]
  return { type: 'yes-no', value: (row) => join(left(row) === true, right(row) === true) }
}
