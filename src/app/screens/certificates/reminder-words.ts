import type { Reminder } from '../../../domain/certificates/reminders.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'

/** What a certificate should be reminded of, with its day. */
export const reminderWords = ({ kind, day, days }: Reminder): string =>
  certificateMessages().remind[kind](formatDay(day, language.value), days)
