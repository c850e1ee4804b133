import { createHash } from 'node:crypto'
import { makeDeviceKey, publicKeyOf, signText } from '../../src/device/device-key.ts'
import {
  type Attestation,
  CHAIN_START,
  digestedText,
  type Statement,
  statementText,
} from '../../src/domain/integrity/attestation.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { aSheet } from '../domain/council/hearings.ts'
import type { TestOffice } from './offices.ts'
import { enrolPhone, newId, type Phone } from './visitors.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const { hearing: _hearing, member: _member, scoring: _scoring, dossier: _dossier, ...plain } = aSheet('m01')

/** A finished assessment of the made-up product, as its officer's phone holds it. */
export const aFinalAssessment = (given: Partial<Assessment> = {}): Record<string, Json> =>
  JSON.parse(
    JSON.stringify({
      ...{ ...plain, role: 'officer', assessor: 'Nguyễn Văn A', answers: { '1.1': 2 }, status: 'final' },
      ...{ finalisedAt: '2026-11-02T00:30:00.000Z', ...given },
    }),
  )

/** A phone with a key that the office knows, which signs what it finalises. */
export interface SigningPhone {
  readonly phone: Phone
  readonly keys: CryptoKeyPair
  /** The hash of its last statement. */
  readonly last: () => string
  /** What it says of a record; the statement may be bent before it is signed. */
  attest(record: Uuid, data: Record<string, Json>, bend?: Partial<Statement>): Promise<Attestation>
  /** A finished assessment as a change that creates it, signed. */
  finalise(data?: Record<string, Json>, bend?: Partial<Statement>): Promise<Mutation>
}

export const signingPhone = async (office: TestOffice, isKeyKnown = true): Promise<SigningPhone> => {
  const phone = await enrolPhone(office)
  const keys = await makeDeviceKey()
  const key = await publicKeyOf(keys)
  if (isKeyKnown)
    await office.office.db.updateTable('device').set({ public_key: key }).where('id', '=', phone.device).execute()
  let [n, prev] = [0, CHAIN_START]
  const attest: SigningPhone['attest'] = async (record, data, bend = {}) => {
    n += 1
    const salt = newId().replaceAll('-', '')
    const statement: Statement = {
      ...{ v: 1, kind: 'assessment', record, salt, digest: sha256(digestedText(data, salt)), files: [] },
      ...{ device: phone.device, by: 'Nguyễn Văn A', n, prev, at: '2026-11-02T00:30:00.000Z' },
      ...bend,
    }
    prev = sha256(statementText(statement))
    return { statement, key, signature: await signText(keys, statementText(statement)) }
  }
  return {
    ...{ phone, keys, last: () => prev, attest },
    finalise: async (data = aFinalAssessment(), bend = {}) => {
      const mutation = phone.write({ kind: 'assessment', set: data })
      const attestation = await attest(mutation.record, data, bend)
      return { ...mutation, patch: { set: { ...data, attestation: attestation as unknown as Json }, unset: [] } }
    },
  }
}
