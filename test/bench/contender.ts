import type { Size } from './made-assessments.ts'

/** How one contender is set up in this run; its page reads from it what concerns it. */
export interface SetUp {
  /** Of its database in the browser: new in each run. */
  readonly name: string
  /** Of what it makes: the same for all contenders of a run. */
  readonly seed: number
  /** Which of its settings. */
  readonly variant?: string
  /** What its server has given out for it: our one-time code of enrolment, the name of PouchDB's database. */
  readonly code?: string
}

/** What the page of each contender answers to, as `globalThis.contender`. */
export interface ContenderPage {
  open(setUp: SetUp): Promise<void>
  /** Makes so many assessments without a network; not measured. */
  make(count: number, size: Size): Promise<void>
  /** So many records with a photo each. */
  makePhotos(count: number, bytes: number): Promise<void>
  /** Sends all; milliseconds until the last was acknowledged. */
  push(): Promise<number>
  /** Fetches all that the server has; milliseconds until the last of so many can be found. */
  pull(count: number): Promise<number>
  /** One look at the server when there is nothing to do. */
  idle(): Promise<void>
}

/** What a contender's server has, to be held against what was made. */
export interface Held {
  /** Ids of records, one for each copy that it has. */
  readonly ids: readonly string[]
  /** Bytes of files, of those that are whole. */
  readonly fileBytes: number
}
