import type { FileName, FileState } from '../protocol/files.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { PULL_ROWS } from '../protocol/pull.ts'
import { PUSH_MUTATIONS } from '../protocol/push.ts'
import type { Files, Inbox, Network, Outbox, Random, WaitingFile } from './ports.ts'

/** What a step needs. The engine holds nothing of its own: state goes in and comes out. */
export interface EnginePorts {
  readonly outbox: Outbox
  readonly inbox: Inbox
  readonly files: Files
  readonly network: Network
  readonly random: Random
  /** Nothing is to be fetched yet: what waits here goes out all the same. */
  readonly isFeedHeld?: boolean
}

/** The page of the feed behind `cursor`, on its way while the one before it is taken in. Good for that lease, and before anything is sent. */
export interface PageAhead {
  readonly epoch: number
  readonly cursor: string
  readonly reply: ReturnType<Network['pull']>
  /** The page behind it, which is asked for once this one is here and the one before it is being taken in: so two are on their way or waiting at most. */
  readonly behind: Promise<PageAhead | undefined>
  /** To be called when it is being taken in. `isFollowed`: more is to be asked for. */
  take(isFollowed: boolean): void
}

/** Units [from, before) of a file, on their way. `isFull`: as many as one request was to bring. */
export interface RunUnderWay extends FileName {
  readonly from: number
  readonly before: number
  readonly isFull: boolean
  readonly reply: ReturnType<Network['sendUnits']>
}

/** Files on their way, oldest first, and those that wait as they were listed in this run; none where they are to be listed anew. Good for that lease. */
export interface Sending {
  readonly epoch: number
  readonly underWay: readonly RunUnderWay[]
  readonly listed?: readonly WaitingFile[]
}

export interface EngineState {
  /** Mutations of the next push; halved when a link or a server finds it too much, doubled when it went well (sync.md hazard 8). */
  readonly batch: number
  /** Rows of the next page, likewise. */
  readonly rows: number
  /** Tries in a row that came to nothing. */
  readonly failures: number
  /** The office could take nothing of what was offered: the feed is read to its end, then it is offered again later. */
  readonly isHeld: boolean
  /** The feed was read to its end in this run: files may go. */
  readonly isFed: boolean
  /** What is here was held against the office's sums since the app was opened. */
  readonly isChecked: boolean
  /** Only between two steps of one run. */
  readonly ahead?: PageAhead
  /** Only between two steps of one run. */
  readonly sending?: Sending
  /** What the office said in this run of the files that wait. */
  readonly asked: readonly FileState[]
  /** Units of the next request with bytes; halved and doubled like the others. */
  readonly units: number
}

/** First request with bytes: 256 KB. */
const FIRST_UNITS = 16

export const FRESH_STATE: EngineState = {
  batch: PUSH_MUTATIONS,
  rows: PULL_ROWS,
  failures: 0,
  isHeld: false,
  isFed: false,
  isChecked: false,
  asked: [],
  units: FIRST_UNITS,
}

/**
 * What one exchange came to. again: there is more, go on at once. idle: everything is sent and fetched. wait: try again after `delayMs`.
 * paused: the office refuses this phone; nothing is deleted, enrolment goes on from here. stopped: it was called off. fenced: another tab leads.
 */
export type Step =
  | { kind: 'again'; state: EngineState; sent: number; waiting: number; received: number }
  | { kind: 'idle'; state: EngineState; received: number }
  | {
      kind: 'wait'
      state: EngineState
      delayMs: number
      because: 'unreachable' | 'refused' | 'busy'
      code?: ProblemCode
    }
  | { kind: 'paused'; state: EngineState; code: ProblemCode }
  | { kind: 'stopped'; state: EngineState }
  | { kind: 'fenced' }
