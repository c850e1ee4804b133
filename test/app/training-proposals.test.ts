import { describe, expect, it } from 'vitest'
import {
  dropDraft,
  mergeDrafts,
  moveProducer,
  placeActions,
  setDay,
  splitDraft,
} from '../../src/app/screens/trainings/edit-drafts.ts'
import {
  type Draft,
  proposedFrom,
  readDrafts,
  readRule,
  rulesOf,
} from '../../src/app/screens/trainings/proposals-model.ts'
import { reasonWords } from '../../src/app/screens/trainings/reason-words.ts'
import { DEFAULT_GROUPING } from '../../src/domain/training/open-action.ts'
import { idOf } from './assessment-fixture.ts'
import { openActions, RULES } from './training-fixture.ts'

const OPEN = openActions(6)
const PROPOSED = proposedFrom(OPEN, RULES, undefined)
const DRAFTS = PROPOSED.proposals.map(({ draft }) => draft)
const actionsOf = (producer: string) => OPEN.actions.filter((action) => action.producer === producer)
const sizes = (drafts: readonly Draft[]): number[] => drafts.map(({ actions }) => actions.length)

describe('the rules of grouping', () => {
  it('are as they were typed, dots and all; what cannot be is as our starting values and the office’s rates say', () => {
    expect(readRule('sessionVnd', '4.500.000')).toBe(4_500_000)
    expect(readRule('leastSize', '0')).toBeUndefined()
    const typed: Record<string, string> = { leastSize: '40', windowDays: 'nhiều', capacity: '30' }
    const rules = rulesOf((name) => typed[name] ?? '', OPEN)
    expect(rules).toMatchObject({
      leastSize: 40,
      capacity: 40,
      windowDays: DEFAULT_GROUPING.windowDays,
      sessionVnd: 3_000_000,
    })
  })
})

describe('proposals', () => {
  it('tell why, in sentences, and what is in none', () => {
    expect(PROPOSED).toMatchObject({ isByHand: false, leftOut: [] })
    const [proposal] = PROPOSED.proposals
    if (proposal === undefined) throw new Error('nothing is proposed')
    expect(proposal.lift.nearer).toEqual([idOf(300)])
    const words = reasonWords(proposal, RULES, OPEN)
    expect(words[0]).toBe('Cùng một biện pháp: Bao bì, nhãn mác (6 việc).')
    expect(words[1]).toBe('Cùng ở Phường Đông Hà.')
    expect(words.find((word) => word.startsWith('Chi phí'))).toContain('× 6 chủ thể')
  })

  it('survive a closed tab; what was done in the meantime falls away, and what cannot be read begins anew', () => {
    const kept = JSON.stringify([...DRAFTS, { ...DRAFTS[0], key: 'gone', actions: [idOf(999)] }])
    expect(readDrafts(kept, OPEN)).toEqual(DRAFTS)
    expect(readDrafts('', OPEN)).toBeUndefined()
    expect(readDrafts('{"a":1', OPEN)).toBeUndefined()
    expect(readDrafts('[{"key":1}]', OPEN)).toBeUndefined()
  })
})

describe('proposals changed by hand', () => {
  const [draft] = DRAFTS
  const key = draft?.key ?? ''

  it('let a producer go to a session of its own, to another, or out; an empty session falls away', () => {
    const alone = moveProducer(DRAFTS, key, actionsOf(idOf(2)), 'new')
    expect(sizes(alone)).toEqual([5, 1])
    const second = alone[1]?.key ?? ''
    const back = moveProducer(alone, second, actionsOf(idOf(2)), { key })
    expect(sizes(back)).toEqual([6])
    const out = moveProducer(DRAFTS, key, actionsOf(idOf(3)), 'out')
    const shown = proposedFrom(OPEN, RULES, out)
    expect(shown).toMatchObject({ isByHand: true, leftOut: [{ action: idOf(103), reason: 'by-hand' }] })
    expect(sizes(placeActions(out, actionsOf(idOf(3)), { key }))).toEqual([6])
    expect(sizes(placeActions(out, actionsOf(idOf(3)), 'new'))).toEqual([5, 1])
  })

  it('are split, joined again, dropped, and set to another day, each action staying in one', () => {
    const producers = PROPOSED.proposals[0]?.reasons.producers ?? []
    const split = splitDraft(DRAFTS, key, producers, actionsOf)
    expect(sizes(split)).toEqual([3, 3])
    expect(new Set(split.map((one) => one.key)).size).toBe(2)
    expect(new Set(split.flatMap(({ actions }) => actions)).size).toBe(6)
    expect(sizes(mergeDrafts(split, key, split[1]?.key ?? ''))).toEqual([6])
    expect(dropDraft(split, key)).toHaveLength(1)
    const later = proposedFrom(OPEN, RULES, setDay(DRAFTS, key, '2027-02-01'))
    expect(later.proposals[0]?.reasons).toMatchObject({ day: '2027-02-01', warnings: ['past-due'] })
  })

  it('never give two sessions the same key', () => {
    const one = moveProducer(DRAFTS, key, actionsOf(idOf(2)), 'new')
    const grown = moveProducer(one, key, actionsOf(idOf(4)), { key: one[1]?.key ?? '' })
    const again = moveProducer(grown, grown[1]?.key ?? '', actionsOf(idOf(2)), 'new')
    expect(new Set(again.map((other) => other.key)).size).toBe(3)
  })
})
