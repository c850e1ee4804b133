import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModelOffice, type ModelOffice, REFUSED_NOTE } from './model-office.ts'
import { begin, FAULTS, newPhone, type Phone } from './phone.ts'

type Act =
  | { kind: 'begin'; phone: number }
  | { kind: 'answer' | 'note' | 'refused note' | 'delete'; phone: number; which: number }
  | { kind: 'exchange'; phone: number; fault: (typeof FAULTS)[number] }
  | { kind: 'mend' | 'discard' | 'restart'; phone: number }
  | { kind: 'back up' | 'restore'; phone: number }

const phone = fc.nat(1)
const which = fc.nat(3)
const ofPhones: fc.MaybeWeightedArbitrary<Act>[] = [
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const), phone }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('answer' as const, 'note' as const), phone, which }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('refused note' as const, 'delete' as const), phone, which }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('exchange' as const), phone, fault: fc.constantFrom(...FAULTS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('mend' as const, 'discard' as const, 'restart' as const), phone }),
  },
]
const ofOffice: fc.MaybeWeightedArbitrary<Act> = {
  weight: 1,
  arbitrary: fc.record({ kind: fc.constantFrom('back up' as const, 'restore' as const), phone }),
}

const many = { minLength: 20, maxLength: 60, size: 'max' } as const

/** A field visit of two phones: what was written, so that it can be looked for at the end. */
class Visit {
  readonly written: { record: string; path: string }[] = []
  readonly deleted = new Set<string>()
  private readonly office: ModelOffice
  private readonly phones: readonly Phone[]
  private counter = 0

  constructor(office: ModelOffice, phones: readonly Phone[]) {
    this.office = office
    this.phones = phones
  }

  async act(one: Act): Promise<void> {
    const acting = this.phones[one.phone]
    if (acting === undefined) throw new Error('no such phone')
    switch (one.kind) {
      case 'begin':
        await begin(acting)
        return
      case 'exchange':
        await acting.exchange(one.fault)
        return
      case 'back up':
        return this.office.backUp()
      case 'restore':
        return this.office.restore()
      case 'restart':
        return acting.restart()
      case 'mend':
      case 'discard':
        return this.mend(acting, one.kind)
      case 'answer':
      case 'note':
      case 'refused note':
      case 'delete':
        return this.write(acting, one.kind, one.which)
    }
  }

  /** Every answer has a path of its own, so that none may ever be missing; notes are one field that phones fight over. */
  private async write(
    { store }: Phone,
    kind: 'answer' | 'note' | 'refused note' | 'delete',
    which: number,
  ): Promise<void> {
    const { rows } = await store.assessments()
    const record = rows[which % Math.max(1, rows.length)]
    if (record === undefined) return
    this.counter += 1
    const path = `answers/${1 + Math.floor(this.counter / 90)}.${this.counter % 90}`
    if (kind === 'answer') this.written.push({ record: record.id, path })
    if (kind === 'delete') this.deleted.add(record.id)
    const set = kind === 'answer' ? { [path]: 1 } : { note: kind === 'note' ? `note ${this.counter}` : REFUSED_NOTE }
    const committed = await store.commit(
      kind === 'delete' ? { op: kind, id: record.id } : { op: 'patch', id: record.id, set },
    )
    expect(committed.kind).toBe('saved')
  }

  private async mend({ store }: Phone, how: 'mend' | 'discard'): Promise<void> {
    const rejected = (await store.queue()).find((row) => row.state === 'rejected')
    if (rejected === undefined) return
    if (how === 'mend') {
      await store.commit({ op: 'patch', id: rejected.record, set: { note: 'mended' } })
      await store.sendAgain(rejected.m)
      return
    }
    // What was typed into the change that is given up goes with it, of its own free will.
    const given = new Set(this.written.filter((one) => one.record === rejected.record))
    for (const one of given) this.written.splice(this.written.indexOf(one), 1)
    await store.discard(rejected.m)
  }

  /** The network is back and nothing breaks any more. */
  async heal(): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      for (const one of this.phones) await one.settle()
      for (const one of this.phones) await this.mend(one, 'mend')
    }
  }
}

const shownBy = async ({ store }: Phone) => {
  const { rows } = await store.assessments({ limit: 1_000 })
  return new Map(rows.map(({ id, version, data, conflicts }) => [id, { version, data, conflicts }]))
}

const shownAt = (office: ModelOffice) =>
  new Map(
    office
      .records()
      .filter((record) => record.deletedAt === undefined)
      .map(({ id, version, data, conflicts }) => [id, { version, data, conflicts }]),
  )

/** Lets two phones and an office go through it all, heals the network, and looks whether they agree and nothing is missing. */
const goThrough = async (acts: readonly Act[]): Promise<void> => {
  const office = createModelOffice()
  const phones = [await newPhone(office, 1), await newPhone(office, 2)]
  for (const one of phones) await one.settle()
  const visit = new Visit(office, phones)
  for (const one of acts) await visit.act(one)
  await visit.heal()

  for (const one of phones) {
    expect(await one.store.queueCount()).toMatchObject({ waiting: 0, rejected: 0 })
    expect(await shownBy(one)).toEqual(shownAt(office))
  }
  const ids = office.applied().map((mutation) => mutation.m)
  expect(new Set(ids).size).toBe(ids.length)
  const records = new Map(office.records().map((record) => [record.id, record]))
  // An office that was set back has lost what the change was made upon: it may keep the value as a conflict, for a person to decide.
  const wasSetBack = acts.some((act) => act.kind === 'restore')
  const isThere = ({ record, path }: (typeof visit.written)[number]): boolean => {
    const held = records.get(record)
    const answers = held?.data.answers
    const isSet = typeof answers === 'object' && answers !== null && path.replace('answers/', '') in answers
    return isSet || (wasSetBack && held?.conflicts.some((conflict) => conflict.path === path) === true)
  }
  expect(visit.written.filter((one) => !visit.deleted.has(one.record) && !isThere(one))).toEqual([])
}

describe('phones and office', () => {
  it('[I1 I2 I4 I8] agree in the end whatever was lost, doubled or killed, with every change applied once', async () => {
    const acts = fc.array(fc.oneof(...ofPhones), many)
    await fc.assert(fc.asyncProperty(acts, goThrough), { seed: 20261123, numRuns: 40 })
  }, 120_000)

  it('[hazard 14] agree in the end, with nothing missing, though the office was set back to a backup', async () => {
    const acts = fc.array(fc.oneof(...ofPhones, ofOffice), many)
    await fc.assert(fc.asyncProperty(acts, goThrough), { seed: 20261124, numRuns: 40 })
  }, 120_000)
})
