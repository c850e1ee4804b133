/**
 * The guards of what may become of a record, in a chunk of their own that loads right behind the app's start. One that cannot be had lets everything
 * pass: what was typed is kept, and the office asks the same guards again.
 */
const LOADED = Promise.all([import('../domain/guard/guard-record.ts'), import('../domain/guard/neighbours.ts')]).then(
  ([{ guardRecord }, { neighboursOf }]) => ({ guardRecord, neighboursOf }),
  () => undefined,
)

/** To be asked before a transaction: within one it would end it. */
export const loadGuards = () => LOADED
export type Guards = Awaited<typeof LOADED>
