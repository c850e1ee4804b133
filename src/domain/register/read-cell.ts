import { dayFrom, dayOf, isRealDay } from '../calendar/day.ts'
import { foldText } from '../fold.ts'
import type { Day } from '../records/envelope.ts'
import type { Cell } from '../survey/xlsform/sheet.ts'

/** Whether a spreadsheet's formula failed there: `#REF!`, `#N/A` and their kin say nothing. */
export const isBroken = (cell: Cell): boolean =>
  typeof cell === 'string' && /^#(REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|GETTING_DATA)/i.test(cell.trim())

/** A cell's text without needless space; nothing of a broken one. */
export const readText = (cell: Cell): string => {
  if (cell === null || isBroken(cell)) return ''
  const text = String(cell).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return /^[-–—.]+$/.test(text) ? '' : text
}

/** What a cell says of a date. `isSwapped`: the month came before the day. `other`: what it is if the month comes first, where it may. */
export type ReadDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Day; readonly isSwapped: boolean; readonly other?: Day }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'unreadable'; readonly text: string }

/** Spreadsheets count days from 30 December 1899; of numbers only those that are days of the programme's years are taken for one. */
const SERIAL_ZERO = 25_569
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099]

/** A date however it was typed: as a date, its serial number, dd/mm/yyyy with any dividers, in words, or a year alone. */
export const readDay = (cell: Cell): ReadDay => {
  const text = readText(cell)
  if (text === '') return { kind: 'none' }
  const number = Number(text)
  if (Number.isFinite(number)) return readNumber(number, text)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), text)
  const parts = /(\d{1,2})\s*[-/.,\s]\s*(\d{1,2})\s*[-/.,\s]\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  if (parts !== null) return madeOf(parts[1], parts[2], parts[3], text)
  const words = /(\d{1,2})\s*thang\s*(\d{1,2})\s*,?\s*nam\s*(\d{4})/.exec(foldText(text))
  if (words !== null) return madeOf(words[1], words[2], words[3], text)
  const year = /(?:^|nam )(\d{4})$/.exec(foldText(text))
  return year === null ? { kind: 'unreadable', text } : readNumber(Number(year[1]), text)
}

const readNumber = (number: number, text: string): ReadDay => {
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL)
    return { kind: 'day', day: dayOf(Math.floor(number) - SERIAL_ZERO), isSwapped: false }
  if (Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR) return { kind: 'year', year: number }
  return { kind: 'unreadable', text }
}

/** The year first is never mistaken. */
const isoDay = (year: number, month: number, date: number, text: string): ReadDay => {
  const day = dayFrom(year, month, date)
  return isRealDay(day) ? { kind: 'day', day, isSwapped: false } : { kind: 'unreadable', text }
}

const madeOf = (date = '', month = '', year = '', text: string): ReadDay => {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const [first, second] = [Number(date), Number(month)]
  if (full < FIRST_YEAR || full > LAST_YEAR) return { kind: 'unreadable', text }
  const [day, other] = [dayFrom(full, second, first), dayFrom(full, first, second)]
  const isEither = first !== second && isRealDay(other)
  if (isRealDay(day)) return { kind: 'day', day, isSwapped: false, ...(isEither ? { other } : {}) }
  if (isRealDay(other)) return { kind: 'day', day: other, isSwapped: true }
  return { kind: 'unreadable', text }
}

/** The year that a cell names, alone or as that of a date. */
export const readYear = (cell: Cell): number | undefined => {
  const read = readDay(cell)
  if (read.kind === 'year') return read.year
  return read.kind === 'day' ? Number(read.day.slice(0, 4)) : undefined
}

const IN_WORDS: readonly (readonly [word: string, stars: number])[] = [
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['nam', 5],
]

/** Stars as a number, with or without the word, as stars themselves, or in words; undefined when there are none from 1 to 5. */
export const readStars = (cell: Cell): number | undefined => {
  const text = foldText(readText(cell))
  if (text === '') return undefined
  const drawn = /^[*★⭐\s]+$/u.test(text) ? [...text].filter((sign) => sign.trim() !== '').length : undefined
  const digit = /(?<![\d.,/])([1-5])(?![\d/]|[.,]\d)/.exec(text)?.[1]
  const named = IN_WORDS.find(([word]) => new RegExp(`^(hang )?${word} sao`).test(text))?.[1]
  const stars = drawn ?? (digit === undefined ? named : Number(digit))
  return stars !== undefined && stars >= 1 && stars <= 5 ? stars : undefined
}

/** A telephone number; a spreadsheet that took it for a number has dropped its first zero. */
export const readPhone = (cell: Cell): string => {
  const text = readText(cell)
  return /^[1-9]\d{8,9}$/.test(text) && !/^1[89]00/.test(text) ? `0${text}` : text
}
