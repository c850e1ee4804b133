import { describe, expect, it } from 'vitest'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { Verdict } from '../../src/protocol/push.ts'
import type { Lease, Outbox } from '../../src/sync/ports.ts'

/** An outbox under test, with the doors by which a phone fills it and takes the lead over it. */
export interface OutboxUnderTest {
  readonly outbox: Outbox
  lead(): Promise<Lease>
  /** Writes a new record down and gives its id. */
  create(): Promise<Uuid>
  /** Changes a record by setting its phone number. */
  change(record: Uuid, phone: string): Promise<void>
}

const applied = ({ m }: Mutation): Verdict => ({ m, kind: 'applied', version: 1 })
const rejected = ({ m }: Mutation): Verdict => ({ m, kind: 'rejected', code: 'invalid-data', paths: [] })

/** What the engine relies on, whatever the queue is kept in (`sync/ports.ts`). */
export const outboxContract = (name: string, make: () => Promise<OutboxUnderTest>): void => {
  const batchOf = async (outbox: Outbox, lease: Lease, most = 10): Promise<Mutation[]> => {
    const frozen = await outbox.freeze(lease, most)
    if (frozen.kind === 'fenced') throw new Error('fenced')
    return frozen.mutations
  }

  describe(`the queue in ${name}`, () => {
    it('gives the oldest changes first, as many as asked for, and counts the rest', async () => {
      const { outbox, lead, create } = await make()
      const records = [await create(), await create(), await create()]
      const frozen = await outbox.freeze(await lead(), 2)
      expect(frozen).toMatchObject({ kind: 'batch', waiting: 1 })
      if (frozen.kind === 'batch') expect(frozen.mutations.map((one) => one.record)).toEqual(records.slice(0, 2))
    })

    it('gives those behind a number, without what waits behind a refused one', async () => {
      const { outbox, lead, create, change } = await make()
      const refused = await create()
      const [first, second] = [await create(), await create()]
      const lease = await lead()
      const [one, two] = await batchOf(outbox, lease, 2)
      if (one === undefined || two === undefined) throw new Error('no changes')
      await outbox.settle(lease, [rejected(one)])
      await change(refused, '1')
      const behind = await outbox.freeze(lease, 10, two.ds)
      expect(behind).toMatchObject({ kind: 'batch', mutations: [{ record: second }] })
      expect((await batchOf(outbox, lease)).map(({ record }) => record)).toEqual([first, second])
    })

    it('numbers the changes of a phone without a gap', async () => {
      const { outbox, lead, create } = await make()
      for (const _ of [1, 2, 3]) await create()
      expect((await batchOf(outbox, await lead())).map((one) => one.ds)).toEqual([1, 2, 3])
    })

    it('gives the very same change again until it is answered, whatever is written meanwhile', async () => {
      const { outbox, lead, create, change } = await make()
      const record = await create()
      const lease = await lead()
      const [sent] = await batchOf(outbox, lease)
      await change(record, '1')
      const [again, behind] = await batchOf(outbox, lease)
      expect(again).toEqual(sent)
      expect(behind).toMatchObject({ record, base: { m: sent?.m }, patch: { set: { phone: '1' } } })
    })

    it('joins changes of a record that have never been sent into one', async () => {
      const { outbox, lead, create, change } = await make()
      const record = await create()
      await change(record, '1')
      await change(record, '2')
      const batch = await batchOf(outbox, await lead())
      expect(batch).toMatchObject([{ op: 'create', patch: { set: { phone: '2' } } }])
    })

    it('lets answered changes go, and hears the same answer twice without harm', async () => {
      const { outbox, lead, create } = await make()
      await create()
      await create()
      const lease = await lead()
      const [first, second] = await batchOf(outbox, lease)
      if (first === undefined) throw new Error('nothing to send')
      expect(await outbox.settle(lease, [applied(first)])).toBe('done')
      expect(await outbox.settle(lease, [applied(first)])).toBe('done')
      expect(await batchOf(outbox, lease)).toEqual([second])
    })

    it.each([
      ['a few are', (n: number) => n === 4 || n > 27],
      ['every other one is', (n: number) => n % 2 === 0],
    ])('lets of a long queue just those go that are answered, where %s not', async (_, isLeft) => {
      const { outbox, lead, create } = await make()
      for (let n = 0; n < 30; n += 1) await create()
      const lease = await lead()
      const batch = await batchOf(outbox, lease, 30)
      const left = batch.filter((__, n) => isLeft(n))
      const answered = batch.filter((__, n) => !isLeft(n))
      expect(await outbox.settle(lease, answered.map(applied))).toBe('done')
      expect(await batchOf(outbox, lease, 30)).toEqual(left)
    })

    it('holds back what was written behind a rejected change, and nothing of other records', async () => {
      const { outbox, lead, create, change } = await make()
      const spoilt = await create()
      const lease = await lead()
      const [sent] = await batchOf(outbox, lease)
      await change(spoilt, '1')
      const sound = await create()
      if (sent === undefined) throw new Error('nothing to send')
      await outbox.settle(lease, [rejected(sent)])
      expect((await batchOf(outbox, lease)).map((one) => one.record)).toEqual([sound])
    })

    it('offers again what the office could not take now', async () => {
      const { outbox, lead, create } = await make()
      await create()
      const lease = await lead()
      const [sent] = await batchOf(outbox, lease)
      if (sent === undefined) throw new Error('nothing to send')
      await outbox.settle(lease, [{ m: sent.m, kind: 'retry' }])
      expect(await batchOf(outbox, lease)).toEqual([sent])
    })

    it('[hazard 6] refuses a leader of before, and changes nothing for it', async () => {
      const { outbox, lead, create } = await make()
      await create()
      const before = await lead()
      const [sent] = await batchOf(outbox, before)
      const now = await lead()
      if (sent === undefined) throw new Error('nothing to send')
      expect(await outbox.settle(before, [applied(sent)])).toBe('fenced')
      expect(await outbox.freeze(before, 10)).toEqual({ kind: 'fenced' })
      expect(await batchOf(outbox, now)).toEqual([sent])
    })
  })
}
