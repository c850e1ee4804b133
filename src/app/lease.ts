import { isSignedByOffice } from '../device/office-signature.ts'
import { leaseText } from '../protocol/access.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { LeaseState } from './context.ts'

const DAY_MS = 24 * 60 * 60_000

type LeaseStore = Pick<OpenStore, 'lease' | 'officeKey' | 'currentDevice' | 'times' | 'rememberTimes'>

/**
 * How long this phone may still go on without contact (sync.md 5.2). The time is the latest that it has ever seen: a clock that is set back wins nothing.
 * A lease that is not the office's own for this very phone is none that holds.
 */
export const readLease = async (store: LeaseStore, clockMs: number): Promise<LeaseState> => {
  const [lease, key] = [await store.lease(), await store.officeKey()]
  if (lease === undefined || key === undefined) return { kind: 'none' }
  const times = (await store.times()) ?? { latestMs: 0, aheadMs: 0 }
  const nowMs = Math.max(times.latestMs, clockMs - times.aheadMs)
  if (nowMs > times.latestMs) await store.rememberTimes({ ...times, latestMs: nowMs })
  const isOurs = await isSignedByOffice(key, leaseText(await store.currentDevice(), lease.until), lease.signature)
  const leftMs = Date.parse(lease.until) - nowMs
  return isOurs && leftMs > 0
    ? { kind: 'running', daysLeft: Math.max(1, Math.round(leftMs / DAY_MS)) }
    : { kind: 'over' }
}

/** At a contact the office's own time counts, also where this phone's clock had been ahead of it. */
export const heardTime = (store: LeaseStore, serverMs: number, clockMs: number): Promise<void> =>
  store.rememberTimes({ latestMs: serverMs, aheadMs: clockMs - serverMs })
