import type { Insertable, Transaction } from 'kysely'
import { Attestation, digestedText, type Statement, statementText } from '../../domain/integrity/attestation.ts'
import type { Instant } from '../../domain/records/envelope.ts'
import { isFinal } from '../../domain/records/kinds.ts'
import type { AttestationFinding } from '../../protocol/integrity.ts'
import type { Mutation } from '../../protocol/mutation.ts'
import { applyPatch } from '../../protocol/patch.ts'
import type { WireRecord } from '../../protocol/record.ts'
import { sha256Of } from '../sha256-of.ts'
import { isSigned } from '../signatures.ts'
import type { Tables } from './tables.ts'

/** A change that finalises a record, and the record after it; as the change wanted it where it was refused. */
export interface Finalised {
  readonly mutation: Mutation
  readonly after: WireRecord | undefined
}

/** Whether a change brings a statement, or makes a record final without one. */
export const isFinalising = ({ kind, patch }: Mutation): boolean =>
  (kind === 'assessment' || kind === 'response') &&
  ('status' in patch.set || Object.keys(patch.set).some((path) => path.split('/')[0] === 'attestation'))

/**
 * Notes what devices say of the records that they finalised, with what was found about it. Nothing of it keeps a change from being taken: what is wrong is
 * for people to look at. Within the transaction that takes the changes.
 */
export const noteAttestations = async (
  tx: Transaction<Tables>,
  sender: string,
  finalised: readonly Finalised[],
  now: Instant,
): Promise<void> => {
  const rows = finalised
    .map((one) => ({ one, attestation: attestationOf(one.mutation) }))
    .filter(({ one: { after }, attestation }) => attestation !== undefined || (after !== undefined && isFinal(after)))
  if (rows.length === 0) return
  const devices = [...new Set([sender, ...rows.flatMap(({ attestation }) => attestation?.statement.device ?? [])])]
  const known = await tx.selectFrom('device').select(['id', 'public_key']).where('id', 'in', devices).execute()
  const keys = new Map(known.map(({ id, public_key }) => [id, public_key ?? undefined]))
  const noted = rows.flatMap(({ one, attestation }) => noteOf(one, attestation, { sender, keys, now }))
  if (noted.length === 0) return
  await tx
    .insertInto('attestation')
    .values(noted)
    .onConflict((conflict) => conflict.columns(['area', 'm']).doNothing())
    .execute()
}

/** What a change says as an attestation; undefined where it says none, or none that can be read. */
const attestationOf = ({ patch }: Mutation): Attestation | undefined => {
  const said = applyPatch({}, patch).attestation
  const parsed = said === undefined ? undefined : Attestation.safeParse(said)
  return parsed?.success === true ? parsed.data : undefined
}

interface Arrival {
  readonly sender: string
  readonly keys: ReadonlyMap<string, string | undefined>
  readonly now: Instant
}

const noteOf = (
  { mutation, after }: Finalised,
  attestation: Attestation | undefined,
  { sender, keys, now }: Arrival,
): Insertable<Tables['attestation']>[] => {
  const { area, m, record, kind } = mutation
  const row = { area, m, record, kind, sender, received_at: now }
  if (attestation === undefined) {
    const isMissed = keys.get(sender) !== undefined && after !== undefined && isFinal(after)
    const none = { n: null, hash: null, prev: null, at: null, content: null }
    return isMissed ? [{ ...row, device: sender, ...none, findings: JSON.stringify(['unsigned']) }] : []
  }
  const { statement } = attestation
  const findings: AttestationFinding[] = [
    ...signatureFindings(attestation, keys.get(statement.device)),
    ...(statement.device === sender ? [] : (['other-device'] as const)),
    ...(statement.record === record ? [] : (['other-record'] as const)),
    ...(after === undefined || !isFinal(after) || isOf(statement, after.data) ? [] : (['altered'] as const)),
    ...(isClockOff(statement, now) ? (['clock-off'] as const) : []),
  ]
  const { device, n, prev, at } = statement
  return [
    {
      ...{ ...row, device, n, prev, at, hash: hashOfStatement(statement), content: JSON.stringify(attestation) },
      findings: JSON.stringify(findings),
    },
  ]
}

/** By the key in the statement itself, and by the one that the office knows of the device. */
const signatureFindings = (
  { statement, key, signature }: Attestation,
  known: string | undefined,
): AttestationFinding[] => [
  ...(isSigned(key, statementText(statement), signature) ? [] : (['bad-signature'] as const)),
  ...(known === undefined ? (['key-unknown'] as const) : known === key ? [] : (['other-key'] as const)),
]

/** SHA-256 of the statement's canonical JSON: what the device's next one follows. */
export const hashOfStatement = (statement: Statement): string => sha256Of(statementText(statement))

/** Whether a record's data is what the statement was made of. */
export const isOf = (statement: Statement, data: object): boolean => {
  try {
    return sha256Of(digestedText(data, statement.salt)) === statement.digest
  } catch {
    // What cannot be written canonically was never signed.
    return false
  }
}

/** A device's clock may be minutes off and nobody minds; a day is another date on a paper. */
const CLOCK_OFF_MS = 24 * 60 * 60_000

/** The device's time is far from what it took the office's to be, or from a time that has not come yet. */
const isClockOff = ({ at, officeAt }: Statement, now: Instant): boolean => {
  const own = Date.parse(at)
  const isAhead = own > Date.parse(now) + CLOCK_OFF_MS
  return isAhead || (officeAt !== undefined && Math.abs(own - Date.parse(officeAt)) > CLOCK_OFF_MS)
}
