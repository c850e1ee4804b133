import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Uuid } from '../domain/records/envelope.ts'
import type {
  AccountRequest,
  AccountRow,
  Area,
  CodeRequest,
  CodeResponse,
  DeviceRow,
  Identity,
  RevokeReason,
} from '../protocol/enrol.ts'
import type { HistoryEntry } from '../protocol/history.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { RecoveryAnswer } from '../protocol/recovery.ts'
import type { Store } from '../store/store.ts'
import type { AccountControl } from './account-control.ts'
import type { AreaControl } from './area-control.ts'
import type { DataDesk } from './data-desk.ts'
import type { EvidenceControl } from './evidence.ts'
import type { FactsControl } from './facts.ts'
import type { FileControl } from './files.ts'
import type { FormControl } from './forms.ts'
import type { IntegrityControl } from './integrity-control.ts'
import type { OpenRosaControl } from './open-rosa.ts'
import type { OwnData } from './own-data.ts'
import type { PeopleDesk } from './people-desk.ts'
import type { QuarantineControl } from './quarantine-control.ts'
import type { RegisterControl } from './registers.ts'
import type { ReportControl } from './report-control.ts'
import type { SelfControl } from './self.ts'
import type { Locking } from './vault/guard.ts'
import type { LockDesk } from './vault/lock-desk.ts'

/** What a request of the screens came to; words for the codes are in the messages. */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'problem'; code: ProblemCode; paths?: readonly string[]; retryAfterSeconds?: number }
  | { kind: 'unreachable' }

/** What the queue is doing. `waiting`: it will try again by itself. `paused`: the office refused the token; enrol again. */
export type SyncStatus =
  | { phase: 'not-enrolled' }
  | { phase: 'idle'; lastAt?: string }
  | { phase: 'running'; sent: number; waiting: number; received: number }
  | {
      phase: 'waiting'
      because: 'unreachable' | 'refused' | 'busy'
      code?: ProblemCode
      retryAtMs: number
      lastAt?: string
    }
  | { phase: 'paused'; code: ProblemCode; lastAt?: string }

export interface SyncControl {
  readonly status: ReadonlySignal<SyncStatus>
  /** Tries at once, whatever the backoff says. */
  now(): void
  /** Stops the exchange that is under way; nothing is lost, it goes on at the next try. */
  cancel(): void
}

/** The versions of the app that this phone keeps. */
export interface KnownBuilds {
  readonly served: { readonly cache: string; readonly name: string }
  readonly newest: KnownBuilds['served']
  readonly former?: KnownBuilds['served'] | undefined
}

export interface BuildControl {
  /** Undefined where none are kept. */
  read(): Promise<KnownBuilds | undefined>
  /** Goes on with that version, at once; false when it is no longer there. */
  use(build: KnownBuilds['served']): Promise<boolean>
}

export interface UpdateControl {
  readonly builds: BuildControl
  /** A new version is downloaded whole and waits. */
  readonly isReady: ReadonlySignal<boolean>
  /** The app is stored for use without a network. */
  readonly isOfflineReady: ReadonlySignal<boolean>
  /** Switches to the new version and reloads all tabs of this app. */
  apply(): void
}

/** `low`: under the reserve that a day of work needs. `unknown` where the browser doesn't tell. */
interface StorageHealth {
  isPersisted: boolean | 'unknown'
  usedBytes: number | 'unknown'
  freeBytes: number | 'unknown'
  isLow: boolean
}

interface Loss {
  readonly records: number
  readonly waiting: number
  readonly at: string
}

export interface StorageControl {
  readonly health: ReadonlySignal<StorageHealth>
  /** Asks the browser never to clear the store by itself; true when it agrees. */
  persist(): Promise<boolean>
  /** What this browser held once and holds no more: it was cleared, or its database broke. */
  readonly loss: ReadonlySignal<Loss | undefined>
  /** The user has read it. */
  forgetLoss(): void
}

export interface EnrolmentControl {
  enrol(code: string, label: string): Promise<Outcome<Identity>>
  /** Forgets the token on this phone; records and unsent work stay. */
  leave(): Promise<void>
}

/** How long a phone may go on without contact. over: others' records are not shown until the office has heard of it again (`own-records.ts`). */
export type LeaseState = { kind: 'none' } | { kind: 'running'; daysLeft: number } | { kind: 'over' }

/** What a phone does that the office has stopped (`farewell.ts`). */
export type FarewellState =
  | { kind: 'handing-over'; done: number; all: number }
  | { kind: 'erased'; at: string; changes: number; files: number }

/** The office's desk: needs the network, unlike everything else. */
export interface OfficeControl {
  signIn(username: string, password: string): Promise<Outcome<Identity>>
  /** The same by a passkey of this device; undefined when the user stopped. It may be another user's than was here before. */
  signInByPasskey(): Promise<Outcome<Identity> | undefined>
  /**
   * Clears this browser's office store at once, also without a network, and ends the session at the server, then or at the next contact; says how much was
   * unsent if it may not.
   */
  signOut(options: { evenIfUnsent: boolean }): Promise<{ kind: 'signed-out' } | { kind: 'unsent'; waiting: number }>
  /** The user name of who is signed in. */
  username(): Promise<string | undefined>
  areas(): Promise<Outcome<Area[]>>
  devices(): Promise<Outcome<DeviceRow[]>>
  makeCode(request: CodeRequest): Promise<Outcome<CodeResponse>>
  revokeDevice(device: Uuid, reason: RevokeReason): Promise<Outcome<undefined>>
  /** Opens a phone whose user has forgotten the lock; the request comes from its screen (`protocol/recovery.ts`). */
  answerRecovery(request: string): Promise<Outcome<RecoveryAnswer>>
  accounts(): Promise<Outcome<AccountRow[]>>
  createAccount(request: AccountRequest): Promise<Outcome<AccountRow>>
  disableAccount(account: Uuid): Promise<Outcome<undefined>>
}

/** The lock of this user's space. */
export interface LockControl {
  readonly isSet: boolean
  /** The office asks for a lock before records are fetched, and there is none: what is written goes out, nothing comes in. */
  readonly holdsPull: ReadonlySignal<boolean>
  /** Loaded when it is asked for. */
  desk(): Promise<LockDesk>
  /** Locks in all tabs, and leaves for the lock screen; `unsaved`: something on the screen could not be kept, so it stays open. */
  now(): Promise<Locking>
}

/** What the office knows of a record's life; needs the network. */
type AskHistory = (record: Uuid) => Promise<Outcome<HistoryEntry[]>>

/** Everything that screens reach for; made once in `boot.ts`. */
export interface App {
  /** Has the code of that address's screen come before anybody goes there. */
  fetchAhead(address: string): void
  readonly space: 'field' | 'office'
  readonly store: Store
  readonly sync: SyncControl
  readonly update: UpdateControl
  readonly storage: StorageControl
  readonly enrolment: EnrolmentControl
  readonly lease: ReadonlySignal<LeaseState>
  /** Exchanges everything with the office at once, and has the lease renewed. */
  contact(): void
  /** Takes the place of all screens while there is one. */
  readonly farewell: ReadonlySignal<FarewellState | undefined>
  /** The user has read that this phone was erased. */
  forgetFarewell(): void
  /** Loaded when it is asked for. */
  readonly quarantine: () => Promise<QuarantineControl>
  readonly files: FileControl
  readonly evidence: EvidenceControl
  readonly forms: FormControl
  readonly registers: RegisterControl
  /** Loaded when it is asked for. */
  readonly self: () => Promise<SelfControl>
  /** What figures are made of; only the office's store keeps any. Loaded when it is asked for. */
  readonly facts: () => Promise<FactsControl>
  /** Loaded when it is asked for. */
  readonly openRosa: () => Promise<OpenRosaControl>
  readonly office: OfficeControl
  /** One's own account and others' sessions. Loaded when it is asked for. */
  readonly account: () => Promise<AccountControl>
  readonly lock: LockControl
  /** Loaded when it is asked for. */
  readonly areas: () => Promise<AreaControl>
  /** Loaded when it is asked for. */
  readonly reports: () => Promise<ReportControl>
  /** Loaded when it is asked for. */
  readonly integrity: () => Promise<IntegrityControl>
  /** Loaded when it is asked for. */
  readonly dataDesk: () => Promise<DataDesk>
  /** Loaded when it is asked for. */
  readonly ownData: () => Promise<OwnData>
  /** Loaded when it is asked for. */
  readonly people: () => Promise<PeopleDesk>
  readonly history: AskHistory
  /** Shows on the app's icon how much there is to look at, where the system can. */
  showBadge(count: number): void
  /** The moment by this device's clock, for what people read. */
  now(): Date
  /** A number from 0 to 1 by chance, for keys that two phones must not make alike. */
  random(): number
  /** Fields whose text was typed and is still to be handed on after a pause: as long as there is one, nothing is called saved. */
  readonly typing: Signal<number>
  /** How far this device's clock was ahead of the office's at the last answer; undefined before the first. */
  readonly clockOffsetMs: ReadonlySignal<number | undefined>
}

export const AppContext = createContext<App | undefined>(undefined)

/** The app of this page. Outside a provider it is a mistake of ours, so it throws. */
export const useApp = (): App => {
  const app = useContext(AppContext)
  if (app === undefined) throw new Error('useApp needs <AppContext.Provider>')
  return app
}
