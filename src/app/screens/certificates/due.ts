import { FILING_REMINDERS, REMINDERS, type ReminderKind, remindersOf } from '../../../domain/certificates/reminders.ts'
import type { Store } from '../../../store/store.ts'
import { allStandings, todayBy } from './holdings.ts'
import type { ReminderEntry } from './reminder-list.tsx'

type Space = 'field' | 'office'

/** What is brought to mind where: an officer can see to it that a producer files, the office to everything. */
const KINDS: Readonly<Record<Space, readonly ReminderKind[]>> = { field: FILING_REMINDERS, office: REMINDERS }

/** What is counted beside the name of the place: nothing that only passes or has passed. */
const IDLE: readonly ReminderKind[] = ['lapsed', 'opening']

const dueIn = async (store: Pick<Store, 'all'>, now: Date, kinds: readonly ReminderKind[]) => {
  const today = todayBy(now)
  return remindersOf(await allStandings(store, today), today).filter(({ reminder }) => kinds.includes(reminder.kind))
}

/** The most pressing reminders with their names, and how many there are; only those shown are looked up. */
export const dueEntries = async (
  store: Pick<Store, 'all' | 'record'>,
  now: Date,
  space: Space,
  most: number,
): Promise<{ entries: ReminderEntry[]; count: number }> => {
  const due = await dueIn(store, now, KINDS[space])
  const entries = due.slice(0, most).map(async (reminded): Promise<ReminderEntry> => {
    const { product, producer } = reminded.standing.record.data
    return {
      reminded,
      product: await store.record('product', product),
      producer: await store.record('producer', producer),
    }
  })
  return { entries: await Promise.all(entries), count: due.length }
}

/** How many certificates somebody has to act on. */
export const countDue = async (store: Pick<Store, 'all'>, now: Date, space: Space): Promise<number> => {
  const due = await dueIn(store, now, KINDS[space])
  return due.filter(({ reminder }) => !IDLE.includes(reminder.kind)).length
}
