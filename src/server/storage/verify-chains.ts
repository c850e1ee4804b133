import { readHeads } from '../heads.ts'
import { verifyAttestations } from './attestations.ts'
import { auditChain } from './audit.ts'
import type { Database } from './database.ts'

/** What the chains come to, and where each first breaks, in words. */
interface ChainVerification {
  readonly audit: number
  readonly statements: number
  readonly faults: string[]
}

/** Goes through the audit's chain and each device's statements, and holds audit and ledger against the heads that were published in `dataDir`. */
export const verifyChains = async (db: Database, dataDir: string): Promise<ChainVerification> => {
  const { heads, faults } = readHeads(dataDir)
  const hashes = new Map<number, string>()
  const wanted = new Set(heads.map(({ audit }) => audit.entries))
  const chain = await auditChain(db, (n, hash) => {
    if (wanted.has(n)) hashes.set(n, hash)
  })
  if (chain.kind === 'broken') faults.push(AUDIT_FAULTS[chain.fault](chain.at))
  else {
    const rewritten = heads.find(({ audit }) => audit.entries > 0 && hashes.get(audit.entries) !== audit.hash)
    if (rewritten !== undefined)
      faults.push(
        `the audit was written anew: it is not what the head of ${rewritten.at} says of its entry ${rewritten.audit.entries}`,
      )
  }
  faults.push(...(await againstLedger(db, heads)))
  const attested = await verifyAttestations(db)
  const entries = chain.kind === 'whole' ? chain.entries : chain.at - 1
  return { audit: entries, statements: attested.statements, faults: [...faults, ...attested.faults] }
}

const AUDIT_FAULTS = {
  altered: (n: number) => `the audit breaks at entry ${n}: it was altered`,
  missing: (n: number) => `entry ${n} of the audit is missing`,
  'end-missing': (n: number) => `the end of the audit is missing, from entry ${n} on`,
} as const

/** Of each area the first head that the ledger no longer bears out. */
const againstLedger = async (db: Database, heads: ReturnType<typeof readHeads>['heads']): Promise<string[]> => {
  const faults = new Map<string, string>()
  for (const { at, ledger } of heads)
    for (const [area, { entries, hash }] of Object.entries(ledger)) {
      if (entries === 0 || faults.has(area)) continue
      const row = await db
        .selectFrom('mutation')
        .select('chain')
        .where('area', '=', area)
        .where('entry', '=', entries)
        .executeTakeFirst()
      if (row?.chain !== hash)
        faults.set(
          area,
          `${area}: the ledger was written anew: it is not what the head of ${at} says of its entry ${entries}`,
        )
    }
  return [...faults.values()]
}
