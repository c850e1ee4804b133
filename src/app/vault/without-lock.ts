import type { Space } from '../../store/vault/vault-database.ts'

/** A space as it was before anybody thought of a lock. */
export const withoutLock = ({ lock: _lock, isConfirmed: _isConfirmed, ...space }: Space): Space => ({
  ...space,
  state: 'plain',
})
