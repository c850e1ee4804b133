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

/** Something under way on a phone, which stops at every point where it could be killed or overtaken; at several of them while a page is fetched ahead, or units are on their way. */
export class Task {
  isDone = false
  /** Why it ended early; a task that is killed never ends. */
  failure: unknown
  private readonly stops: { readonly at: Point; readonly go: (outcome: Outcome) => void }[] = []
  private atWork = 0
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
    const outcome = new Promise<Outcome>((go) => {
      this.stops.push({ at, go })
    })
    this.parked()
    return outcome
  }

  /** Work between two stops that the event loop does not tell of, such as the browser's cipher. */
  async doing<T>(work: () => Promise<T>): Promise<T> {
    this.atWork += 1
    try {
      return await work()
    } finally {
      this.atWork -= 1
    }
  }

  /** Where it stands: of several points the one of that number. */
  at(which: number): Point {
    return this.stops[which % this.stops.length]?.at ?? 'store'
  }

  /** Lets it go on from there to its next stop or its end. */
  async resume(outcome: Outcome, which: number): Promise<void> {
    const stopped = this.untilParked()
    const [stop] = this.stops.splice(which % this.stops.length, 1)
    stop?.go(outcome)
    await (this.stops.length === 0 ? stopped : Promise.race([stopped, this.untilStill()]))
    // The other may be at work while this one has come to its stop.
    while (this.atWork > 0) await anotherTurn()
  }

  /** One of two that goes on may come to its end, or to where it waits for the other: then nothing stops, and nothing more happens by itself. */
  private async untilStill(): Promise<void> {
    for (let turns = 0; turns < 2; turns = this.atWork > 0 ? 0 : turns + 1) await anotherTurn()
  }

  private untilParked(): Promise<void> {
    return new Promise((resolve) => {
      this.parked = resolve
    })
  }
}

const anotherTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
