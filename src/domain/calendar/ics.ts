import type { Day, Instant } from '../records/envelope.ts'
import { addDays } from './day.ts'

/** Something on whole days of a calendar. */
export interface CalendarEvent {
  /** Stays the same however often the file is made, so that a calendar that has it changes it and does not double it. */
  readonly uid: string
  readonly from: Day
  /** Its last day. */
  readonly to: Day
  readonly title: string
  readonly text: string
  /** Grows with the record that it is made of: of two files the calendar keeps the newer. */
  readonly sequence: number
  /** Days before its last day on which one wants to hear of it. */
  readonly warnDays?: number
}

/** iCalendar (RFC 5545): whole days (VALUE=DATE), which need no time zone, so that Vietnam's day is that day everywhere. `stamp`: when the file is made. */
export const writeCalendar = (name: string, events: readonly CalendarEvent[], stamp: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sao Lang//OCOP//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const eventLines = ({ uid, from, to, title, text, sequence, warnDays }: CalendarEvent, stamp: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')}`,
  `DTSTART;VALUE=DATE:${plain(from)}`,
  // 3.6.1: the end is the first day that no longer belongs to it.
  `DTEND;VALUE=DATE:${plain(addDays(to, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `SEQUENCE:${sequence}`,
  'TRANSP:TRANSPARENT',
  ...(warnDays === undefined ? [] : alarmLines(title, warnDays)),
  'END:VEVENT',
]

const alarmLines = (title: string, warnDays: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER;RELATED=END:-P${warnDays}D`,
  'END:VALARM',
]

const plain = (day: Day): string => day.replaceAll('-', '')

/** 3.3.11: backslash, semicolon, comma and line ends; what no text may hold is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/[^\P{Control}\t]/gu, '')

/** 3.1: most octets of a line, its end not counted. */
const LINE_OCTETS = 75

/** A long line goes on in the next one after a space; never in the middle of a sign. */
const folded = (line: string): string => {
  let out = ''
  let octets = 0
  for (const sign of line) {
    const more = octetsOf(sign)
    if (octets + more > LINE_OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += more
  }
  return out
}

/** How long a sign is in UTF-8. */
const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4
}
