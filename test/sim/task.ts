/** Where a task has stopped until the simulation lets it go on: around a transaction, or on either way over the network. */
export type Point = 'store' | 'request' | 'response'

/** How it goes on: a fault of the network, or as it should. */
export type Outcome = 'well' | Fault
export type Fault =
  | 'request dropped'
  | 'request twice'
  | 'request late'
  | 'answer dropped'
  | 'answer cut'
  | 'answer garbled'
  | 'captive portal'
  | 'one-way link'
  | 'status 401'
  | 'status 403'
  | 'status 409'
  | 'status 413'
  | 'status 426'
  | 'status 429'
  | 'status 503'

/** Something under way on a phone, which stops at every point where it could be killed or overtaken. */
export class Task {
  isDone = false
  at: Point = 'store'
  /** Why it ended early; a task that is killed never ends. */
  failure: unknown
  private go: ((outcome: Outcome) => void) | undefined
  private parked: () => void = () => undefined

  /** Starts it, and comes back at its first stop. */
  async start(work: (task: Task) => Promise<void>): Promise<void> {
    const stopped = this.untilParked()
    work(this)
      .catch((error: unknown) => {
        this.failure = error
      })
      .finally(() => {
        this.isDone = true
        this.parked()
      })
    await stopped
  }

  /** Stops until the simulation resumes it. */
  stop(at: Point): Promise<Outcome> {
    this.at = at
    const outcome = new Promise<Outcome>((resolve) => {
      this.go = resolve
    })
    this.parked()
    return outcome
  }

  /** Lets it go on to its next stop or its end. */
  async resume(outcome: Outcome): Promise<void> {
    const stopped = this.untilParked()
    this.go?.(outcome)
    await stopped
  }

  private untilParked(): Promise<void> {
    return new Promise((resolve) => {
      this.parked = resolve
    })
  }
}
