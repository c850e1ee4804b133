import { dayFromDays, dayToText } from '../calendar/civil.ts'
import { readMoment } from './expression/calendar.ts'
import { toNumber, toText } from './expression/value.ts'
import type { AnswerValue, Point, QuestionKind } from './question-kinds.ts'

/** An answer in the words of an XForms submission, as expressions and other clients see it. Blank where there is none. */
export const answerToText = (value: AnswerValue | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return toText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!Array.isArray(value)) return pointToText(value)
  return value.map((item) => (typeof item === 'string' ? item : pointToText(item))).join(isTrace(value) ? '; ' : ' ')
}

/** The answer of a kind that a submission's words stand for; undefined for blank and for words that mean nothing there. */
export const textToAnswer = (kind: QuestionKind, text: string): AnswerValue | undefined => {
  if (text === '') return undefined
  const read = READERS[kind]
  return read === asIs ? text : read(text.trim())
}

const isTrace = (items: readonly (string | Point)[]): items is readonly Point[] => typeof items[0] === 'object'

const pointToText = ({ lat, lon, alt, accuracy }: Point): string =>
  [lat, lon, alt ?? 0, accuracy ?? 0].map(toText).join(' ')

type Reader = (text: string) => AnswerValue | undefined

const asIs: Reader = (text) => text
const words: Reader = (text) => text.split(/\s+/).filter((word) => word !== '')
const number: Reader = (text) => {
  const value = text === '' ? Number.NaN : toNumber(text)
  return Number.isFinite(value) ? value : undefined
}
const whole: Reader = (text) => {
  const value = toNumber(text)
  return Number.isFinite(value) ? Math.trunc(value) : undefined
}
const day: Reader = (text) => {
  const moment = readMoment(text)
  if (moment !== undefined) return dayToText(moment)
  const days = toNumber(text)
  return Number.isFinite(days) ? dayToText(dayFromDays(Math.floor(days))) : undefined
}
const yesNo: Reader = (text) => {
  if (['yes', 'true', '1', 'OK'].includes(text)) return true
  return ['no', 'false', '0'].includes(text) ? false : undefined
}
const point: Reader = (text) => {
  const [lat, lon, alt, accuracy] = text.split(/\s+/).map(Number)
  if (lat === undefined || lon === undefined || Number.isNaN(lat) || Number.isNaN(lon)) return undefined
  return { lat, lon, ...(alt === undefined ? {} : { alt }), ...(accuracy === undefined ? {} : { accuracy }) }
}
const trace: Reader = (text) =>
  text
    .split(';')
    .map((part) => point(part.trim()))
    .filter((found) => found !== undefined) as Point[]

const READERS: Readonly<Record<QuestionKind, Reader>> = {
  text: asIs,
  integer: whole,
  decimal: number,
  money: whole,
  percent: number,
  phone: asIs,
  date: day,
  time: (text) => /\d{2}:\d{2}/.exec(text.split('T').at(-1) ?? '')?.[0],
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?/.exec(text)?.[0],
  'yes-no': yesNo,
  'select-one': asIs,
  'select-many': words,
  ranking: words,
  geopoint: point,
  geotrace: trace,
  geoshape: trace,
  photo: words,
  audio: words,
  video: words,
  file: words,
  signature: words,
  barcode: asIs,
  acknowledge: yesNo,
  calculated: asIs,
  note: asIs,
}
