import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, writeCalendar } from '../../../src/domain/calendar/ics.ts'

const STAMP = '2026-11-02T02:00:00.000Z'
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: 'one@sao-lang', from: '2026-12-17', to: '2027-02-15', sequence: 3 },
  ...{ title: 'Nộp hồ sơ đánh giá lại', text: 'Chè vằng; HTX Hiếu Giang, Đông Hà\nQĐ 26/2026' },
  ...given,
})

/** As another program reads it. */
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('a calendar file', () => {
  it('[RFC 5545] is read by another program as it was meant: whole days, their texts, the day after the last as its end', () => {
    const [read] = readBack(writeCalendar('Giấy chứng nhận', [event({ warnDays: 14 })], STAMP))
    expect(read?.uid).toBe('one@sao-lang')
    expect(read?.summary).toBe('Nộp hồ sơ đánh giá lại')
    expect(read?.description).toBe('Chè vằng; HTX Hiếu Giang, Đông Hà\nQĐ 26/2026')
    expect(read?.startDate.isDate).toBe(true)
    expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual(['2026-12-17', '2027-02-16'])
    expect(read?.sequence).toBe(3)
    const alarm = read?.component.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P14D')
    expect(alarm?.getFirstProperty('trigger')?.getParameter('related')).toBe('END')
  })

  it('[RFC 5545 3.6] has what every calendar and event must have, and the same identity whenever it is made', () => {
    const text = writeCalendar('Lịch', [event()], STAMP)
    const lines = text.split('\r\n')
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sao Lang//OCOP//VI'])
    expect(lines).toContain('DTSTAMP:20261102T020000Z')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261217')
    expect(lines.at(-1)).toBe('')
    const uids = (stamp: string) => readBack(writeCalendar('Lịch', [event()], stamp)).map(({ uid }) => uid)
    expect(uids('2027-01-01T00:00:00.000Z')).toEqual(uids(STAMP))
  })

  it('[RFC 5545 3.1, 3.3.11] keeps lines to 75 octets without breaking a sign, ends them with CRLF, and carries any text', () => {
    const aText = fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !/\p{Control}/u.test(text))
    fc.assert(
      fc.property(aText, aText, (title, text) => {
        const file = writeCalendar(title, [event({ title, text: `${text}\n${title}` })], STAMP)
        const bytes = new TextEncoder().encode(file)
        expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(file)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        const [read] = readBack(file)
        expect(read?.summary).toBe(title)
        expect(read?.description).toBe(`${text}\n${title}`)
      }),
      { seed: 45, numRuns: 400 },
    )
  })

  it('leaves out signs that no text may hold', () => {
    const [read] = readBack(writeCalendar('Lịch', [event({ title: 'Chè\u0000 vằng\u0007', text: 'a\r\nb' })], STAMP))
    expect([read?.summary, read?.description]).toEqual(['Chè vằng', 'a\nb'])
  })
})
