import { readAnswer } from '../../src/device/request.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import { type FilesRequest, FilesResponse, UNIT_BYTES } from '../../src/protocol/files.ts'
import type { Problem, ProblemCode } from '../../src/protocol/problem.ts'
import { type PullRequest, PullResponse } from '../../src/protocol/pull.ts'
import { type PushRequest, PushResponse } from '../../src/protocol/push.ts'
import type { Database } from '../../src/store/database.ts'
import { type OpenStore, openOver } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import type { Lease, Network, Reply, UnitRun } from '../../src/sync/ports.ts'
import { type EnginePorts, type EngineState, FRESH_STATE } from '../../src/sync/state.ts'
import type { SimOffice } from './office.ts'
import { type Fault, type Outcome, Task } from './task.ts'

/** What the phones of one history share. */
export interface Air {
  readonly office: SimOffice
  /** Notes that a fault has happened. */
  count(fault: string): void
  /** Keeps a request on its way that its sender has given up. */
  delay(arrive: () => Promise<unknown>): void
}

const CALM = { aborted: false }

/** One tab of the app: its hold on the store and what it is doing. It can be killed at each stop. */
interface Tab {
  readonly store: OpenStore
  state: EngineState
  task: Task | undefined
}

/** A phone: a disk that outlives its tabs, a clock that may be wrong, an identity that the office may end. */
export class SimPhone {
  readonly name: string
  readonly disk: Database
  tabs: Tab[] = []
  areas: string[]
  isRevoked = false
  clockOffsetMs = 0
  /** Whose exchange holds the lock; a tab that is killed lets go, one that only hangs does not. */
  leader: Tab | undefined
  private readonly air: Air
  private readonly newId: () => Uuid
  private ticks = 0
  private tokens = 0
  private readonly everyTab: number

  constructor(air: Air, digit: number, disk: Database, areas: string[], tabs: number) {
    this.air = air
    this.disk = disk
    this.areas = areas
    this.everyTab = tabs
    this.name = `phone ${digit}`
    let last = 0
    this.newId = () => {
      last += 1
      return `0190000${digit}-0000-7000-8000-${String(last).padStart(12, '0')}`
    }
  }

  /** Opens all tabs anew, as after the phone was switched on. */
  async switchOn(): Promise<void> {
    this.tabs = []
    this.leader = undefined
    for (let index = 0; index < this.everyTab; index += 1) this.tabs.push(await this.newTab())
  }

  async enrol(): Promise<void> {
    this.tokens += 1
    await this.tab(0).store.saveIdentity(this.identity(), { token: `token ${this.tokens}` })
    this.isRevoked = false
  }

  identity() {
    return { name: this.name, role: 'officer' as const, areas: this.areas.map((code) => ({ code, name: code })) }
  }

  tab(index: number): Tab {
    const tab = this.tabs[index % this.tabs.length]
    if (tab === undefined) throw new Error('a phone has a tab')
    return tab
  }

  async device(): Promise<Uuid> {
    return this.tab(0).store.currentDevice()
  }

  async killTab(index: number): Promise<void> {
    const at = index % this.tabs.length
    if (this.leader === this.tabs[at]) this.leader = undefined
    this.tabs[at] = await this.newTab()
  }

  /** Begins an exchange on that tab unless it is at one, or another leads; `steals` takes the lead from a tab that hangs. */
  async exchange(index: number, steals: boolean): Promise<void> {
    const tab = this.tab(index)
    if (tab.task?.isDone === false || (this.leader !== undefined && !steals)) return
    if (this.leader !== undefined) this.air.count('two leaders')
    const task = new Task()
    tab.task = task
    this.leader = tab
    await task.start(async () => {
      await this.lead(tab, task)
      if (this.leader === tab) this.leader = undefined
    })
    this.letGo(tab, task)
  }

  /** Lets a task go on for so many stops; a fault strikes at the first stop on the network that it can. */
  async goOn(tab: Tab, stops: number, outcome: Outcome): Promise<void> {
    const { task } = tab
    let coming = outcome
    for (let stop = 0; stop < stops && task !== undefined && !task.isDone; stop += 1) {
      const isInStore = task.at(stop) === 'store'
      const strikes = isInStore ? 'well' : coming
      if (!isInStore) coming = 'well'
      await task.resume(strikes, stop)
    }
    if (task !== undefined) this.letGo(tab, task)
  }

  /** Its disk has room again, and its database is there. */
  calm(): void {
    if ('trouble' in this.disk) Object.assign(this.disk.trouble as object, { writesLeft: undefined, isCutOff: false })
  }

  /** The browser clears everything that the app kept. */
  async evict(): Promise<void> {
    for (const table of this.disk.tables) await table.clear()
    await this.switchOn()
  }

  busyTabs(): Tab[] {
    return this.tabs.filter((tab) => tab.task?.isDone === false)
  }

  private letGo(tab: Tab, task: Task): void {
    if (task.isDone && this.leader === tab) this.leader = undefined
  }

  private async newTab(): Promise<Tab> {
    const store = await openOver({ db: this.disk, newId: this.newId, now: () => this.now() })
    await store.tidy()
    return { store, state: { ...FRESH_STATE, batch: 3 }, task: undefined }
  }

  private now(): string {
    this.ticks += 1
    return new Date(Date.UTC(2026, 5, 1) + this.ticks * 1_000 + this.clockOffsetMs).toISOString()
  }

  /** What the driver does for one run: takes the lead, then steps until there is nothing more to do now. */
  private async lead(tab: Tab, task: Task): Promise<void> {
    const at = async <T>(work: () => Promise<T>): Promise<T> => {
      await task.stop('store')
      const result = await task.doing(work)
      await task.stop('store')
      return result
    }
    const lease: Lease = await at(() => tab.store.takeLead())
    const ports = this.ports(tab, task, at)
    for (;;) {
      const next = await step(ports, lease, tab.state, CALM)
      if (next.kind !== 'fenced') tab.state = next.state
      if (next.kind === 'paused') await at(() => tab.store.setPaused(next.code))
      if (next.kind === 'again' || next.kind === 'idle') await task.doing(() => tab.store.setPaused(undefined))
      if (next.kind !== 'again') return
    }
  }

  private ports(tab: Tab, task: Task, at: <T>(work: () => Promise<T>) => Promise<T>): EnginePorts {
    const { store } = tab
    const { office } = this.air
    const network: Network = {
      push: async (request: PushRequest, _signal, meanwhile) => {
        // One after the other, as all that a phone does here: while the office has answered, and the phone not heard of it.
        const reply = await this.send(task, async () => office.push(await this.device(), request), PushResponse)
        await meanwhile?.()
        return reply
      },
      pull: (request: PullRequest) =>
        this.send(task, async () => office.pull(await this.device(), request), PullResponse),
      askFiles: (request: FilesRequest) => this.send(task, () => office.askFiles(request), FilesResponse),
      sendUnits: (run: UnitRun) =>
        this.send(
          task,
          () => office.takeUnits(run),
          FilesResponse,
          () => office.takeUnits(firstHalf(run)),
        ),
      isMetered: () => false,
    }
    return {
      outbox: {
        freeze: (lease, most, behind) => at(() => store.freeze(lease, most, behind)),
        settle: (lease, verdicts, epoch) => at(() => store.settle(lease, verdicts, epoch)),
      },
      inbox: {
        cursor: () => task.doing(() => store.cursor()),
        isEmpty: () => task.doing(() => store.isEmpty()),
        makeReady: (page) => task.doing(() => store.makeReady(page)),
        applyPage: (lease, page) => at(() => store.applyPage(lease, page)),
        check: (lease, sums) => at(() => store.check(lease, sums)),
      },
      files: {
        waitingFiles: (lease, isMetered) => at(() => store.waitingFiles(lease, isMetered)),
        readBytes: (sha256, from, before) => at(() => store.readBytes(sha256, from, before)),
        noteFiles: (lease, states, epoch) => at(() => store.noteFiles(lease, states, epoch)),
        noteUnreadable: (lease, file) => at(() => store.noteUnreadable(lease, file)),
      },
      network,
      random: () => 0,
    }
  }

  /** One request and its answer, each of which may go wrong on its way. */
  private async send<T>(
    task: Task,
    ask: () => Promise<T>,
    schema: Schema,
    partly?: () => Promise<unknown>,
  ): Promise<Reply<T>> {
    const there = await task.stop('request')
    if (there !== 'well') this.air.count(there)
    if (there === 'request dropped' && partly !== undefined) {
      this.air.count('bytes cut on their way')
      await task.doing(partly)
    }
    if (there === 'request dropped' || there === 'one-way link') return { kind: 'unreachable' }
    if (there === 'request late') {
      // A request of before another enrolment brings a token that is no longer good.
      const { tokens } = this
      this.air.delay(async () => (this.tokens === tokens ? ask() : undefined))
      return { kind: 'unreachable', hasTimedOut: true }
    }
    if (there in STATUS) return problemOf(STATUS[there as keyof typeof STATUS])
    if (there === 'captive portal') return task.doing(() => this.garbled(there, {}, schema))
    if (this.isRevoked) return problemOf({ code: 'device-revoked', status: 401 })
    const value = await task.doing(ask)
    const second = there === 'request twice' ? await task.doing(ask) : value
    const back = await task.stop('response')
    if (back === 'well') return { kind: 'ok', value: second }
    this.air.count(back)
    if (back === 'answer cut' || back === 'answer garbled' || back === 'captive portal')
      return task.doing(() => this.garbled(back, value, schema))
    if (back in STATUS) return problemOf(STATUS[back as keyof typeof STATUS])
    return { kind: 'unreachable' }
  }

  /** An answer that was spoilt on its way, as the app's own reader of answers takes it. */
  private async garbled<T>(fault: Fault, value: unknown, schema: Schema): Promise<Reply<T>> {
    const text = JSON.stringify(value)
    const body =
      fault === 'captive portal'
        ? '<html>Wi-Fi</html>'
        : fault === 'answer cut'
          ? text.slice(0, text.length / 2)
          : text.replace(/:/g, ';')
    const headers: Record<string, string> =
      fault === 'captive portal'
        ? { 'content-type': 'text/html' }
        : { 'content-type': 'application/json', 'x-sao-lang': '1' }
    const answer = await readAnswer<unknown>(new Response(body, { headers }), schema).catch(() => UNREACHABLE)
    return answer as Reply<T>
  }
}

type Schema = typeof PushResponse | typeof PullResponse | typeof FilesResponse

/** The units that came through before a link was cut. */
const firstHalf = ({ bytes, ...run }: UnitRun): UnitRun => ({
  ...run,
  bytes: bytes.slice(0, UNIT_BYTES * Math.floor(bytes.byteLength / UNIT_BYTES / 2)),
})

const UNREACHABLE = { kind: 'unreachable' } as const

/** Whole-request refusals that a phone may meet, be they rightful or not. */
const STATUS = {
  'status 401': { code: 'unauthorised', status: 401 },
  'status 403': { code: 'forbidden', status: 403 },
  'status 409': { code: 'internal', status: 409 },
  'status 413': { code: 'too-large', status: 413 },
  'status 426': { code: 'protocol-unsupported', status: 426 },
  'status 429': { code: 'too-many-requests', status: 429 },
  'status 503': { code: 'internal', status: 503 },
} as const satisfies Record<string, { code: ProblemCode; status: number }>

const problemOf = ({ code, status }: { code: ProblemCode; status: number }): Reply<never> => {
  const problem: Problem = { type: 'about:blank', title: code, status, code }
  return { kind: 'problem', problem }
}
