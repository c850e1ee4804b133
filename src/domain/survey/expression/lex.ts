/** One word of an expression and where it starts. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'operator' | 'end'
  readonly text: string
  readonly at: number
}

/** XLSForm: `${name}` stands for a question wherever it is; `${last-saved#name}` for the one of the survey before. */
const REFERENCE = /\$\{\s*([^{}]*?)\s*\}/uy
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y
/** XPath 1.0, 3.7 (QName, with a hyphen and a dot inside names, so that `a -b` is a subtraction and `a-b` a name). */
const NAME = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy
const OPERATOR = /::|\/\/|\.\.|!=|<=|>=|[()[\].,@|/+\-=<>*]/y
const TEXT = /"([^"]*)"|'([^']*)'/y
const SPACE = /\s+/y

/** Spreadsheet programs turn straight quotes, hyphens and spaces into typographic ones. */
const straighten = (source: string): string =>
  source
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u202f]/g, ' ')

/** The words of an expression, or the place of the first character that starts none. */
export const lexExpression = (source: string): { tokens: Token[] } | { wrongAt: number } => {
  const text = straighten(source)
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const take = (kind: Token['kind'], found: RegExpExecArray, content: string): void => {
    tokens.push({ kind, text: content, at })
    at += found[0].length
  }
  while (at < text.length) {
    const space = match(SPACE)
    if (space !== null) {
      at += space[0].length
      continue
    }
    const reference = match(REFERENCE)
    const quoted = match(TEXT)
    const number = match(NUMBER)
    const name = match(NAME)
    const operator = match(OPERATOR)
    if (reference !== null) take('reference', reference, reference[1] ?? '')
    else if (quoted !== null) take('text', quoted, quoted[1] ?? quoted[2] ?? '')
    else if (number !== null) take('number', number, number[0])
    else if (name !== null) take('name', name, name[0])
    else if (operator !== null) take('operator', operator, operator[0])
    else return { wrongAt: at }
  }
  tokens.push({ kind: 'end', text: '', at })
  return { tokens }
}
