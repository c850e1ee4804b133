import type { RetentionId } from '../../domain/privacy/retention-ids.ts'
import { faultOf } from '../fault.ts'
import type { Office } from '../office.ts'
import { dueBefore } from './due-before.ts'
import { forgetIntake } from './forget-intake.ts'

/** How often every process looks; what it does is the same whoever does it, and done twice is done once. */
const LOOK_MS = 6 * 60 * 60_000

type Doing = (office: Office, before: string) => Promise<number>

/** What goes by itself (`domain/privacy/retention.ts`, way `server`). */
const DOINGS: Readonly<Partial<Record<RetentionId, Doing>>> = {
  session: async ({ db }, before) =>
    count(await db.deleteFrom('session').where('expires_at', '<=', before).executeTakeFirst()),
  attempt: async ({ db }, before) =>
    count(await db.deleteFrom('attempt').where('since', '<', before).executeTakeFirst()),
  'enrolment-code': async ({ db }, before) =>
    count(await db.deleteFrom('enrolment_code').where('expires_at', '<', before).executeTakeFirst()),
  intake: forgetIntake,
  quarantine: async ({ db }, before) =>
    count(
      await db
        .deleteFrom('quarantine')
        .where('state', '!=', 'waiting')
        .where('decided_at', '<', before)
        .executeTakeFirst(),
    ),
}

const count = ({ numDeletedRows }: { readonly numDeletedRows: bigint }): number => Number(numDeletedRows)

/** Rules that this job carries out: those of way `server`, and no others (a test says so). */
export const CARRIED_OUT = Object.keys(DOINGS) as RetentionId[]

/** Lets go what is due now. Gives how many things by rule; those without any are left out. */
export const carryOutRetention = async (office: Office): Promise<Partial<Record<RetentionId, number>>> => {
  const gone: Partial<Record<RetentionId, number>> = {}
  for (const id of CARRIED_OUT) {
    const before = dueBefore(id, office.nowMs())
    const many = before === undefined ? 0 : ((await DOINGS[id]?.(office, before)) ?? 0)
    if (many > 0) gone[id] = many
  }
  return gone
}

/** Looks now and then, until it is told to stop; what fails is noted and tried again. */
export const watchRetention = (office: Office): (() => void) => {
  const look = (): void => {
    carryOutRetention(office).then(
      (gone) => {
        if (Object.keys(gone).length > 0) office.log.info({ gone }, 'kept long enough')
      },
      (error: unknown) => office.log.error(faultOf(error), 'retention could not be carried out'),
    )
  }
  look()
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
