import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import type { Uuid } from '../../../src/domain/records/envelope.ts'
import type { Kind } from '../../../src/domain/records/kinds.ts'
import type { WireRecord } from '../../../src/protocol/record.ts'

const OTHER = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }

/** A record as the office's feed brings it; the test fails where its data does not fit its kind. */
export const wireOf = (
  kind: Kind,
  id: Uuid,
  data: object,
  {
    version = 1,
    area = '19333',
    at = '2026-05-01T00:00:00.000Z',
  }: { version?: number; area?: string; at?: string } = {},
): WireRecord => ({
  ...{ id, kind, area, version, conflicts: [], createdAt: at, createdBy: OTHER, updatedAt: at, updatedBy: OTHER },
  data: DATA_OF_KIND[kind].parse(data) as WireRecord['data'],
})

/** Ids whose last two digits tell them apart, as chance does in the real ones. */
export const idOf = (kind: Kind, number: number): Uuid => {
  const place = Object.keys(DATA_OF_KIND).indexOf(kind)
  return `01900000-${String(place).padStart(4, '0')}-7000-8000-${String(number).padStart(12, '0')}`
}
