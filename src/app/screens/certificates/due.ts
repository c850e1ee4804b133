import { FILING_REMINDERS, isPressing, remindersOf } from '../../../domain/certificates/reminders.ts'
import type { Store } from '../../../store/store.ts'
import { allStandings, todayBy } from './holdings.ts'
import type { ReminderEntry } from './reminder-list.tsx'

/** Reminders of a phone that an officer can do something about, the most pressing first. */
const dueIn = async (store: Pick<Store, 'all'>, now: Date) => {
  const today = todayBy(now)
  return remindersOf(await allStandings(store, today), today).filter(({ reminder }) =>
    FILING_REMINDERS.includes(reminder.kind),
  )
}

/** The most pressing reminders with their names, and how many there are; only those shown are looked up. */
export const dueEntries = async (
  store: Pick<Store, 'all' | 'record'>,
  now: Date,
  most: number,
): Promise<{ entries: ReminderEntry[]; count: number }> => {
  const due = await dueIn(store, now)
  const entries = due.slice(0, most).map(async ({ standing, reminder }): Promise<ReminderEntry> => {
    const { product, producer, sample } = standing.record.data
    return {
      ...{ reminder, product, isSample: sample === true },
      productName: (await store.record('product', product))?.data.name,
      producerName: (await store.record('producer', producer))?.data.name,
    }
  })
  return { entries: await Promise.all(entries), count: due.length }
}

/** How many certificates an officer has to see to. */
export const countDue = async (store: Pick<Store, 'all'>, now: Date): Promise<number> =>
  (await dueIn(store, now)).filter(({ reminder }) => isPressing(reminder.kind)).length
