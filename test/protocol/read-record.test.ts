import { describe, expect, it } from 'vitest'
import { readRecord } from '../../src/protocol/read-record.ts'
import { ReadRecord } from '../../src/protocol/record.ts'
import { idOf, serverProducer } from '../store/exchange.ts'

const RECORD = serverProducer(idOf(1), 4)
const CONFLICT = { m: idOf(2), path: 'name', value: 'Tên khác', by: RECORD.createdBy, at: RECORD.createdAt, odd: 1 }

describe('a record that was just parsed', () => {
  it.each<[string, unknown]>([
    ['as it mostly is', RECORD],
    ['that is deleted', { ...RECORD, deletedAt: RECORD.updatedAt }],
    ['with a field that no record has', { ...RECORD, odd: true }],
    ['by an author with one', { ...RECORD, updatedBy: { ...RECORD.updatedBy, odd: true } }],
    ['with a conflict', { ...RECORD, conflicts: [CONFLICT] }],
    ['without an author', { ...RECORD, createdBy: undefined }],
    ['of a version that is none', { ...RECORD, version: -1 }],
    ['of no kind', { ...RECORD, kind: 'odd' }],
    ['whose data is a list', { ...RECORD, data: [] }],
    ['that is none', null],
  ])('is what its schema makes of it: %s', (_, parsed) => {
    expect(readRecord(parsed)).toEqual(ReadRecord.safeParse(parsed).data)
  })
})
