import { KINDS, type Kind } from '../../domain/records/kinds.ts'
import { UNREADABLE } from '../read-row.ts'
import type { Row } from './row-codec.ts'

/** The store's memory of itself does not open: nothing can be written any more without making it worse. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError'
}

const NOBODY = { name: '', device: '' }

const asRecord = (stored: Row): Row => ({
  ...{ id: stored.id, kind: kindOf(stored.shelf), area: areaOf(stored.tags), version: 0, data: {}, conflicts: [] },
  ...{ createdAt: '', createdBy: NOBODY, updatedAt: stored.updatedAt ?? '', updatedBy: NOBODY },
  ...{ shelf: UNREADABLE, name: '', tags: stored.tags ?? [] },
})

const kindOf = (shelf: unknown): Kind => KINDS.find((kind) => kind === shelf) ?? 'producer'

const areaOf = (tags: unknown): string =>
  (Array.isArray(tags) ? tags.map(String) : []).find((tag) => tag.startsWith('@'))?.slice(1) ?? ''

const asChange = (stored: Row): Row => ({
  ...{ m: '', device: '', ds: 0, kind: 'producer', area: '', op: 'patch', base: { v: 0 }, schema: 1, at: '' },
  patch: { set: {}, unset: [] },
  ...stored,
})

/**
 * What is given in place of a row that does not open, by table, so that one spoilt row does not take the others with it. A record is on the shelf of
 * unreadable ones, with version 0: the office's sums do not agree with it, and it comes again with the feed. A change of the queue counts as rejected:
 * people see it among what needs them, and may give it up; the rest goes on. A file's bytes count as not being here. Where no stand-in would be true
 * (what the phone remembers of itself; the figures), reading fails.
 */
export const standIn = (table: string, { sealed: _sealed, ...stored }: Row): Row => {
  switch (table) {
    case 'records':
    case 'bases':
      return asRecord(stored)
    case 'outbox':
      return { ...asChange(stored), state: 'rejected', problem: { code: 'malformed', paths: [] } }
    case 'delivered':
      return { ...asChange(stored), deliveredAt: '', verdict: 'applied' }
    case 'carried':
      return { ...stored, device: '', holder: '', madeAt: '', count: 0, parts: [], files: [], verdicts: [], epoch: '' }
    case 'blobs':
      return { ...stored, bytes: 0, type: 'application/octet-stream', at: '' }
    case 'chunks':
      return { ...stored, bytes: new ArrayBuffer(0) }
    case 'uploads':
      return { ...stored, bytes: 0, type: 'application/octet-stream', rank: 1, at: '', sentBytes: 0 }
    case 'typing':
      return { ...stored, fields: {} }
    case 'places':
      return { ...stored, criterion: '' }
    case 'names':
      return { ...stored, entries: null }
    case 'touched':
      return { ...stored, keys: ['*'] }
    default:
      throw new StoreDamagedError(`a row of ${table} does not open`)
  }
}
