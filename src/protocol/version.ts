/**
 * Number of the wire protocol, sent with every request. It grows only; the server serves every number from
 * `OLDEST_PROTOCOL` on and answers others with the problem `protocol-unsupported`.
 *
 * 1  2026-11: push, pull, enrol.
 */
export const PROTOCOL = 1
export const OLDEST_PROTOCOL = 1

/**
 * Number of the record shapes (`domain/records`), stamped on each mutation when it is written, never changed afterwards.
 *
 * 1  2026-11: producer, product, assessment, target, budget.
 */
export const SCHEMA = 1
