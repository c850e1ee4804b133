import { type CalendarEvent, writeCalendar } from '../../../domain/calendar/ics.ts'
import { type CertificateDays, calendarDaysOf } from '../../../domain/certificates/calendar-days.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import type { Holding } from './holdings.ts'

/** Days before its end on which a calendar brings something to mind. */
const WARN_DAYS: Readonly<Record<CertificateDays['part'], number>> = {
  window: 14,
  expiry: 30,
  extension: 14,
  decide: 3,
}

/** What of these certificates belongs into a calendar. */
export const calendarEvents = (holdings: readonly Holding[]): CalendarEvent[] => {
  const t = certificateMessages().calendar
  return holdings.flatMap(({ standing, product, producer }) =>
    calendarDaysOf(standing).map(({ part, uid, from, to }) => {
      const { stars, number = '' } = standing.record.data
      const name = product?.data.name ?? ''
      return {
        ...{ uid, from, to, sequence: standing.record.version, warnDays: WARN_DAYS[part] },
        title: t[part](name),
        text: t.text(name, producer?.data.name ?? '', stars, number, t.clauses[part]),
      }
    }),
  )
}

/** The same as a file for any calendar. */
export const calendarText = (events: readonly CalendarEvent[], now: Date): string =>
  writeCalendar(certificateMessages().calendar.name, events, now.toISOString())
