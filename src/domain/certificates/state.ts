import { addDays, daysBetween } from '../calendar/day.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Renewal } from './renewal.ts'
import { IN_FORCE_SINCE, longestExtension, renewalWindow, withdrawalDue } from './term.ts'

/**
 * Why a certificate holds beyond its term. transition: its window had closed before the decision came into force, the plain case of Art. 12.3. late: the
 * window was missed later. in-time: filed within the window, and no result yet. The decision is silent on the last two; we read Art. 12.3 for them too,
 * as who filed in time can't stand worse, and whoever shows it says that it is a reading.
 */
type ExtensionGround = 'transition' | 'late' | 'in-time'

/** Where a certificate stands on a day. Days left are 0 on the last day itself. */
export type CertificateState =
  /** Dated after that day. */
  | { readonly kind: 'to-come'; readonly from: Day }
  | { readonly kind: 'before-window'; readonly opensOn: Day; readonly daysToOpen: number }
  | { readonly kind: 'window-open'; readonly closesOn: Day; readonly daysLeft: number }
  | { readonly kind: 'window-missed'; readonly closedOn: Day; readonly daysToExpiry: number }
  /** Filed to be rated again; `isRecognised`: the result is there, the new certificate not yet. */
  | {
      readonly kind: 'renewing'
      readonly renewal: Renewal
      readonly isInTime: boolean
      readonly isRecognised: boolean
      readonly daysToExpiry: number
    }
  | {
      readonly kind: 'extended'
      readonly renewal: Renewal
      readonly ground: ExtensionGround
      readonly until: Day
      readonly daysLeft: number
    }
  /** `since`: the first day on which it no longer held. */
  | { readonly kind: 'expired'; readonly since: Day }
  | { readonly kind: 'superseded'; readonly by: Uuid; readonly since: Day }
  /** Concluded, not decided; days left are negative once the deadline has passed. */
  | { readonly kind: 'withdrawing'; readonly decideBy: Day; readonly daysLeft: number }
  | { readonly kind: 'withdrawn'; readonly since: Day }

export const CERTIFICATE_STATES = [
  'window-open',
  'window-missed',
  'renewing',
  'extended',
  'before-window',
  'to-come',
  'withdrawing',
  'withdrawn',
  'expired',
  'superseded',
] as const satisfies readonly CertificateState['kind'][]

/** What a certificate's state depends on beside itself. */
export interface Around {
  readonly today: Day
  /** The product's next certificate. */
  readonly newer?: { readonly id: Uuid; readonly issuedOn: Day } | undefined
  readonly renewal?: Renewal | undefined
}

/** Decision 26/2026/QĐ-TTg, Art. 4.3, 7.6.a, 8, 12. */
export const certificateState = (
  { issuedOn, expiresOn, withdrawal }: Certificate,
  { today, newer, renewal }: Around,
): CertificateState => {
  if (withdrawal?.decidedOn !== undefined && withdrawal.decidedOn <= today)
    return { kind: 'withdrawn', since: withdrawal.decidedOn }
  if (newer !== undefined && newer.issuedOn <= today) return { kind: 'superseded', by: newer.id, since: newer.issuedOn }
  if (issuedOn > today) return { kind: 'to-come', from: issuedOn }
  const lastDay = lastDayOf(expiresOn, renewal)
  if (today > lastDay) return { kind: 'expired', since: addDays(lastDay, 1) }
  if (withdrawal !== undefined) {
    const decideBy = withdrawalDue(withdrawal.concludedOn)
    return { kind: 'withdrawing', decideBy, daysLeft: daysBetween(today, decideBy) }
  }
  if (today > expiresOn && renewal !== undefined)
    return {
      ...{ kind: 'extended', renewal, ground: groundOf(expiresOn, renewal), until: longestExtension(expiresOn) },
      daysLeft: daysBetween(today, longestExtension(expiresOn)),
    }
  return termState(expiresOn, today, renewal)
}

/** States in which a product may bear its stars. */
const IN_FORCE: readonly CertificateState['kind'][] = [
  'before-window',
  'window-open',
  'window-missed',
  'renewing',
  'extended',
  'withdrawing',
]

export const isInForce = ({ kind }: CertificateState): boolean => IN_FORCE.includes(kind)

/** The last day on which it holds: that of its term, or that of the result where a renewal was filed by then, at most 180 days on (Art. 12.3). */
const lastDayOf = (expiresOn: Day, renewal: Renewal | undefined): Day => {
  // What had lapsed before the decision came into force, or before anything was filed, can't "continue" to hold.
  if (renewal === undefined || renewal.filedOn > expiresOn || expiresOn < IN_FORCE_SINCE) return expiresOn
  const longest = longestExtension(expiresOn)
  const { endedOn = longest } = renewal
  return endedOn < expiresOn ? expiresOn : earlier(endedOn, longest)
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

const groundOf = (expiresOn: Day, { filedOn }: Renewal): ExtensionGround => {
  const { closesOn } = renewalWindow(expiresOn)
  if (closesOn < IN_FORCE_SINCE) return 'transition'
  return filedOn <= closesOn ? 'in-time' : 'late'
}

/** Within its term. */
const termState = (expiresOn: Day, today: Day, renewal: Renewal | undefined): CertificateState => {
  const { opensOn, closesOn } = renewalWindow(expiresOn)
  const daysToExpiry = daysBetween(today, expiresOn)
  const isUnderWay = renewal !== undefined && (renewal.endedOn === undefined || renewal.isRecognised)
  if (isUnderWay && renewal.filedOn <= today) {
    const isInTime = renewal.filedOn >= opensOn && renewal.filedOn <= closesOn
    return { kind: 'renewing', renewal, isInTime, isRecognised: renewal.isRecognised, daysToExpiry }
  }
  if (today < opensOn) return { kind: 'before-window', opensOn, daysToOpen: daysBetween(today, opensOn) }
  if (today <= closesOn) return { kind: 'window-open', closesOn, daysLeft: daysBetween(today, closesOn) }
  return { kind: 'window-missed', closedOn: closesOn, daysToExpiry }
}
