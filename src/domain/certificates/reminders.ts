import { daysBetween } from '../calendar/day.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Standing } from './standing.ts'

/** What an office or an officer should be reminded of, the most pressing first. */
export const REMINDERS = [
  /** a withdrawal is to be decided on (Art. 8.4) */
  'decide',
  /** the window closes within two weeks */
  'closing',
  /** the window has closed, nothing was filed, the certificate still holds */
  'missed',
  /** the window is open */
  'open',
  /** it holds beyond its term until the result */
  'extended',
  /** rated again, the new certificate is not recorded */
  'record',
  /** it lapsed within the last half-year and nothing followed */
  'lapsed',
  /** the window opens within a month */
  'opening',
] as const
export type ReminderKind = (typeof REMINDERS)[number]

export interface Reminder {
  readonly certificate: Uuid
  readonly kind: ReminderKind
  /** The day that it is about: by when, since when. */
  readonly day: Day
  /** Days from today to that day; negative when it has passed. */
  readonly days: number
}

/** Those that an officer in the field can do something about: the producer has to file. */
export const FILING_REMINDERS: readonly ReminderKind[] = ['closing', 'missed', 'open']

/** What only passes, or has passed, is told but not counted. */
export const isPressing = (kind: ReminderKind): boolean => kind !== 'lapsed' && kind !== 'opening'

/** Our own sizes: two weeks are the least in which a dossier is put together; a month ahead it can be planned; half a year back it is still asked about. */
export const CLOSING_DAYS = 14
export const OPENING_DAYS = 30
export const LAPSED_DAYS = 180

/** What a certificate should be reminded of on that day, if anything. */
const reminderOf = ({ record, state, renewal }: Standing, today: Day): Reminder | undefined => {
  const about = (kind: ReminderKind, day: Day): Reminder => ({
    ...{ certificate: record.id, kind, day },
    days: daysBetween(today, day),
  })
  switch (state.kind) {
    case 'withdrawing':
      return about('decide', state.decideBy)
    case 'window-open':
      return about(state.daysLeft <= CLOSING_DAYS ? 'closing' : 'open', state.closesOn)
    case 'window-missed':
      return about('missed', record.data.expiresOn)
    case 'extended':
      return about('extended', state.until)
    case 'renewing':
      return state.isRecognised ? about('record', record.data.expiresOn) : undefined
    case 'expired':
      if (renewal?.isRecognised) return about('record', record.data.expiresOn)
      // Filed after the end: nothing holds, and nobody need be asked to file.
      if (renewal !== undefined && renewal.endedOn === undefined) return undefined
      return daysBetween(state.since, today) < LAPSED_DAYS ? about('lapsed', state.since) : undefined
    case 'before-window':
      return state.daysToOpen <= OPENING_DAYS ? about('opening', state.opensOn) : undefined
    case 'to-come':
    case 'superseded':
    case 'withdrawn':
      return undefined
  }
}

/** A certificate with what it should be reminded of. */
export interface Reminded<R extends { readonly id: Uuid; readonly data: Certificate }> {
  readonly standing: Standing<R>
  readonly reminder: Reminder
}

/** All reminders of that day, the most pressing first. */
export const remindersOf = <R extends { readonly id: Uuid; readonly data: Certificate }>(
  standings: readonly Standing<R>[],
  today: Day,
): Reminded<R>[] =>
  standings
    .flatMap((standing) => {
      const reminder = reminderOf(standing, today)
      return reminder === undefined ? [] : [{ standing, reminder }]
    })
    .sort(
      ({ reminder: one }, { reminder: other }) =>
        REMINDERS.indexOf(one.kind) - REMINDERS.indexOf(other.kind) || one.days - other.days,
    )
