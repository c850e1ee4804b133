import { SaxesParser } from 'saxes'
import type { XmlElement } from '../../domain/survey/xform/xml.ts'

/** Most elements of one submission: twenty times the largest survey that we measure, 500 questions and 200 repeats. */
const ELEMENTS = 200_000
/** Deepest nesting: repeats in groups in repeats, and some. */
const DEPTH = 40

class Refused extends Error {}

interface Growing {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Growing[]
  text: string
}

/**
 * The root of a document; undefined for what is not well-formed or grows beyond the limits. A document type is refused as soon as it begins: no
 * submission has one, and all that entities are used for against a reader comes with it. Nothing outside of the text is ever looked at.
 */
export const parseXml = (text: string): XmlElement | undefined => {
  const parser = new SaxesParser({ xmlns: true })
  const open: Growing[] = []
  let root: Growing | undefined
  let count = 0
  const refuse = (): never => {
    throw new Refused()
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ local, attributes }) => {
    count += 1
    if (count > ELEMENTS || open.length >= DEPTH) refuse()
    const own = Object.values(attributes).flatMap(({ local: name, prefix, value }) =>
      prefix === 'xmlns' || name === 'xmlns' ? [] : [[name, value] as const],
    )
    const element: Growing = { name: local, attributes: Object.fromEntries(own), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const add = (words: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += words
  }
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    // A document type may hold megabytes before it ends: it is known by its first signs.
    if (/<!DOCTYPE/i.test(text)) return undefined
    parser.write(text).close()
    return root
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
