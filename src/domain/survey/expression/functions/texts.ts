import { toNumber, toText } from '../value.ts'
import { allSingles, argument, type Definition, ofTexts } from './definition.ts'

/** XPath 1.0, 4.2: characters from a place (the first is 1) for a length, both rounded. */
const substring = (text: string, from: number, length: number): string => {
  const first = Math.round(from)
  const end = first + Math.round(length)
  return [...text].filter((_, place) => place + 1 >= first && place + 1 < end).join('')
}

/** ODK `substr(text, start, end?)`: as programmers count, from 0, the end left out, negative ones from the end. */
const substr: Definition = {
  least: 2,
  most: 3,
  run: (given, frame) => {
    const text = toText(argument(given, 0)(frame))
    const start = toNumber(argument(given, 1)(frame))
    return given.length < 3 ? text.slice(start) : text.slice(start, toNumber(argument(given, 2)(frame)))
  },
}

const before = (text: string, mark: string): string => {
  const at = text.indexOf(mark)
  return at === -1 ? '' : text.slice(0, at)
}

const after = (text: string, mark: string): string => {
  const at = text.indexOf(mark)
  return at === -1 ? '' : text.slice(at + mark.length)
}

/** XPath 1.0, 4.2: characters of `from` become those of `to` at the same place, or vanish where there is none. */
const translate = (text: string, from: string, to: string): string => {
  const targets = [...to]
  const sources = [...from]
  return [...text]
    .map((character) => {
      const place = sources.indexOf(character)
      return place === -1 ? character : (targets[place] ?? '')
    })
    .join('')
}

const normalizeSpace = (text: string): string => text.replace(/[\t\r\n ]+/g, ' ').replace(/^ | $/g, '')

/** Of the node that the expression belongs to, where no argument is given. */
const ofTextOrOwn = (run: (text: string) => string | number): Definition => ({
  least: 0,
  most: 1,
  run: (given, frame) => run(given.length === 0 ? frame.here.text() : toText(argument(given, 0)(frame))),
})

/** A pattern that is no regular expression matches nothing. Patterns are the form author's, who can only slow down the own form. */
const matches = (text: string, pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return matchesLoosely(text, pattern)
  }
}

/** Patterns of older forms escape characters that need none, which the strict reading refuses. */
const matchesLoosely = (text: string, pattern: string): boolean => {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    return false
  }
}

/** Texts: XPath 1.0, 4.2, and the ODK reference. */
export const TEXT_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['string', ofTextOrOwn((text) => text)],
  ['string-length', ofTextOrOwn((text) => [...text].length)],
  ['normalize-space', ofTextOrOwn(normalizeSpace)],
  ['concat', { least: 0, most: 1000, run: (given, frame) => allSingles(given, frame).map(toText).join('') }],
  [
    'join',
    {
      least: 1,
      most: 1000,
      run: (given, frame) =>
        allSingles(given.slice(1), frame)
          .map(toText)
          .join(toText(argument(given, 0)(frame))),
    },
  ],
  ['contains', ofTexts(2, (text, part) => text.includes(part))],
  ['starts-with', ofTexts(2, (text, part) => text.startsWith(part))],
  ['ends-with', ofTexts(2, (text, part) => text.endsWith(part))],
  ['substring-before', ofTexts(2, before)],
  ['substring-after', ofTexts(2, after)],
  ['translate', ofTexts(3, translate)],
  ['regex', ofTexts(2, matches)],
  ['substr', substr],
  [
    'substring',
    {
      least: 2,
      most: 3,
      run: (given, frame) =>
        substring(
          toText(argument(given, 0)(frame)),
          toNumber(argument(given, 1)(frame)),
          given.length < 3 ? Number.POSITIVE_INFINITY : toNumber(argument(given, 2)(frame)),
        ),
    },
  ],
]
