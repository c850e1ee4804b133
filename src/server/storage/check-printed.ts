import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import { Attestation } from '../../domain/integrity/attestation.ts'
import { Assessment } from '../../domain/records/assessment.ts'
import { isFinal } from '../../domain/records/kinds.ts'
import { scoreAssessment } from '../../domain/scoring/score.ts'
import type { CheckAnswer } from '../../protocol/integrity.ts'
import type { WireRecord } from '../../protocol/record.ts'
import { hashOfStatement, isOf } from './attest.ts'
import { findingsOf } from './attestations.ts'
import type { Database } from './database.ts'
import { toWire } from './record-row.ts'
import { sealedAreasOf } from './seal.ts'

const UNKNOWN: CheckAnswer = { kind: 'unknown' }
const HASH_DIGITS = 64
/** No member has this name: whoever holds a paper is nobody to the office. */
const NOBODY = '\u0000'

/** What a printed result is, by the first digits of its statement's hash. */
export const checkPrinted = async (db: Database, digits: string): Promise<CheckAnswer> => {
  const rows = await db
    .selectFrom('attestation')
    .selectAll()
    .where('hash', '>=', digits.padEnd(HASH_DIGITS, '0'))
    .where('hash', '<=', digits.padEnd(HASH_DIGITS, 'f'))
    .execute()
  const row = rows.find((one) => !findingsOf(one).some((of) => of === 'bad-signature' || of === 'other-record'))
  if (row === undefined) return UNKNOWN
  const record = await recordAt(db, row.area, row.record)
  if (record === undefined || record.kind !== 'assessment' || !isFinal(record)) return UNKNOWN
  const nobody = { device: NOBODY, name: NOBODY, areas: [row.area] }
  if ((await sealedAreasOf(db, nobody, record.id)).has(row.area)) return { kind: 'sealed' }
  const attestation = Attestation.safeParse(record.data.attestation)
  const isAsSigned =
    attestation.success &&
    hashOfStatement(attestation.data.statement) === row.hash &&
    isOf(attestation.data.statement, record.data)
  if (!isAsSigned || findingsOf(row).includes('other-key')) return { kind: 'altered' }
  return answerFor(db, record, !findingsOf(row).includes('key-unknown'))
}

const recordAt = async (db: Database, area: string, id: string): Promise<WireRecord | undefined> => {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toWire(row)
}

const answerFor = async (db: Database, record: WireRecord, isKeyKnown: boolean): Promise<CheckAnswer> => {
  const assessment = Assessment.safeParse(record.data)
  if (!assessment.success) return UNKNOWN
  const { data } = assessment
  const loaded = await loadCriteriaSet(data.criteria)
  const product = await recordAt(db, record.area, data.product)
  const area = await db.selectFrom('area').select('name').where('code', '=', record.area).executeTakeFirst()
  if (loaded.kind !== 'ready') return UNKNOWN
  const { points, stars, open } = scoreAssessment(loaded.set, data)
  const result = {
    ...{ product: String(product?.data.name ?? ''), criteria: data.criteria, role: data.role, points, stars, open },
    ...{ finalisedAt: data.finalisedAt ?? data.startedAt, commune: area?.name ?? record.area, isKeyKnown },
  }
  const correctedAt = await correctionOf(db, record)
  return correctedAt === undefined ? { kind: 'genuine', result } : { kind: 'superseded', result, correctedAt }
}

/** When the final assessment was closed that corrects this one. */
const correctionOf = async (db: Database, { area, id }: WireRecord): Promise<string | undefined> => {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where('kind', '=', 'assessment')
    .where('deleted_at', 'is', null)
    .where('data', 'like', `%"revises":"${id}"%`)
    .execute()
  const final = rows.map(toWire).find((one) => isFinal(one) && one.data.revises === id)
  return final === undefined ? undefined : String(final.data.finalisedAt ?? final.createdAt)
}
