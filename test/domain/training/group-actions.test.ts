import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../src/domain/calendar/day.ts'
import { distanceMetres } from '../../../src/domain/places/distance.ts'
import type { SupportMeasure } from '../../../src/domain/records/support-measure.ts'
import { communeMiddles } from '../../../src/domain/training/commune-middles.ts'
import { describeGroup } from '../../../src/domain/training/describe-group.ts'
import { groupActions } from '../../../src/domain/training/group-actions.ts'
import { firstDayOf, wantedBy } from '../../../src/domain/training/session-day.ts'
import { anAction, idOf, northBy, RULES, TODAY, theInput } from './actions.ts'

describe('grouping open actions into sessions', () => {
  it('puts the actions of one commune that are due within the window into one session, each producer once', () => {
    const actions = [
      anAction(1),
      anAction(2, { dueOn: '2027-02-10' }),
      anAction(3, { dueOn: '2027-03-01' }),
      anAction(4, { producer: idOf('b', 1), dueOn: '2027-02-01' }),
      anAction(5, { dueOn: '2027-09-01' }),
      anAction(6, { measure: 'traceability' }),
    ]
    const { groups, unplaced } = groupActions(theInput(actions))
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ measure: 'packaging', host: '19333' })
    expect(new Set(groups[0]?.actions)).toEqual(new Set([1, 2, 3, 4].map((number) => idOf('a', number))))
    expect(unplaced).toEqual([
      { action: idOf('a', 5), reason: 'place-unknown', found: 1 },
      { action: idOf('a', 6), reason: 'place-unknown', found: 1 },
    ])
  })

  it('lets a commune that is too small go to the neighbour within reach, and says how far that is', () => {
    const places = new Map([1, 2, 3, 4, 5].map((number) => [idOf('b', number), northBy(number === 5 ? 40 : number)]))
    const actions = [
      anAction(1),
      anAction(2),
      anAction(3),
      anAction(4, { area: '19351' }),
      anAction(5, { area: '19360' }),
    ]
    const input = theInput(actions, { places })
    const { groups, unplaced } = groupActions(input)
    expect(groups).toHaveLength(1)
    expect(unplaced).toEqual([{ action: idOf('a', 5), reason: 'too-few', found: 1 }])
    const [group] = groups
    if (group === undefined) throw new Error('no group')
    expect(describeGroup(group, input).communes).toEqual([
      { area: '19333', producers: 3, farthestKm: expect.closeTo(1, 1) },
      { area: '19351', producers: 1, farthestKm: expect.closeTo(2, 1) },
    ])
  })

  it('holds what is late as soon as it can be prepared, and never after the earliest due day that it can still serve', () => {
    const late = [anAction(1, { dueOn: '2026-10-01' }), anAction(2), anAction(3)]
    const input = theInput(late)
    const [group] = groupActions(input).groups
    if (group === undefined) throw new Error('no group')
    const reasons = describeGroup(group, input)
    expect(reasons).toMatchObject({ day: '2026-11-16', late: 1, due: { first: '2026-10-01', last: '2027-01-15' } })
    // 17 January 2027 is a Sunday.
    const onSunday = theInput([anAction(1, { dueOn: '2027-01-17' }), anAction(2, { dueOn: '2027-01-17' })], {
      rules: { ...RULES, leastSize: 2 },
    })
    const [sunday] = groupActions(onSunday).groups
    if (sunday === undefined) throw new Error('no group')
    expect(describeGroup(sunday, onSunday).day).toBe('2027-01-15')
  })

  it('warns where a group that was changed by hand does not keep the rules, and reckons its cost', () => {
    const actions = [anAction(1), anAction(2, { area: '19351', dueOn: '2027-08-01' })]
    const group = {
      key: 'packaging:x',
      measure: 'packaging' as const,
      host: '19333',
      actions: actions.map(({ id }) => id),
    }
    const reasons = describeGroup(group, theInput(actions), '2027-02-01')
    expect(reasons.warnings).toEqual(['too-few', 'place-unknown', 'too-wide', 'past-due'])
    expect(reasons.costVnd).toBe(RULES.sessionVnd + 2 * RULES.participantVnd)
  })

  it('places or lists each action once, whatever the actions, and keeps measure, capacity, least size, window, reach and day', () => {
    const action = fc.record({
      producer: fc.integer({ min: 1, max: 12 }),
      measure: fc.constantFrom<SupportMeasure>('packaging', 'training', 'traceability'),
      due: fc.option(fc.integer({ min: -60, max: 300 }), { nil: undefined }),
    })
    const cases = fc.record({
      actions: fc.array(action, { maxLength: 40 }),
      areas: fc.array(fc.constantFrom('19333', '19351', '19360', '19402'), { minLength: 12, maxLength: 12 }),
      spots: fc.array(fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: undefined }), {
        ...{ minLength: 12, maxLength: 12 },
      }),
      leastSize: fc.integer({ min: 1, max: 5 }),
      room: fc.integer({ min: 0, max: 6 }),
      windowDays: fc.integer({ min: 0, max: 120 }),
      seed: fc.integer(),
    })
    fc.assert(
      fc.property(cases, ({ actions: drawn, areas, spots, leastSize, room, windowDays, seed }) => {
        const rules = { ...RULES, leastSize, capacity: leastSize + room, windowDays }
        const actions = drawn.map(({ producer, measure, due }, at) =>
          anAction(at, {
            ...{ producer: idOf('b', producer), measure, area: areas[producer - 1] ?? '19333' },
            dueOn: due === undefined ? undefined : addDays(TODAY, due),
          }),
        )
        const places = new Map(
          spots.flatMap((km, at) => (km === undefined ? [] : [[idOf('b', at + 1), northBy(km)] as const])),
        )
        const input = theInput(actions, { places, rules })
        const grouping = groupActions(input)
        const placed = [
          ...grouping.groups.flatMap((group) => group.actions),
          ...grouping.unplaced.map((one) => one.action),
        ]
        expect(placed.toSorted()).toEqual(actions.map(({ id }) => id).toSorted())
        const shuffled = actions.toSorted((one, other) => (hash(one.id, seed) < hash(other.id, seed) ? -1 : 1))
        expect(groupActions({ ...input, actions: shuffled })).toEqual(grouping)
        const firstDay = firstDayOf(input)
        for (const group of grouping.groups) {
          const own = actions.filter(({ id }) => group.actions.includes(id))
          expect(new Set(own.map(({ measure }) => measure))).toEqual(new Set([group.measure]))
          const reasons = describeGroup(group, input)
          expect(reasons.warnings).toEqual([])
          expect(reasons.producers.length).toBeGreaterThanOrEqual(leastSize)
          expect(reasons.producers.length).toBeLessThanOrEqual(rules.capacity)
          const wanted = own.flatMap((one) => wantedBy(one, firstDay) ?? []).toSorted()
          expect(wanted.every((day) => reasons.day <= day)).toBe(true)
          expect(reasons.day >= firstDay).toBe(true)
          if (wanted.length > 0)
            expect(daysBetween(wanted[0] ?? '', wanted.at(-1) ?? '')).toBeLessThanOrEqual(windowDays)
          const middle = communeMiddles(
            actions.filter(({ measure }) => measure === group.measure),
            places,
          ).get(group.host)
          for (const guest of own.filter(({ area }) => area !== group.host)) {
            const place = places.get(guest.producer)
            if (place === undefined || middle === undefined) throw new Error('a guest from nowhere')
            expect(distanceMetres(place, middle)).toBeLessThanOrEqual(rules.reachKm * 1_000)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** An order that has nothing to do with the ids. */
const hash = (id: string, seed: number): number => {
  let value = seed
  for (const letter of id) value = (Math.imul(value, 31) + letter.charCodeAt(0)) | 0
  return value
}
