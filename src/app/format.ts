import type { Language } from '../domain/bilingual.ts'

const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

const NO_BREAK_SPACE = '\u00a0'

/** A formatter for each language, made when it is first needed: to make one takes the browser a hundred times as long as to use it. */
const inEach = <F>(make: (locale: string) => F): ((language: Language) => F) => {
  const made = new Map<Language, F>()
  return (language) => {
    const before = made.get(language)
    if (before !== undefined) return before
    const format = make(LOCALE[language])
    made.set(language, format)
    return format
  }
}

const DATE = { day: 'numeric', month: 'numeric', year: 'numeric' } as const

const moments = inEach((locale) => new Intl.DateTimeFormat(locale, { ...DATE, hour: '2-digit', minute: '2-digit' }))
const days = inEach((locale) => new Intl.DateTimeFormat(locale, DATE))
const weekdays = inEach((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }))
const numbers = inEach((locale) => new Intl.NumberFormat(locale))
const sums = inEach(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'VND', maximumFractionDigits: 0 }),
)

/** Day and minute in the reader's own time zone, as it was when the app was opened, never torn apart at the end of a line. */
export const formatMoment = (iso: string, language: Language): string =>
  moments(language).format(new Date(iso)).replaceAll(' ', NO_BREAK_SPACE)

/** Day alone, of a moment or of a calendar day. */
export const formatDay = (iso: string, language: Language): string =>
  days(language).format(new Date(iso.length === 10 ? `${iso}T00:00:00` : iso))

/** Day of the week with its date, for the head of a day's work. */
export const formatWeekday = (iso: string, language: Language): string => weekdays(language).format(new Date(iso))

export const formatNumber = (value: number, language: Language): string => numbers(language).format(value)

/** Vietnamese dong without decimals. */
export const formatVnd = (value: number, language: Language): string => sums(language).format(value)

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** Bytes in the largest unit that keeps a number before it. */
export const formatBytes = (bytes: number, language: Language): string => {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: power > 1 ? 1 : 0 }).format(
    bytes / 1000 ** power,
  )
  return `${value} ${UNITS[power]}`
}
