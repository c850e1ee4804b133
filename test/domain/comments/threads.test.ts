import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, type Said, threadsOf } from '../../../src/domain/comments/threads.ts'
import { askedBy, waitingFor } from '../../../src/domain/comments/whose-turn.ts'
import { answered, idOf, said } from './comments.ts'

const numbers = (entries: readonly Said[]): number[] => entries.map(({ id }) => Number(id.slice(-4)))
const settled = { by: 'Điều phối', at: '2026-11-21T02:00:00.000Z' }
const officer = { role: 'officer', name: 'Trần Thị Hoa' } as const
const commune = { role: 'commune', name: 'Lê Văn Xã' } as const

describe('threads', () => {
  it('hold every comment once, each behind what it answers, whatever order they came in and whatever ids their phones gave', () => {
    const talks = fc
      .array(fc.record({ id: fc.integer({ min: 1, max: 9_000 }), to: fc.option(fc.nat(12)) }), { maxLength: 12 })
      .map((drawn) => {
        const ids = [...new Set(drawn.map(({ id }) => id))]
        return ids.map((id, index) => {
          const to = ids[drawn[index]?.to ?? -1]
          return to === undefined ? said(id) : answered(id, to)
        })
      })
    fc.assert(
      fc.property(talks, fc.infiniteStream(fc.nat()), (comments, chance) => {
        const shuffled = [...comments].sort(() => ((chance.next().value as number) % 2 === 0 ? -1 : 1))
        const threads = threadsOf(shuffled)
        const all = threads.flatMap(({ entries }) => entries)
        expect(all.map(({ id }) => id).sort()).toEqual(comments.map(({ id }) => id).sort())
        for (const { entries } of threads) {
          for (const [index, entry] of entries.entries()) {
            const above = entries.findIndex(({ id }) => id === entry.data.replyTo)
            if (index > 0) expect(above).toBeLessThan(index)
          }
        }
        expect(threads).toEqual(threadsOf(comments))
      }),
    )
  })

  it('are the addressed one’s turn until they answer, then their author’s, who settles or goes on', () => {
    const [open] = threadsOf([said(1)])
    expect(open).toMatchObject({ state: 'open', turn: 'commune' })
    const [once] = threadsOf([said(1), answered(2, 1)])
    expect(once).toMatchObject({ state: 'answered', turn: 'officer' })
    const [twice] = threadsOf([said(1), answered(2, 1), answered(3, 2, { by: 'Trần Thị Hoa', role: 'officer' })])
    expect(twice).toMatchObject({ state: 'answered', turn: 'commune' })
    const [passed] = threadsOf([said(1), answered(2, 1, { to: 'consultant' })])
    expect(passed?.turn).toBe('consultant')
  })

  it('are nobody’s turn once settled, or where somebody only agreed', () => {
    expect(threadsOf([said(1, { settled }), answered(2, 1)])[0]).toMatchObject({ state: 'settled', turn: undefined })
    expect(threadsOf([said(1, { stance: 'agree' })])[0]).toMatchObject({ state: 'noted', turn: undefined })
    expect(countsOf(threadsOf([said(1, { settled }), answered(2, 1), said(3), said(4, { stance: 'agree' })]))).toEqual({
      ...{ said: 4, open: 1 },
    })
  })

  it('go on by the chain of answers where a phone’s clock is wrong', () => {
    // The answer's id is older than what it answers: its phone lives in the past.
    const [thread] = threadsOf([said(50), answered(20, 50), answered(30, 20, { by: 'Trần Thị Hoa', role: 'officer' })])
    expect(numbers(thread?.entries ?? [])).toEqual([50, 20, 30])
  })

  it('let an answer stand by itself whose beginning is not here, or is about another product or criterion', () => {
    expect(threadsOf([answered(2, 1)])).toHaveLength(1)
    expect(threadsOf([said(1, { product: idOf(7) }), answered(2, 1)])).toHaveLength(2)
    expect(threadsOf([said(1, { criterion: '1.1' }), answered(2, 1)])).toHaveLength(2)
    expect(threadsOf([answered(1, 2), answered(2, 1)]).flatMap(({ entries }) => entries)).toHaveLength(2)
  })

  it('have what is not settled first', () => {
    const roots = threadsOf([said(1, { settled }), said(3), said(2)]).map(({ root }) => root)
    expect(numbers(roots)).toEqual([2, 3, 1])
  })
})

describe('whose answer is awaited', () => {
  it('is told to both: the one waits for an answer, the other for mine', () => {
    const threads = threadsOf([said(1)])
    expect(waitingFor(threads, officer)).toMatchObject({ forMe: [], forOthers: [{ root: { id: idOf(1) } }] })
    expect(waitingFor(threads, commune)).toMatchObject({ forMe: [{ root: { id: idOf(1) } }], forOthers: [] })
    const after = threadsOf([said(1), answered(2, 1)])
    expect(waitingFor(after, officer)).toMatchObject({ forMe: [{ root: { id: idOf(1) } }], forOthers: [] })
    expect(waitingFor(after, commune)).toMatchObject({ forMe: [], forOthers: [{ root: { id: idOf(1) } }] })
  })

  it('goes to every officer of the commune, and to officers what is asked of a producer, who has no account', () => {
    const other = { role: 'officer', name: 'Nguyễn Văn Nam' } as const
    const threads = threadsOf([
      said(1, { to: 'officer', by: 'Lê Văn Xã', role: 'commune' }),
      said(2, { to: 'producer', by: 'Lê Văn Xã', role: 'commune' }),
    ])
    expect(waitingFor(threads, other).forMe).toHaveLength(2)
    expect(waitingFor(threads, { role: 'council', name: 'Ủy viên' })).toEqual({ forMe: [], forOthers: [] })
  })

  it('is of who spoke last, else of whose assessment it is, never of oneself', () => {
    expect(askedBy('commune', { role: 'officer' }, 'officer')).toBe('officer')
    expect(askedBy('officer', undefined, 'commune')).toBe('commune')
    expect(askedBy('officer', { role: 'officer' }, 'officer')).toBeUndefined()
  })
})
