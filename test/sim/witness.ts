import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { valueAt } from '../../src/protocol/patch.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import type { DeliveredRow } from '../../src/store/database.ts'
import type { SimOffice } from './office.ts'
import type { SimPhone } from './phone.ts'

/** A value that a phone called saved. Each is written once in a history, so that it can be told wherever it is. */
interface Saved {
  readonly phone: string
  readonly record: string
  readonly path: string
  readonly value: string
}

const keyOf = ({ record, path, value }: Omit<Saved, 'phone'>): string => `${record} ${path} ${value}`

/** What a history must never show. I1-I9 as in the list of invariants (README of the simulator). */
class Violation extends Error {}

const violated = (invariant: string, what: string): never => {
  throw new Violation(`${invariant}: ${what}`)
}

type Versions = Map<string, { epoch: string | undefined; version: number }>

/** Remembers what was saved and what people knowingly let go, and looks for everything else. */
export class Witness {
  private readonly saved = new Map<string, Saved>()
  private readonly letGo = new Set<string>()
  /** Values that the phone that wrote them has replaced since. */
  private readonly replaced = new Set<string>()
  private isRestored = false
  private readonly seen = new Map<SimPhone, Versions>()

  noteSaved(phone: string, record: string, set: Readonly<Record<string, Json>>): void {
    for (const [path, value] of Object.entries(set))
      if (typeof value === 'string') {
        for (const [key, one] of this.saved)
          if (one.phone === phone && one.record === record && one.path === path) this.replaced.add(key)
        const one = { phone, record, path, value }
        this.saved.set(keyOf(one), one)
      }
  }

  /** Somebody set these fields anew by a choice: what the phone itself had written there before gives way to that. */
  noteChosen(phone: string, record: string, paths: readonly string[], data: Record<string, Json>): void {
    for (const [key, one] of this.saved) {
      const isOther = paths.includes(one.path) && one.value !== valueAt(data, one.path)
      if (one.phone === phone && one.record === record && isOther) this.replaced.add(key)
    }
  }

  /** How many values were saved so far: a mark in time. */
  get mark(): number {
    return this.saved.size
  }

  /** The browser cleared a phone that has a copy of that time: what was saved since is lost with it, unless it is elsewhere. */
  noteEvicted(phone: SimPhone, since: number): void {
    this.seen.delete(phone)
    for (const [index, [key, one]] of [...this.saved].entries())
      if (index >= since && one.phone === phone.name) this.letGo.add(key)
  }

  /** An office that lost what came between takes a phone's own earlier value and its later one as one after the other. */
  noteRestored(): void {
    this.isRestored = true
  }

  /** Somebody saw this value and replaced, deleted or gave it up. */
  noteLetGo(record: string, path: string, value: Json | undefined): void {
    if (typeof value === 'string') this.letGo.add(keyOf({ record, path, value }))
  }

  /** All that a record shows, when it is deleted by somebody who sees it. */
  noteAllLetGo({ id, data, conflicts }: Pick<WireRecord, 'id' | 'data' | 'conflicts'>, phone?: string): void {
    for (const [key, one] of this.saved) if (one.phone === phone && one.record === id) this.letGo.add(key)
    for (const [field, value] of Object.entries(data)) {
      this.noteLetGo(id, field, value)
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        for (const [key, inner] of Object.entries(value)) this.noteLetGo(id, `${field}/${key}`, inner)
    }
    for (const { path, value } of conflicts) this.noteLetGo(id, path, value)
  }

  /** I1, I7: whatever was called saved, and nobody knowingly let go, is at the office, kept as a conflict, or waits on a phone. */
  async lookForAll(office: SimOffice, phones: readonly SimPhone[]): Promise<void> {
    const here = new Set<string>()
    const add = (record: string, path: string, value: Json | undefined): void => {
      if (typeof value === 'string') here.add(keyOf({ record, path, value }))
    }
    for (const record of await office.records()) {
      for (const { path } of this.pathsOf(record.id)) add(record.id, path, valueAt(record.data, path))
      for (const { path, value } of record.conflicts) {
        add(record.id, path, value)
        // A creation that met others' may have lost a map as a whole.
        if (typeof value === 'object' && value !== null)
          for (const [key, inner] of Object.entries(value)) add(record.id, `${path}/${key}`, inner)
      }
    }
    for (const phone of phones) {
      const queued = await phone.disk.outbox.toArray()
      const reused = queued.find(({ problem }) => problem?.code === 'sequence-reuse')
      if (reused !== undefined) violated('I14', `${phone.name} gave ${reused.m} a number that it had used before`)
      const rows: Mutation[] = queued
      const epoch = (await phone.disk.meta.get('epoch'))?.value
      // What was delivered to a life of the office that is over will be offered again once the phone hears of it.
      if (epoch !== office.epoch()) rows.push(...((await phone.disk.delivered.toArray()) as DeliveredRow[]))
      for (const row of rows) for (const [path, value] of Object.entries(row.patch.set)) add(row.record, path, value)
      for (const row of rows)
        for (const { path, value } of this.pathsOf(row.record)) {
          const inner = valueAt(row.patch.set, path)
          if (inner === value) add(row.record, path, inner)
        }
    }
    for (const [key, { record, path, value }] of this.saved)
      if (!here.has(key) && !this.letGo.has(key) && !(this.isRestored && this.replaced.has(key)))
        violated('I1/I7', `"${value}" at ${path} of ${record} is nowhere`)
  }

  private *pathsOf(record: string): Generator<Saved> {
    for (const one of this.saved.values()) if (one.record === record) yield one
  }

  /** I3: whatever the phone's cursor has passed it holds; I6: and what it holds never grows older within one life of the office. */
  async lookAtPhone(office: SimOffice, phone: SimPhone): Promise<void> {
    const cursor = (await phone.disk.meta.get('cursor'))?.value
    const bases = new Map((await phone.disk.bases.toArray()).map((row) => [row.id, row]))
    const rows = new Map((await phone.disk.records.toArray()).map((row) => [row.id, row]))
    const held = (id: string): number => bases.get(id)?.version ?? rows.get(id)?.version ?? -1
    const epoch = String((await phone.disk.meta.get('epoch'))?.value)
    const before = this.seen.get(phone) ?? new Map()
    for (const id of rows.keys()) {
      const known = before.get(id)
      if (known?.epoch === epoch && held(id) < known.version)
        violated('I6', `${phone.name} went back from ${known.version} to ${held(id)} in ${id}`)
      before.set(id, { epoch, version: held(id) })
    }
    for (const id of before.keys()) if (!rows.has(id)) before.delete(id)
    this.seen.set(phone, before)
    if (typeof cursor !== 'string' || epoch !== office.epoch()) return
    const seen = office.passed(cursor)
    for (const record of await office.records())
      if (
        phone.areas.includes(record.area) &&
        record.version <= (seen[record.area] ?? 0) &&
        held(record.id) < record.version
      )
        violated('I3', `${phone.name} passed version ${record.version} of ${record.id} and holds ${held(record.id)}`)
  }

  /** I2: every change was taken once; I5: and the versions of each commune tell them all apart. */
  async lookAtLedger(office: SimOffice): Promise<void> {
    const taken = await office.taken()
    const ids = new Set(taken.map(({ mutation }) => mutation.m))
    if (ids.size !== taken.length) violated('I2', 'a change was taken twice')
    const versions = new Set(taken.map(({ mutation, version }) => `${mutation.area} ${version}`))
    if (versions.size !== taken.length) violated('I5', 'two changes have one version')
  }
}

/** I4, I9: at rest a phone shows what the office has in its communes, and nothing else. */
export const lookForAgreement = async (office: SimOffice, phone: SimPhone): Promise<void> => {
  const shown = new Map(
    (await phone.disk.records.toArray())
      .filter((row) => row.deletedAt === undefined)
      .map(({ id, version, data, conflicts }) => [id, JSON.stringify({ version, data: sorted(data), conflicts })]),
  )
  const kept = (await office.records()).filter(
    (record) => record.deletedAt === undefined && phone.areas.includes(record.area),
  )
  for (const { id, version, data, conflicts } of kept) {
    const there = JSON.stringify({ version, data: sorted(data), conflicts })
    if (shown.get(id) !== there)
      violated('I4', `${phone.name} shows ${shown.get(id)} where the office has ${there} of ${id}`)
    shown.delete(id)
  }
  const [extra] = shown
  if (extra !== undefined) violated('I9', `${phone.name} still shows ${extra[0]}, which is not of its communes or gone`)
}

const sorted = (data: Record<string, Json>): Json =>
  Object.fromEntries(
    Object.entries(data)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
          : value,
      ]),
  )

export const violation = violated
