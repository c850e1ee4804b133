import type { FileName, FileState, FilesRequest, FilesResponse } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Problem } from '../protocol/problem.ts'
import type { PullRequest, PullResponse } from '../protocol/pull.ts'
import type { PushRequest, PushResponse, Verdict } from '../protocol/push.ts'

/** Leadership over the queue: every write of the engine names it, and a store refuses an outdated one ("fenced", sync.md hazard 6). */
export interface Lease {
  readonly epoch: number
}

/** Promises: what resolves is durable; a write under an outdated lease changes nothing and says `fenced`. */
export interface Outbox {
  /**
   * The next mutations to send, in the order of `ds`, frozen for ever from now on. Leaves out chains that wait behind a rejected
   * mutation of the same record. `waiting` counts what remains beside them. `behind`: only those that are numbered higher.
   */
  freeze(
    lease: Lease,
    most: number,
    behind?: number,
  ): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }>
  /**
   * Takes answered mutations out of the queue, or marks them rejected. Doing it twice changes nothing more. `epoch` is the office's, when it was the
   * office that answered; `stale`: it is of another life of its store than the feed that this phone follows, and nothing changed.
   */
  settle(lease: Lease, verdicts: Verdict[], epoch?: string): Promise<'done' | 'fenced' | 'stale'>
}

export interface Inbox {
  cursor(): Promise<string | undefined>
  /** Whether there is no record here at all, of this phone's own or the office's. */
  isEmpty(): Promise<boolean>
  /** Does for a page that is taken in later what can be done without the disk. */
  makeReady(page: PullResponse): Promise<void>
  /** Rows and cursor in one transaction; rows with unsent changes keep those on top. */
  applyPage(lease: Lease, page: PullResponse): Promise<'done' | 'fenced'>
  /**
   * Holds what is here against the office's sums of it. Where they differ, what is settled here goes and the feed begins anew; unsent work is not
   * touched.
   */
  check(lease: Lease, sums: Readonly<Record<string, string>>): Promise<'agreed' | 'diverged' | 'fenced'>
}

/** A file whose record the office has. Of one whose bytes are not here it can only be asked what the office has. */
export interface WaitingFile extends FileName {
  readonly bytes: number
  readonly isHere: boolean
}

export interface Files {
  /** All that can be sent now, in the order of sending. Over a link that costs money only as much as the user lets go there. */
  waitingFiles(
    lease: Lease,
    isMetered: boolean,
  ): Promise<{ kind: 'files'; files: readonly WaitingFile[] } | { kind: 'fenced' }>
  /** Bytes `from` up to `before`, fewer at the file's end; undefined when they are no longer here. */
  readBytes(sha256: string, from: number, before: number): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Notes what the office has; doing it twice changes nothing more. `stale` as for `settle`. */
  noteFiles(lease: Lease, states: readonly FileState[], epoch: string): Promise<'done' | 'fenced' | 'stale'>
  /** Puts aside a file whose bytes are here and do not open any more. */
  noteUnreadable(lease: Lease, file: FileName): Promise<'done' | 'fenced'>
}

/** A run of units of one file, from that unit on. */
export interface UnitRun extends FileName {
  readonly from: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** An AbortSignal, as far as the engine looks at it; it hands it on to the network. */
export interface Abort {
  readonly aborted: boolean
}

/** What a request came to. `unreachable`: no answer, a time-out, or an answer that is not ours (a captive portal, hazard 9). */
export type Reply<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'problem'; problem: Problem; retryAfterMs?: number }
  | { kind: 'unreachable'; hasTimedOut?: boolean }

export interface Network {
  /** `meanwhile` may be begun, and waited for, while the request is on its way: what it does has to do with this phone alone, and may be asked for again. */
  push(request: PushRequest, signal: Abort, meanwhile?: () => Promise<unknown>): Promise<Reply<PushResponse>>
  /** same: the office has nothing that is not here, and the cursor stays. */
  pull(request: PullRequest, signal: Abort): Promise<Reply<PullResponse | 'same'>>
  askFiles(request: FilesRequest, signal: Abort): Promise<Reply<FilesResponse>>
  /** Answers with that file's state. What arrived before a cut is kept by the office. */
  sendUnits(run: UnitRun, signal: Abort): Promise<Reply<FilesResponse>>
  /** Whether the link is known to be one that costs by the byte. */
  isMetered(): boolean
}

/** Uniform in [0, 1). */
export type Random = () => number
