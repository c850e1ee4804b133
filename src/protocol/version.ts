import type { Kind } from '../domain/records/kinds.ts'

/**
 * Number of the wire protocol, sent with every request. It grows only; the server serves every number from
 * `OLDEST_PROTOCOL` on and answers others with the problem `protocol-unsupported`.
 *
 * 1  2026-11: push, pull, enrol.
 *    Pages and pushes in columns came later under the same number: a phone asks for the one, and sends the other only to an office that says so.
 */
export const PROTOCOL = 1
export const OLDEST_PROTOCOL = 1

/** What the office's signature on its answers says: 1 at first; 2 reads pushes in columns. */
export const SIGNATURE = '2'
export const readsColumns = (signature: string): boolean => Number(signature) >= 2

/**
 * Number of the record shapes (`domain/records`), stamped on each mutation when it is written, never changed afterwards.
 *
 * 1  2026-11: producer, product, assessment, target, budget.
 * 2  2026-11: response, evidence, form.
 *    A producer's optional place came later under the same number: phones without it keep it unread.
 *    So did an assessment's optional basis: where it names an answer that is no longer the record's, it says nothing.
 * 3  2026-11: dossier, comment, session, hearing, certificate, check, holidays; assessments of a consulting team, sheets of a council.
 *    Decisions 148/2023 and 1048/2019, their criterion codes ("1a"), an assessment's `carriesFrom`: a phone before that shelves what names them as
 *    unreadable, keeps it as it is, and looks again when it is updated.
 *    A producer's optional consents, of one that entered itself.
 * 4  2026-11: plan, action, training, rates; evidence of these, of a training also without a producer. A target's industry, legal form and scope, a budget's measure and scope: kept unread before.
 *    So are a consent's language, writer and withdrawal. One that was ticked on the producer's own phone is a method of its own: a phone before that
 *    shelves the producer that names it as unreadable, keeps it as it is, and looks again when it is updated.
 */
export const SCHEMA = 4

/** Kinds that shapes before a number did not have. */
const KINDS_SINCE: Readonly<Partial<Record<Kind, number>>> = {
  ...{ response: 2, evidence: 2, form: 2 },
  ...{ dossier: 3, comment: 3, session: 3, hearing: 3, certificate: 3, check: 3, holidays: 3 },
  ...{ plan: 4, action: 4, training: 4, rates: 4 },
}

/** Whether a phone of those shapes can read records of that kind; a page with others would be nothing to it. */
export const isReadBy = (schema: number, kind: Kind): boolean => (KINDS_SINCE[kind] ?? 1) <= schema
