import { spacesOf } from '../../store/vault/spaces.ts'
import { type Space, VaultDatabase } from '../../store/vault/vault-database.ts'

/** A space that may be opened now. */
export interface OpenedSpace {
  readonly vault: VaultDatabase
  readonly space: Space
  /** What its store is sealed under; none where there is no lock. */
  readonly dataKey?: Uint8Array<ArrayBuffer>
}

export interface Locked {
  readonly vault: VaultDatabase
  /** Whose turn it may be; the one who was here last comes first. */
  readonly spaces: readonly [Space, ...Space[]]
}

export type Gate = ({ readonly kind: 'open' } & OpenedSpace) | ({ readonly kind: 'locked' } & Locked)

export const isOfficeAddress = (path: string): boolean => path === '/office' || path.startsWith('/office/')

/** Whether this page may open its store at once: it has one user, and that one no lock. Office and field keep apart, each with its own spaces. */
export const readGate = async (): Promise<Gate> => {
  const vault = new VaultDatabase()
  const spaces = await spacesOf(vault, isOfficeAddress(location.pathname) ? 'office' : 'field')
  const [space] = spaces
  return spaces.length === 1 && space.state === 'plain'
    ? { kind: 'open', vault, space }
    : { kind: 'locked', vault, spaces }
}
