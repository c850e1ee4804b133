import { describe, expect, it } from 'vitest'
import { scoreLine } from '../../src/cli/score-line.ts'
import { bestAnswers, setNumbered } from '../domain/sets.ts'

const scored = async (line: unknown) => {
  const result = await scoreLine(JSON.stringify(line))
  if (result.kind === 'unreadable') throw new Error(result.error)
  return result.scored
}

describe('a line of the scoring command', () => {
  it('gives parts, total, band, stars, unmet gates and the fewest changes', async () => {
    const answers = { ...bestAnswers(await setNumbered(14)), '2.2': 1, '1.4': 2 }
    expect(await scored({ set: 14, answers, target: 4, plan: 'fewest' })).toEqual({
      parts: { A: 37, B: 25, C: 35 },
      total: 97,
      band: 5,
      stars: 2,
      unmet: [
        [3, '2.2'],
        [5, '1.4'],
      ],
      changes: 1,
    })
  })

  it('counts no change for a target that is reached, and null for one that nothing reaches', async () => {
    const answers = bestAnswers(await setNumbered(1))
    expect(await scored({ set: 1, answers, target: 5 })).toMatchObject({ changes: 0 })
    expect(await scored({ set: 1, answers: { ...answers, '2.2': 0 }, target: 5, locks: ['2.2'] })).toMatchObject({
      changes: null,
    })
  })

  it('leaves the changes out when no target is given', async () => {
    expect(await scored({ set: 1, answers: {} })).not.toHaveProperty('changes')
  })

  it('scores by an earlier decision that it names, with that decision’s codes, parts and gates', async () => {
    const answers = { ...bestAnswers(await setNumbered(11, '148/2023')), '3e': -1 }
    expect(await scored({ decision: '148/2023', set: 11, answers })).toEqual({
      parts: { A: 38, B: 25, C: 32 },
      total: 95,
      band: 5,
      stars: 3,
      unmet: [[4, '3e']],
      reachable: 97,
    })
    const best = bestAnswers(await setNumbered(12, '1048/2019'))
    expect(await scored({ decision: '1048/2019', set: 12, answers: best })).toEqual({
      parts: { A: 35, B: 25, C: 40 },
      total: 100,
      band: 5,
      stars: 5,
      unmet: [],
    })
  })

  it.each([
    ['a decision that it does not know', '{"decision": "920/2018", "set": 1, "answers": {}}'],
    ['a set of which there is no source', '{"decision": "1048/2019", "set": 3, "answers": {}}'],
    ['no JSON', '{"set": 1,'],
    ['a set that annex II does not have', '{"set": 27, "answers": {}}'],
    ['an option that the criterion does not have', '{"set": 1, "answers": {"1.1": 3}}'],
    ['a criterion that the set does not have', '{"set": 1, "answers": {"13": 0}}'],
    ['half an option', '{"set": 1, "answers": {"1.1": 0.5}}'],
    ['a list instead of answers', '{"set": 1, "answers": [1, 2]}'],
    ['a target of six stars', '{"set": 1, "answers": {}, "target": 6}'],
  ])('says what is wrong with %s', async (_what, line) => {
    expect(await scoreLine(line)).toEqual({ kind: 'unreadable', error: expect.stringMatching(/\S/) })
  })
})
