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
   * mutation of the same record. `waiting` counts what remains after them.
   */
  freeze(
    lease: Lease,
    most: number,
  ): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }>
  /**
   * Takes answered mutations out of the queue, or marks them rejected. Doing it twice changes nothing more. `epoch` is the office's, when it was the
   * office that answered; `stale`: it is of another life of its store than the feed that this phone follows, and nothing changed.
   */
  settle(lease: Lease, verdicts: Verdict[], epoch?: string): Promise<'done' | 'fenced' | 'stale'>
}

export interface Inbox {
  cursor(): Promise<string | undefined>
  /** Rows and cursor in one transaction; rows with unsent changes keep those on top. */
  applyPage(lease: Lease, page: PullResponse): Promise<'done' | 'fenced'>
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
  push(request: PushRequest, signal: Abort): Promise<Reply<PushResponse>>
  pull(request: PullRequest, signal: Abort): Promise<Reply<PullResponse>>
}

/** Uniform in [0, 1). */
export type Random = () => number
