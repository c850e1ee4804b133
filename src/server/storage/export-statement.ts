import { Attestation, digestedText, statementText } from '../../domain/integrity/attestation.ts'
import type { Database } from './database.ts'

/** How the parts belong together, for whoever checks them with tools of their own. */
const HOW =
  'signature: ECDSA P-256 with SHA-256 over the UTF-8 of signedText, r||s (IEEE P1363) in base64url; key: the uncompressed point in base64url; statement.digest: SHA-256 of the UTF-8 of digestedText, in hex; both texts are canonical JSON (RFC 8785)'

/** A record's signed statement with the very texts that were signed and hashed. */
export const exportStatement = async (db: Database, record: string) => {
  const row = await db.selectFrom('record').select('data').where('id', '=', record).executeTakeFirst()
  const data = JSON.parse(row?.data ?? '{}') as Record<string, unknown>
  const parsed = Attestation.safeParse(data.attestation)
  if (!parsed.success) return undefined
  const { statement } = parsed.data
  return {
    ...{ how: HOW, ...parsed.data, signedText: statementText(statement) },
    digestedText: digestedText(data, statement.salt),
  }
}
