import { signal } from '@preact/signals'
import type { Language } from '../../domain/bilingual.ts'

/** The interface's language. Vietnamese first; set from the settings at start and on change. */
export const language = signal<Language>('vi')

/** A literal's own type is too narrow for its translation: strings become `string`, functions keep their parameters. */
type Wide<T> = T extends string
  ? string
  : T extends (...given: infer P) => string
    ? (...given: P) => string
    : { readonly [K in keyof T]: Wide<T[K]> }

/**
 * The words of one screen or component in both languages; Vietnamese is the type, English must have the same keys.
 * Gives a function that reads the present language, so that whoever calls it while rendering follows a change.
 */
export const messages =
  <const V>(words: { vi: V; en: Wide<NoInfer<V>> }): (() => Wide<V>) =>
  () =>
    words[language.value] as Wide<V>
