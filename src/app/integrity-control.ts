import { isSignedBy } from '../device/check-signature.ts'
import { sha256 } from '../device/hex.ts'
import * as desk from '../device/integrity-desk.ts'
import type { Bearer } from '../device/request.ts'
import { type Attestation, digestedText, statementText } from '../domain/integrity/attestation.ts'
import { checkCodeOf } from '../domain/integrity/check-code.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { AttestationStanding, AuditPage, DeviceChains } from '../protocol/integrity.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** What this device finds by itself: whole, or altered since it was signed, or signed by another than it says; uncheckable where a browser cannot. */
export type CheckedHere = 'whole' | 'altered' | 'bad-signature' | 'uncheckable'

/** Signed statements: checked here, and what the office says of them; the office's pages about devices and its log. */
export interface IntegrityControl {
  /** Without a network. */
  check(record: { readonly id: Uuid; readonly data: object }, attestation: Attestation): Promise<CheckedHere>
  /** The code that goes onto paper. */
  codeOf(attestation: Attestation): Promise<string>
  standing(record: Uuid): Promise<Outcome<AttestationStanding>>
  devices(): Promise<Outcome<DeviceChains>>
  audit(wanted: AuditWanted): Promise<Outcome<AuditPage>>
}

/** Which entries of the log: before that number, of that actor, of that action. */
export interface AuditWanted {
  readonly before?: number | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
}

const same = <T>(value: T): T => value

export const createIntegrityControl = (bearer: Bearer): IntegrityControl => ({
  check: ({ id, data }, attestation) => checkHere(id, data, attestation).catch(() => 'uncheckable'),
  codeOf: async ({ statement }) => checkCodeOf(await sha256(statementText(statement))),
  standing: async (record) => outcome(await desk.standing(record, bearer), same),
  devices: async () => outcome(await desk.deviceChains(), same),
  audit: async (wanted) => {
    const fields = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '')
    const query = new URLSearchParams(fields.map(([field, value]) => [field, String(value)]))
    return outcome(await desk.auditPage(query.toString()), same)
  },
})

const checkHere = async (id: Uuid, data: object, attestation: Attestation): Promise<CheckedHere> => {
  const { statement, key, signature } = attestation
  if (!(await isSignedBy(key, statementText(statement), signature))) return 'bad-signature'
  const isOfIt = statement.record === id && (await sha256(digestedText(data, statement.salt))) === statement.digest
  return isOfIt ? 'whole' : 'altered'
}
