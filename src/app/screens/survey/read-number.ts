import type { Language } from '../../../domain/bilingual.ts'

/** Groups of three digits after a point or a space, as people write thousands. */
const GROUPED = /^-?\d{1,3}([.,\s\u00a0]\d{3})+$/

/**
 * The number that was typed. Whole numbers may be grouped by points, commas or spaces; of a decimal the last point or comma parts the
 * fraction. Words that are no number are given back as typed: the form says what is wrong with them, and nothing typed is lost.
 */
export const readNumber = (text: string, isWhole: boolean): number | string | undefined => {
  const typed = text.trim()
  if (typed === '') return undefined
  const plain = isWhole && GROUPED.test(typed) ? typed.replace(/[.,\s\u00a0]/g, '') : decimalOf(typed)
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed
}

const decimalOf = (typed: string): string => {
  const at = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','))
  if (at === -1) return typed.replace(/\s/g, '')
  const repeated = typed.split(typed[at] ?? '').length > 2
  const whole = typed.slice(0, at).replace(/[.,\s]/g, '')
  return repeated ? `${whole}${typed.slice(at + 1)}` : `${whole}.${typed.slice(at + 1)}`
}

const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** The number as it is shown in its field; words that are none as they were typed. */
export const writeNumber = (value: unknown, language: Language, isGrouped: boolean): string => {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return ''
  if (!isGrouped && Number.isSafeInteger(value)) return String(value)
  return new Intl.NumberFormat(LOCALE[language], { useGrouping: isGrouped, maximumFractionDigits: 10 }).format(value)
}

/** Dong as people say them: 12500000 is "12,5 triệu". Nothing below a million, where the digits say it well enough. */
export const roundedMoney = (
  value: number,
  language: Language,
): { readonly count: string; readonly unit: 'million' | 'billion' } | undefined => {
  const unit = Math.abs(value) >= 1e9 ? 'billion' : 'million'
  if (Math.abs(value) < 1e6) return undefined
  const share = value / (unit === 'billion' ? 1e9 : 1e6)
  return { count: new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 3 }).format(share), unit }
}
