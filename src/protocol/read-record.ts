import { Author } from '../domain/records/envelope.ts'
import { quickTestOf } from '../domain/records/quick-test.ts'
import { ReadRecord, type WireRecord } from './record.ts'

/**
 * A record that was just parsed from JSON; undefined where it is none. Fields that no record has are left out. Records as they mostly are, are told quickly
 * and stay what they are: a first fetch has ten thousand.
 */
export const readRecord = (parsed: unknown): WireRecord | undefined =>
  isRecord(parsed) && hasNothingElse(parsed) ? parsed : ReadRecord.safeParse(parsed).data

const isRecord = quickTestOf(ReadRecord) as (parsed: unknown) => parsed is WireRecord

const FIELDS = new Set(Object.keys(ReadRecord.shape))
const FIELDS_OF_AUTHOR = Object.keys(Author.shape).length

/** Whether the schema would give the very same: it has every field that it must, so that another shows in their number. */
const hasNothingElse = (record: WireRecord): boolean =>
  record.conflicts.length === 0 &&
  Object.keys(record.createdBy).length === FIELDS_OF_AUTHOR &&
  Object.keys(record.updatedBy).length === FIELDS_OF_AUTHOR &&
  Object.keys(record).every((field) => FIELDS.has(field))
