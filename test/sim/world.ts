import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { Json } from '../../src/protocol/mutation.ts'
import { pathsOf, valueAt } from '../../src/protocol/patch.ts'
import { DELETED_PATH, type WireRecord } from '../../src/protocol/record.ts'
import type { Database, RecordRow } from '../../src/store/database.ts'
import type { Change } from '../../src/store/store.ts'
import type { Act } from './acts.ts'
import { Courier } from './courier.ts'
import { REFUSED_NOTE, type SimOffice } from './office.ts'
import { type Air, SimPhone } from './phone.ts'
import type { Outcome } from './task.ts'
import { lookForAgreement, violation, Witness } from './witness.ts'

/** Communes of the simulated office. */
export const AREAS = ['19333', '19351']

/** How a task's request or answer may fare: mostly well. */
const OUTCOMES: readonly Outcome[] = [
  ...Array.from({ length: 14 }, () => 'well' as const),
  ...['request dropped', 'request twice', 'request late', 'answer dropped', 'answer dropped'],
  ...['answer cut', 'answer garbled', 'captive portal', 'one-way link', 'status 401', 'status 403'],
  ...['status 409', 'status 413', 'status 426', 'status 429', 'status 503'],
] as Outcome[]

/** Rounds of exchanges in which a queue must empty once nothing breaks any more (I11). */
const ROUNDS = 3

type Data = Record<string, Json>

const YEAR_MS = 365 * 24 * 3_600_000

export interface WorldOptions {
  readonly office: SimOffice
  /** A new disk for a phone. */
  disk(name: string): Database
  readonly phones: number
  readonly tabs: number
  /** Whether the office refuses some changes by itself. */
  readonly refuses: boolean
}

/** Phones, their office and everything between them. Acts happen one after the other; what they start goes on in any order. */
export class World implements Air {
  readonly faults = new Map<string, number>()
  readonly office: SimOffice
  private readonly phones: SimPhone[] = []
  private readonly witness = new Witness()
  private readonly options: WorldOptions
  private readonly courier: Courier
  private late: (() => Promise<unknown>)[] = []
  private values = 0
  private acts = 0

  private constructor(options: WorldOptions) {
    this.options = options
    this.office = options.office
    this.courier = new Courier(this, this.witness)
  }

  static async create(options: WorldOptions): Promise<World> {
    const world = new World(options)
    for (let digit = 1; digit <= options.phones; digit += 1) {
      // The first phone holds all communes, the others one each.
      const areas = digit === 1 ? [...AREAS] : [AREAS[digit % AREAS.length] ?? '']
      const phone = new SimPhone(world, digit, options.disk(`sim ${digit}`), areas, options.tabs)
      await phone.switchOn()
      await phone.enrol()
      world.office.give(await phone.device(), phone.areas)
      world.phones.push(phone)
    }
    return world
  }

  count(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1)
  }

  delay(arrive: () => Promise<unknown>): void {
    this.late.push(arrive)
  }

  /** Lets one act happen, and looks at the phone that it touched; every so often at everything. */
  async act(act: Act): Promise<void> {
    const phone = this.phones[act.n[0] % this.phones.length]
    if (phone === undefined) return
    await this.perform(act, phone)
    await this.witness.lookAtPhone(this.office, phone)
    this.acts += 1
    if (this.acts % 8 === 0) await this.witness.lookForAll(this.office, this.phones)
  }

  private async perform({ kind, n }: Act, phone: SimPhone): Promise<void> {
    const [, one, two] = n
    switch (kind) {
      case 'create':
      case 'answer':
      case 'note':
      case 'refused note':
      case 'delete':
      case 'finalise':
      case 'resolve':
        return this.write(kind, phone, one, two)
      case 'mend':
      case 'discard':
        return this.settleRejected(kind, phone)
      case 'exchange':
        return phone.exchange(one, false)
      case 'steal lead':
        return phone.exchange(one, true)
      case 'go on':
        return this.goOn(one, two)
      case 'late arrival':
        return this.arrive(one)
      case 'kill tab':
        if (phone.busyTabs().length > 0) this.count('tab killed in an exchange')
        return phone.killTab(one)
      case 'kill phone':
        this.count('phone switched off')
        return phone.switchOn()
      case 'clock jump':
        this.count('clock wrong by years')
        phone.clockOffsetMs = ((one % 21) - 10) * YEAR_MS
        return
      default:
        return this.trouble(kind, phone, one)
    }
  }

  private async trouble(kind: Act['kind'], phone: SimPhone, one: number): Promise<void> {
    switch (kind) {
      case 'disk full':
        return this.fillDisk(phone, one % 6)
      case 'connection lost':
        return this.cutOff(phone)
      case 'app updated':
        this.count('app updated with a queue')
        phone.calm()
        await phone.disk.meta.put({ key: 'schema', value: 0 })
        return phone.switchOn()
      case 'stumble':
        this.count('office rolled back')
        return this.office.stumble()
      case 'office back-up':
        return this.office.backUp()
      case 'office restored':
        this.count('office restored from a backup')
        this.witness.noteRestored()
        return this.office.restore()
      case 'revoke':
        this.count('token revoked')
        phone.isRevoked = true
        return
      case 'enrol':
        if (phone.isRevoked && (await quietly(() => phone.enrol()))) this.count('enrolled again')
        return
      case 'hand over':
      case 'file arrives':
      case 'reply arrives':
      case 'copy':
      case 'evicted':
        return this.courier.act(kind, phone, one)
      case 'take commune':
        return this.takeCommune(phone)
      case 'give commune':
        return this.giveCommunes(phone)
      default:
        throw new Error(`no such act: ${kind}`)
    }
  }

  private fillDisk(phone: SimPhone, writes: number): void {
    if (!('trouble' in phone.disk)) return
    const { trouble } = phone.disk as unknown as { trouble: { writesLeft: number | undefined } }
    this.count('disk full in a write')
    trouble.writesLeft = writes
  }

  private cutOff(phone: SimPhone): void {
    if (!('trouble' in phone.disk)) return
    const { trouble } = phone.disk as unknown as { trouble: { isCutOff: boolean } }
    this.count('database connection lost')
    trouble.isCutOff = true
  }

  private async takeCommune(phone: SimPhone): Promise<void> {
    if (phone.areas.length < 2) return
    this.count('commune taken away')
    phone.areas = phone.areas.slice(0, 1)
    this.office.give(await phone.device(), phone.areas)
  }

  private async giveCommunes(phone: SimPhone): Promise<void> {
    if (phone !== this.phones[0]) return
    phone.areas = [...AREAS]
    this.office.give(await phone.device(), phone.areas)
  }

  private async goOn(one: number, two: number): Promise<void> {
    const busy = this.phones.flatMap((phone) => phone.busyTabs().map((tab) => ({ phone, tab })))
    const chosen = busy[one % Math.max(1, busy.length)]
    if (chosen === undefined) return
    const outcome = OUTCOMES[(two >>> 4) % OUTCOMES.length] ?? 'well'
    await chosen.phone.goOn(chosen.tab, 1 + (two % 16), outcome)
  }

  private async arrive(one: number): Promise<void> {
    const [arriving] = this.late.splice(one % Math.max(1, this.late.length), 1)
    if (arriving === undefined) return
    this.count('request arrived late, out of order')
    await arriving()
  }

  /** One change by somebody at a phone, and what they saw before. */
  private async write(kind: Act['kind'], phone: SimPhone, one: number, two: number): Promise<void> {
    const { store } = phone.tab(one)
    const rows = (await phone.disk.records.toArray()).filter((row) => row.shelf === 'assessment')
    const row =
      kind === 'resolve' ? rows.find((each) => each.conflicts.length > 0) : rows[two % Math.max(1, rows.length)]
    this.values += 1
    const change = this.changeOf(kind, phone, row, two)
    if (change === undefined) return
    const before = row
    const committed = await store.commit(change)
    if (committed.kind !== 'saved') return
    if (change.op === 'patch' && kind !== 'finalise') {
      this.witness.noteSaved(phone.name, change.id, change.set)
      if (before !== undefined)
        for (const path of Object.keys(change.set)) this.witness.noteLetGo(change.id, path, valueAt(before.data, path))
    }
    if (change.op === 'delete' && before !== undefined) this.witness.noteAllLetGo(before, phone.name)
    if (change.op === 'resolve' && before !== undefined && isOfTwo(change.choose)) {
      this.noteResolved(before, change.path, change.choose)
      this.witness.noteChosen(phone.name, before.id, [change.path], committed.record.data as Data)
    }
  }

  private changeOf(kind: Act['kind'], phone: SimPhone, row: RecordRow | undefined, two: number): Change | undefined {
    if (kind === 'create')
      return { op: 'create', kind: 'assessment', area: phone.areas[two % phone.areas.length] ?? '', data: A_VISIT }
    if (row === undefined) return undefined
    const { id } = row
    switch (kind) {
      case 'answer':
        return { op: 'patch', id, set: { [`notes/${1 + (two % 3)}.1`]: `value ${this.values}` } }
      case 'note':
        return { op: 'patch', id, set: { note: `note ${this.values}` } }
      case 'refused note':
        return this.options.refuses ? { op: 'patch', id, set: { note: `${REFUSED_NOTE} ${this.values}` } } : undefined
      case 'delete':
        return { op: 'delete', id }
      case 'finalise':
        return { op: 'patch', id, set: { status: 'final', finalisedAt: '2026-06-01T00:00:00.000Z' } }
      case 'resolve': {
        const conflict = row.conflicts[two % row.conflicts.length]
        if (conflict === undefined) return undefined
        return { op: 'resolve', id, path: conflict.path, choose: two % 2 === 0 ? 'keep' : { m: conflict.m } }
      }
      default:
        throw new Error(`no such change: ${kind}`)
    }
  }

  private noteResolved(before: WireRecord, path: string, choose: 'keep' | { m: string }): void {
    if (path === DELETED_PATH) {
      if (choose !== 'keep') this.witness.noteAllLetGo(before)
      return
    }
    for (const conflict of before.conflicts)
      if (conflict.path === path && (choose === 'keep' || conflict.m !== choose.m))
        this.witness.noteLetGo(before.id, path, conflict.value)
    if (choose !== 'keep') this.witness.noteLetGo(before.id, path, valueAt(before.data, path))
  }

  private async settleRejected(how: 'mend' | 'discard', phone: SimPhone): Promise<void> {
    const { store } = phone.tab(0)
    const rejected = (await phone.disk.outbox.orderBy('ds').toArray()).find((row) => row.state === 'rejected')
    if (rejected === undefined) return
    if (how === 'mend') {
      await this.mend(phone, rejected.record)
      const resent = await store.sendAgain(rejected.m)
      if (resent.kind === 'saved')
        this.witness.noteChosen(phone.name, rejected.record, pathsOf(rejected.patch), resent.record.data as Data)
      return
    }
    const chain = await phone.disk.outbox.where('record').equals(rejected.record).sortBy('ds')
    const given = rejected.op === 'create' ? chain : [rejected]
    const gone = await quietly(() => store.discard(rejected.m))
    if (gone) for (const row of given) this.witness.noteAllLetGo({ id: row.record, data: row.patch.set, conflicts: [] })
  }

  /** Writes the refused field anew, if that is what is wrong. */
  private async mend(phone: SimPhone, record: string): Promise<void> {
    const row = await phone.disk.records.get(record)
    if (typeof row?.data.note !== 'string' || !row.data.note.startsWith(REFUSED_NOTE)) return
    this.values += 1
    const set = { note: `mended ${this.values}` }
    const committed = await phone.tab(0).store.commit({ op: 'patch', id: record, set })
    const known = await phone.disk.bases.get(record)
    if (committed.kind === 'refused' && committed.code === 'finalised' && known?.data.status !== 'final')
      violation('I8', `${phone.name} cannot mend ${record}, which is not final at the office`)
    if (committed.kind !== 'saved') return
    this.witness.noteSaved(phone.name, record, set)
    this.witness.noteLetGo(record, 'note', row.data.note)
  }

  /** The weather clears: whatever is on its way arrives, phones are switched on and enrolled, and all must come to rest and agree. */
  async heal(): Promise<void> {
    while (this.late.length > 0) await this.arrive(0)
    for (const phone of this.phones) {
      phone.calm()
      await phone.switchOn()
      phone.clockOffsetMs = 0
      if (phone.isRevoked) await phone.enrol()
    }
    const [first] = this.phones
    if (first !== undefined) await this.giveCommunes(first)
    await this.witness.lookForAll(this.office, this.phones)
    for (let round = 0; round < ROUNDS; round += 1) for (const phone of this.phones) await this.settle(phone)
    for (const phone of this.phones) await this.lookAtQueue(phone)
    await this.emptyDeadLetters()
    for (let round = 0; round < ROUNDS; round += 1) for (const phone of this.phones) await this.settle(phone)
    await this.lookAtRest()
    if (first === undefined) return
    await this.takeCommune(first)
    await this.settle(first)
    await lookForAgreement(this.office, first)
  }

  /** One round of a phone's exchanges, undisturbed. */
  private async settle(phone: SimPhone): Promise<void> {
    await phone.exchange(0, false)
    const tab = phone.tab(0)
    await phone.goOn(tab, 5_000, 'well')
    if (tab.task?.isDone !== true) violation('I11', `${phone.name} does not come to rest`)
    if (tab.task?.failure !== undefined) throw tab.task.failure
  }

  /** I8: what still waits, waits behind a rejected change of the same record. */
  private async lookAtQueue(phone: SimPhone): Promise<void> {
    const rows = await phone.disk.outbox.toArray()
    const spoilt = new Set(rows.filter((row) => row.state === 'rejected').map((row) => row.record))
    const stuck = rows.find((row) => !spoilt.has(row.record))
    if (stuck !== undefined) violation('I8/I11', `${phone.name} holds back ${stuck.m} (${stuck.op}, ${stuck.state})`)
  }

  /** People mend what the office refused, or give it up where no mending helps. */
  private async emptyDeadLetters(): Promise<void> {
    for (const how of ['mend', 'discard', 'discard', 'discard', 'discard'] as const)
      for (const phone of this.phones) {
        for (let left = await rejectedOf(phone); left > 0; ) {
          await this.settleRejected(how, phone)
          const now = await rejectedOf(phone)
          if (now >= left) break
          left = now
        }
        for (let round = 0; round < ROUNDS; round += 1) await this.settle(phone)
      }
  }

  private async lookAtRest(): Promise<void> {
    for (const phone of this.phones) {
      const waiting = await phone.disk.outbox.count()
      if (waiting > 0) violation('I11', `${phone.name} still holds ${waiting} changes`)
      await lookForAgreement(this.office, phone)
      await this.witness.lookAtPhone(this.office, phone)
    }
    await this.witness.lookForAll(this.office, this.phones)
    await this.witness.lookAtLedger(this.office)
  }
}

const rejectedOf = async (phone: SimPhone): Promise<number> =>
  (await phone.disk.outbox.toArray()).filter((row) => row.state === 'rejected').length

/** Histories choose one of the two values, never a third. */
const isOfTwo = (choose: Extract<Change, { op: 'resolve' }>['choose']): choose is 'keep' | { m: string } =>
  choose === 'keep' || 'm' in choose

const quietly = async (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  )

const A_VISIT: Assessment = {
  product: '01900000-0000-7000-8000-00000000aaaa',
  producer: '01900000-0000-7000-8000-00000000bbbb',
  criteria: { decision: '26/2026', set: 11 },
  packVersion: 1,
  role: 'officer',
  assessor: '',
  status: 'draft',
  startedAt: '2026-06-01T00:00:00.000Z',
  answers: {},
  findings: {},
  notes: {},
  locks: {},
}
