import type { Database } from '../../src/store/database.ts'
import type { Act } from './acts.ts'
import { Courier } from './courier.ts'
import type { SimOffice } from './office.ts'
import { People, quietly } from './people.ts'
import { type Air, SimPhone } from './phone.ts'
import { Photos } from './photos.ts'
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
  private readonly people: People
  private readonly courier: Courier
  private readonly photos = new Photos()
  private late: (() => Promise<unknown>)[] = []
  private acts = 0

  private constructor(options: WorldOptions) {
    this.people = new People(this.witness, options.refuses)
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
    if (this.acts % 8 === 0) await this.lookForAll()
  }

  private async lookForAll(): Promise<void> {
    await this.witness.lookForAll(this.office, this.phones)
    await this.photos.lookForBytes(this.office)
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
        return this.people.write(kind, phone, one, two)
      case 'photo':
      case 'release':
        return this.photos.act(kind, phone, one, this.office)
      case 'mend':
      case 'discard':
        return this.people.settleRejected(kind, phone)
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
        return this.restore(one % 2 === 1)
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
        return this.courier.act(kind, phone, one)
      case 'evicted':
        this.photos.noteEvicted(phone)
        return this.courier.act(kind, phone, one)
      case 'take commune':
        return this.takeCommune(phone)
      case 'give commune':
        return this.giveCommunes(phone)
      default:
        throw new Error(`no such act: ${kind}`)
    }
  }

  /** The folder of files may be as old as the backup of the records, or be whole. */
  private async restore(losesFiles: boolean): Promise<void> {
    await this.office.restore(losesFiles)
    if (!losesFiles) return
    this.count('office lost files, too')
    await this.photos.noteFolderLost()
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
    await this.lookForAll()
    for (let round = 0; round < ROUNDS; round += 1) for (const phone of this.phones) await this.settle(phone)
    for (const phone of this.phones) await this.lookAtQueue(phone)
    await this.lookForAll()
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
          await this.people.settleRejected(how, phone)
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
    await this.lookForAll()
    await this.photos.lookAtRest(this.office)
    await this.witness.lookAtLedger(this.office)
  }
}

const rejectedOf = async (phone: SimPhone): Promise<number> =>
  (await phone.disk.outbox.toArray()).filter((row) => row.state === 'rejected').length
