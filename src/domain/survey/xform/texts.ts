import { type Form, type Wording, wordsIn } from '../form.ts'
import type { FormIndex, Place } from '../index-form.ts'
import { escapeXml } from './xml.ts'
import { toXPath } from './xpath.ts'

const NAMES: Readonly<Record<string, string>> = { vi: 'Tiếng Việt (vi)', en: 'English (en)' }
const REFERENCE = /\$\{\s*([^{}]+?)\s*\}/g

/** The words of a form, by id and language: where several languages are, none stands in a control itself. */
export interface Texts {
  /** Notes a wording under an id; gives what refers to it. Answers that it speaks of become outputs of their node. */
  add(id: string, wording: Wording, place?: Place, guidance?: Wording): string
  /** `itext` with a translation for each language, the form's first as the default. */
  toXml(): string
}

export const collectTexts = (form: Form, index: FormIndex): Texts => {
  const entries = new Map<string, { wording: Wording; place: Place | undefined; guidance: Wording | undefined }>()
  const valueIn = (wording: Wording, language: string, place: Place | undefined): string =>
    withOutputs(wordsIn(wording, language, form.languages), place, index)
  return {
    add: (id, wording, place, guidance) => {
      entries.set(id, { wording, place, guidance })
      return `jr:itext('${id}')`
    },
    toXml: () => {
      const translations = form.languages.map((language, at) => {
        const texts = [...entries].map(([id, { wording, place, guidance }]) => {
          const more =
            guidance === undefined ? '' : `<value form="guidance">${valueIn(guidance, language, place)}</value>`
          return `<text id="${escapeXml(id)}"><value>${valueIn(wording, language, place)}</value>${more}</text>`
        })
        const name = escapeXml(NAMES[language] ?? language)
        return `<translation lang="${name}"${at === 0 ? ' default="true()"' : ''}>${texts.join('')}</translation>`
      })
      return `<itext>${translations.join('')}</itext>`
    },
  }
}

const withOutputs = (words: string, place: Place | undefined, index: FormIndex): string => {
  if (place === undefined) return escapeXml(words)
  const parts: string[] = []
  let from = 0
  for (const found of words.matchAll(REFERENCE)) {
    const path = toXPath(found[0], place, index)
    parts.push(
      escapeXml(words.slice(from, found.index)),
      path === undefined ? escapeXml(found[0]) : `<output value="${escapeXml(path)}"/>`,
    )
    from = found.index + found[0].length
  }
  return [...parts, escapeXml(words.slice(from))].join('')
}
