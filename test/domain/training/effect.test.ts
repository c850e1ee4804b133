import { beforeAll, describe, expect, it } from 'vitest'
import { loadCriteriaSet } from '../../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Action } from '../../../src/domain/records/action.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import { type FollowedAction, followAction, sessionEffect } from '../../../src/domain/training/effect.ts'
import { idOf } from './actions.ts'

const SESSION = idOf('c', 9)
const PRODUCT = idOf('c', 1)

let set: CriteriaSet
beforeAll(async () => {
  const loaded = await loadCriteriaSet({ decision: '26/2026', set: 12 })
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  set = loaded.set
})

const action = (given: Partial<Action> = {}): Action => ({
  ...{ plan: idOf('c', 2), producer: idOf('b', 1), raises: [], measure: 'packaging', title: 'In lại nhãn' },
  ...{ documents: {}, owner: 'producer', months: 2, costs: {}, status: 'planned' },
  ...given,
})

const record = (data: Action) => ({
  ...{ id: idOf('a', 1), createdAt: '2026-06-01T18:00:00.000Z', updatedAt: '2026-09-10T02:00:00.000Z', data },
})

const nothingLater = { of: () => [], setOf: () => undefined }

const followed = (number: number, given: Partial<FollowedAction>): FollowedAction => ({
  ...{ id: idOf('a', number), producer: idOf('b', number), measure: 'packaging', training: undefined },
  ...{ since: '2026-06-01', move: undefined },
  ...given,
})

describe('following an action', () => {
  it('takes the day on which it was done, or on which it was to begin, else that of its last change', () => {
    expect(followAction(record(action()), nothingLater)).toMatchObject({ since: '2026-06-02', move: undefined })
    expect(followAction(record(action({ status: 'done', doneOn: '2026-08-01' })), nothingLater).move).toEqual({
      ...{ kind: 'done', on: '2026-08-01' },
    })
    expect(followAction(record(action({ status: 'under-way' })), nothingLater).move).toEqual({
      ...{ kind: 'under-way', on: '2026-09-10' },
    })
    expect(followAction(record(action({ status: 'under-way', startOn: '2026-05-20' })), nothingLater)).toMatchObject({
      since: '2026-05-20',
      move: { on: '2026-05-20' },
    })
  })

  it('sees a criterion raised in a later assessment, and nothing in one that stays below the aim, is older than the action, or the producer’s own', () => {
    const criterion = set.criteria.find(({ options }) => options.length > 2)
    if (criterion === undefined) throw new Error('no criterion with three options')
    const raises = [{ product: PRODUCT, criterion: criterion.code, from: 0, to: 1 }]
    const assessed = (answer: number, finalisedAt: string, role = 'officer') =>
      ({
        role,
        criteria: { decision: '26/2026', set: 12 },
        answers: { [criterion.code]: answer },
        finalisedAt,
      }) as unknown as Assessment
    const later = (...all: Assessment[]) => ({ of: () => all, setOf: () => set })
    expect(
      followAction(record(action({ raises })), later(assessed(0, '2026-09-01T01:00:00.000Z'))).move,
    ).toBeUndefined()
    const [old, own] = [assessed(2, '2026-06-01T19:00:00.000Z'), assessed(2, '2026-09-01T01:00:00.000Z', 'self')]
    expect(followAction(record(action({ raises })), later(old, own)).move).toBeUndefined()
    expect(
      followAction(
        record(action({ raises })),
        later(assessed(2, '2026-10-01T01:00:00.000Z'), assessed(1, '2026-09-20T01:00:00.000Z')),
      ).move,
    ).toEqual({ kind: 'raised', on: '2026-09-20' })
  })
})

describe('the effect of a session', () => {
  const present = new Set([idOf('b', 1), idOf('b', 2)])
  const session = { id: SESSION, measure: 'packaging' as const, heldOn: '2026-08-01', present }

  it('is what moved within the months after it, of who came, who did not come, and who had no session', () => {
    const effect = sessionEffect(
      session,
      [
        followed(1, { training: SESSION, move: { kind: 'done', on: '2026-09-01' } }),
        followed(2, { training: SESSION, move: { kind: 'done', on: '2027-03-01' } }),
        followed(3, { training: SESSION }),
        followed(4, { move: { kind: 'under-way', on: '2026-08-20' } }),
        followed(5, {}),
        // Of another measure, in another session, made later, or of somebody who was there: no fair comparison.
        followed(6, { measure: 'traceability' }),
        followed(7, { training: idOf('c', 8) }),
        followed(8, { since: '2026-08-02' }),
        followed(9, { producer: idOf('b', 1) }),
      ],
      6,
      '2026-12-01',
    )
    expect(effect).toMatchObject({
      ...{ until: '2027-02-01', isOver: false },
      attended: { moved: 1, all: 2 },
      absent: { moved: 0, all: 1 },
      without: { moved: 1, all: 2 },
    })
    expect(effect.actions.map(({ state }) => state)).toEqual(['moved', 'not-yet', 'not-yet'])
  })

  it('leaves out what had moved before the session', () => {
    const before = followed(1, { training: SESSION, move: { kind: 'done', on: '2026-07-31' } })
    const effect = sessionEffect(session, [before], 6, '2027-03-01')
    expect(effect).toMatchObject({ isOver: true, attended: { moved: 0, all: 0 } })
    expect(effect.actions.map(({ state }) => state)).toEqual(['before'])
  })
})
