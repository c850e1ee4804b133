import * as fc from 'fast-check'
import { addDays } from '../../../src/domain/calendar/day.ts'
import type { Kind } from '../../../src/domain/records/kinds.ts'
import type { WireRecord } from '../../../src/protocol/record.ts'
import { setNumbered } from '../sets.ts'
import { idOf, wireOf } from './made-records.ts'

const CRITERIA = { decision: '26/2026', set: 14 } as const
export const AREAS = ['19333', '19351'] as const
/** Records of each kind: few, so that they meet. */
const SOME = 3

export const set = await setNumbered(CRITERIA.set)

/** Any day about which certificates and terms turn. */
export const anyDay = fc.integer({ min: -400, max: 1500 }).map((days) => addDays('2025-06-01', days))
const number = fc.integer({ min: 1, max: SOME })
const one = (kind: Kind) => number.map((at) => idOf(kind, at))
const at = fc.integer({ min: 0, max: 400 }).map((days) => `${addDays('2025-12-01', days)}T03:00:00.000Z`)
const answers = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: set.criteria.length, maxLength: set.criteria.length })
  .map((places) =>
    Object.fromEntries(
      set.criteria.flatMap(({ code, options }, index) => [[code, Math.min(places[index] ?? 0, options.length - 1)]]),
    ),
  )
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined })
/** Without what is undefined. */
const present = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T

/** Data of the kinds that figures depend on; `wireOf` holds them against their schemas. */
const DATA: Partial<Record<Kind, fc.Arbitrary<object>>> = {
  producer: fc.record({
    ...{ name: fc.constantFrom('HTX A', 'HTX B'), legalForm: fc.constantFrom('cooperative', 'household') },
    sample: fc.boolean(),
  }),
  product: fc
    .record({
      ...{ producer: one('producer'), name: fc.constantFrom('Trà', 'Gạo'), criteria: fc.constant(CRITERIA) },
      ...{ certifiedStars: maybe(fc.constantFrom(3, 4)), certificateExpires: maybe(anyDay) },
    })
    .map(present),
  assessment: fc
    .record({
      ...{ product: one('product'), producer: one('producer'), criteria: fc.constant(CRITERIA), answers },
      ...{ packVersion: fc.constant(1), role: fc.constantFrom('self', 'officer'), assessor: fc.constant('Lan') },
      ...{ status: fc.constantFrom('draft', 'final'), startedAt: at, hearing: maybe(one('hearing')) },
      ...{ findings: fc.constant({}), notes: fc.constant({}), locks: fc.constant({}) },
    })
    .map(present),
  response: fc.record({
    ...{ form: fc.constant({ id: 'producer-baseline', version: '1' }), producer: one('producer'), startedAt: at },
    ...{ status: fc.constantFrom('draft', 'final'), surveyor: fc.constant('Lan') },
    ...{ answers: fc.constant({}), consents: fc.constant({}) },
  }),
  certificate: fc
    .record({
      ...{ product: one('product'), producer: one('producer'), stars: fc.constantFrom(3, 4, 5), issuedOn: anyDay },
      ...{ withdrawal: maybe(fc.record({ ground: fc.constant('other'), concludedOn: anyDay, decidedOn: anyDay })) },
      term: fc.integer({ min: 0, max: 1200 }),
    })
    .map(({ term, ...data }) => present({ ...data, expiresOn: addDays(data.issuedOn, term) })),
  dossier: fc
    .record({
      ...{ product: one('product'), producer: one('producer'), occasion: fc.constantFrom('first', 'again') },
      ...{ criteria: fc.constant(CRITERIA), changes: fc.constant({}), findings: fc.constant({}) },
      ...{
        certificate: maybe(one('certificate')),
        days: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
        from: anyDay,
      },
    })
    .map(({ days, from, ...data }) => {
      let last = from
      const steps = days.map((more, index) => {
        last = addDays(last, more)
        const action = (['file', 'receive', 'forward', 'receive-province'] as const)[index] ?? 'file'
        return { action, day: last, at: '2026-01-01T00:00:00.000Z', by: 'Lan', role: 'officer' as const }
      })
      const keyed = steps.map((step, index) => [`00${index + 1}`, step] as const)
      return present({ ...data, steps: Object.fromEntries(keyed) })
    }),
  plan: fc.record({
    ...{ producer: one('producer'), objective: fc.constant('fewest'), locks: fc.constant({}) },
    status: fc.constantFrom('draft', 'agreed', 'closed'),
    products: fc
      .uniqueArray(one('product'), { maxLength: 2 })
      .map((ids) =>
        Object.fromEntries(
          ids.map((id) => [
            id,
            { assessment: idOf('assessment', 1), criteria: CRITERIA, stars: 2, points: 40, target: 3 },
          ]),
        ),
      ),
  }),
  action: fc
    .record({
      ...{ plan: one('plan'), producer: one('producer'), raises: fc.constant([]), measure: fc.constant('training') },
      ...{ title: fc.constant('Làm nhãn'), documents: fc.constant({}), owner: fc.constant('producer') },
      ...{ dueOn: maybe(anyDay), months: fc.constant(1), costs: fc.constant({}) },
      status: fc.constantFrom('planned', 'under-way', 'done', 'dropped'),
    })
    .map(present),
  holidays: fc.record({
    year: fc.constantFrom(2025, 2026),
    off: fc.array(anyDay, { maxLength: 4 }),
    worked: fc.constant([]),
  }),
}

/** A record of any kind that facts depend on, new or another version of one that is there; sometimes deleted. */
export const anyRecord = fc.constantFrom(...(Object.keys(DATA) as Kind[])).chain((kind) =>
  fc
    .record({
      ...{ number, data: DATA[kind] ?? fc.constant({}), area: fc.constantFrom(...AREAS) },
      ...{ isDeleted: fc.boolean(), moment: at },
    })
    .map(
      ({ number: place, data, area, isDeleted, moment }): WireRecord => ({
        ...wireOf(kind, idOf(kind, place), data, { area, at: moment }),
        ...(isDeleted && place === SOME ? { deletedAt: moment } : {}),
      }),
    ),
)
