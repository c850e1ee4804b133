import type { Response } from '../../src/domain/records/response.ts'
import type { LocalRecord } from '../../src/store/store.ts'

export const idAt = (place: number): string => `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`

/** A filled survey of one producer, finished in the hour that its place says. */
export const surveyAt = (place: number, data: Partial<Response> = {}): LocalRecord<'response'> => {
  const at = `2026-06-01T${String(place).padStart(2, '0')}:00:00.000Z`
  const by = { name: 'Nguyễn Thị Lan', device: idAt(900) }
  return {
    ...{ id: idAt(place), kind: 'response', area: '19333', version: 1, conflicts: [] },
    ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
    data: {
      ...{ form: { id: 'visit-note', version: '1' }, producer: idAt(500), status: 'final', startedAt: at },
      ...{ finalisedAt: at, surveyor: by.name, answers: {}, consents: {} },
      ...data,
    },
  }
}
