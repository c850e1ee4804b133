/** The rules by which something is kept or goes; `retention.ts` says how long and on which ground. */
export const RETENTION_IDS = [
  ...['programme-file', 'survey', 'draft', 'consented', 'reference', 'ledger', 'audit'],
  ...['session', 'attempt', 'enrolment-code', 'account', 'device', 'api-key'],
  ...['intake', 'submission', 'quarantine', 'person-request', 'file', 'counter', 'report', 'log'],
  ...['phone-record', 'phone-queue', 'phone-delivered', 'phone-file', 'phone-typing', 'phone-carried', 'phone-key'],
] as const
export type RetentionId = (typeof RETENTION_IDS)[number]
