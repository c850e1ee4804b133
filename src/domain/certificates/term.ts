import { addDays, addMonths } from '../calendar/day.ts'
import type { Day } from '../records/envelope.ts'

/** Decision 26/2026/QĐ-TTg, Art. 4.3: "36 tháng kể từ ngày cơ quan có thẩm quyền ban hành". */
const TERM_MONTHS = 36

/** Art. 7.6.a: "không sớm hơn 180 ngày và không muộn hơn 120 ngày tính đến ngày hết thời hạn". */
const OPENS_DAYS = 180
const CLOSES_DAYS = 120

/** Art. 12.3: "không quá 180 ngày tính từ ngày hết thời hạn". */
const EXTENSION_DAYS = 180

/** Art. 8.4: "15 ngày kể từ ngày có kết luận": calendar days, where Art. 7.2 says "ngày làm việc". */
const WITHDRAWAL_DAYS = 15

/** Art. 11.1: the day from which the decision holds. Certificates of before keep the term of their own decision (Art. 12.1). */
export const IN_FORCE_SINCE: Day = '2026-05-22'

/**
 * The last day of a certificate's 36 months: the day with the date of issue, or that month's last day where it has none. It holds through the whole
 * of it (Civil Code 91/2015/QH13, Art. 147.2 and 148.5: the first day is not counted, the term ends at the end of the last).
 */
export const expiryOf = (issuedOn: Day): Day => addMonths(issuedOn, TERM_MONTHS)

/** The day of issue of a certificate of which only the last day is known; at the end of a shorter month the last day that can be meant. */
export const issueOf = (expiresOn: Day): Day => addMonths(expiresOn, -TERM_MONTHS)

/** The days on which a dossier to be rated again may be filed; both ends belong to it. */
export interface RenewalWindow {
  readonly opensOn: Day
  readonly closesOn: Day
}

/**
 * Art. 7.6.a, read so: the day that is 180 days before the last day of the certificate is the first on which one may file ("không sớm hơn"), the day that
 * is 120 days before it the last ("không muộn hơn").
 */
export const renewalWindow = (expiresOn: Day): RenewalWindow => ({
  opensOn: addDays(expiresOn, -OPENS_DAYS),
  closesOn: addDays(expiresOn, -CLOSES_DAYS),
})

/** The last day on which a certificate can hold beyond its term (Art. 12.3). */
export const longestExtension = (expiresOn: Day): Day => addDays(expiresOn, EXTENSION_DAYS)

/** The last day for deciding on a withdrawal, counted from the day after the conclusion (Art. 8.4). */
export const withdrawalDue = (concludedOn: Day): Day => addDays(concludedOn, WITHDRAWAL_DAYS)

/** Whether the term is the one that the decision gives; only of certificates issued under it. */
export const hasOwnTerm = ({ issuedOn, expiresOn }: { issuedOn: Day; expiresOn: Day }): boolean =>
  issuedOn < IN_FORCE_SINCE || expiresOn === expiryOf(issuedOn)
