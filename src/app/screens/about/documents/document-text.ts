import type { Language } from '../../../../domain/bilingual.ts'

/** The same words in Vietnamese, which count, and in English. */
export type Words = readonly [vi: string, en: string]

interface Chart {
  readonly head: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}

/** A stretch of a document: a heading, then paragraphs, points and a table, whichever it has. */
export interface Part {
  readonly title: Words
  readonly paragraphs?: readonly Words[]
  readonly points?: readonly Words[]
  readonly chart?: Chart
}

/** A page that is also a document of its own (`public/documents`). Words between backticks are names in the code. */
export interface DocumentText {
  readonly id: 'threat-model' | 'data-map' | 'impact-assessment'
  readonly title: Words
  readonly lead: Words
  readonly parts: readonly Part[]
}

export const inLanguage = ([vi, en]: Words, language: Language): string => (language === 'vi' ? vi : en)

/** What is the same in both languages: a path, a number of a standard. */
export const same = (text: string): Words => [text, text]
