import { expect } from 'vitest'
import { addDays, dayOfInstant } from '../../../src/domain/calendar/day.ts'
import { holidaysOf } from '../../../src/domain/calendar/holidays-of.ts'
import { standingsOf } from '../../../src/domain/certificates/standing.ts'
import { isInForce } from '../../../src/domain/certificates/state.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { progressOf } from '../../../src/domain/dossier/progress.ts'
import type { Stage } from '../../../src/domain/dossier/transitions.ts'
import { activityFigures } from '../../../src/domain/programme/activity-figures.ts'
import { countedProducts } from '../../../src/domain/programme/counted-products.ts'
import { coverageFigures } from '../../../src/domain/programme/coverage-figures.ts'
import { expiryFigures } from '../../../src/domain/programme/expiry-figures.ts'
import { filterProducers, filterProducts } from '../../../src/domain/programme/figure-filter.ts'
import { gateFigures } from '../../../src/domain/programme/gate-figures.ts'
import { producerFacts } from '../../../src/domain/programme/producer-fact.ts'
import { starFigures, starsOverTime } from '../../../src/domain/programme/star-figures.ts'
import { workflowFigures } from '../../../src/domain/programme/workflow-figures.ts'
import type { Day } from '../../../src/domain/records/envelope.ts'
import type { Kind, RecordOf } from '../../../src/domain/records/kinds.ts'
import type { SetReference } from '../../../src/domain/records/product.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import type { WireRecord } from '../../../src/protocol/record.ts'
import { AREAS } from './any-record.ts'

type SetOf = (criteria: SetReference) => CriteriaSet | undefined

/** What is there once everything was written: the last of each id, and nothing that was deleted. */
export type Raw = <K extends Kind>(kind: K) => RecordOf<K>[]

export const rawOf = (written: readonly WireRecord[]): Raw => {
  const there = [...new Map(written.map((one) => [one.id, one])).values()].filter((one) => one.deletedAt === undefined)
  return <K extends Kind>(kind: K) => there.filter((one) => one.kind === kind) as unknown as RecordOf<K>[]
}

const counted = (raw: Raw, today: Day, setOf: SetOf) => ({
  products: countedProducts(
    {
      ...{ producers: raw('producer'), products: raw('product'), assessments: raw('assessment') },
      ...{ certificates: raw('certificate'), dossiers: raw('dossier'), plans: raw('plan'), actions: raw('action') },
    },
    { today, holidays: holidaysIn(raw), setOf },
  ),
  producers: producerFacts(raw('producer'), raw('response')),
})

/** A product's assessments that are no sheets of a council, the last changed last. */
const sheetsOf = (raw: Raw, product: string) =>
  raw('assessment')
    .filter(({ data }) => data.product === product && data.hearing === undefined)
    .sort((one, other) => (`${one.updatedAt}${one.id}` < `${other.updatedAt}${other.id}` ? -1 : 1))

const finalOf = (raw: Raw, product: string, by: Day = '9999-12-31') =>
  sheetsOf(raw, product)
    .filter(({ data, updatedAt }) => data.status === 'final' && dayOfInstant(updatedAt) <= by)
    .at(-1)

const scoreOf = (sheet: RecordOf<'assessment'>, setOf: SetOf) => {
  const set = setOf(sheet.data.criteria)
  if (set === undefined) throw new Error('every assessment has its set')
  return { set, ...scoreAssessment(set, sheet.data) }
}

const holidaysIn = (raw: Raw) => holidaysOf(raw('holidays').map(({ data }) => data))

/** Stars of the certificate in force on a day: of those that hold the one that was issued last. */
const heldOn = (raw: Raw, product: string, day: Day) => {
  const own = raw('certificate').filter(({ data }) => data.product === product)
  const dossiers = raw('dossier').filter(({ data }) => data.product === product)
  const held = standingsOf(own, dossiers, day).filter(({ state }) => isInForce(state))
  held.sort((one, other) =>
    `${one.record.data.issuedOn}${one.record.id}` < `${other.record.data.issuedOn}${other.record.id}` ? -1 : 1,
  )
  return held.at(-1)?.record.data
}

/** The same where only the product itself tells of it. */
const noted = (raw: Raw, product: RecordOf<'product'>, today: Day) => {
  const { certifiedStars: stars, certificateExpires: expiresOn } = product.data
  if (stars === undefined || raw('certificate').some(({ data }) => data.product === product.id)) return undefined
  return expiresOn === undefined || expiresOn >= today ? { stars, expiresOn } : undefined
}

const countOf = (all: readonly number[], wanted: number): number => all.filter((one) => one === wanted).length

/** What is checked of any programme: each figure against another count, straight from the raw records. */
export const FIGURE_CHECKS: { readonly name: string; readonly holds: (raw: Raw, today: Day, setOf: SetOf) => void }[] =
  []

const check = (name: string, holds: (raw: Raw, today: Day, setOf: SetOf) => void): void => {
  FIGURE_CHECKS.push({ name, holds })
}

const isOpen = ({ stage }: { stage: Stage }): boolean =>
  !['recognised', 'recognised-national', 'declined', 'withdrawn'].includes(stage)

check('count stars by the last finished assessment and by the certificate that holds today', (raw, today, setOf) => {
  const figures = starFigures(counted(raw, today, setOf).products)
  const assessed = raw('product').flatMap(({ id }) => {
    const last = finalOf(raw, id)
    return last === undefined ? [] : [scoreOf(last, setOf).stars]
  })
  const certified = raw('product').flatMap((product) => {
    const stars = heldOn(raw, product.id, today)?.stars ?? noted(raw, product, today)?.stars
    return stars === undefined ? [] : [stars]
  })
  for (const stars of [0, 1, 2, 3, 4, 5] as const)
    expect([figures.assessed[stars], figures.certified[stars]]).toEqual([
      countOf(assessed, stars),
      countOf(certified, stars),
    ])
  const begun = raw('product').filter(({ id }) => finalOf(raw, id) === undefined && sheetsOf(raw, id).length > 0)
  expect([figures.drafts, figures.drafts + figures.unassessed + assessed.length]).toEqual([
    begun.length,
    raw('product').length,
  ])
})

check('tell how the stars fell at the end of each month and year', (raw, today, setOf) => {
  for (const length of ['month', 'year'] as const) {
    const periods = starsOverTime(counted(raw, today, setOf).products, { today, length, count: 5 })
    for (const { on, assessed, certified } of periods) {
      const sheets = raw('product').flatMap(({ id }) => finalOf(raw, id, on) ?? [])
      const held = raw('product').flatMap(({ id }) => heldOn(raw, id, on)?.stars ?? [])
      for (const stars of [0, 1, 2, 3, 4, 5] as const) {
        expect(assessed[stars]).toBe(
          countOf(
            sheets.map((sheet) => scoreOf(sheet, setOf).stars),
            stars,
          ),
        )
        expect(certified[stars]).toBe(countOf(held, stars))
      }
    }
    expect(periods.map(({ on }) => on).at(-1)).toBe(today)
  }
})

check('show where dossiers stand and which are late', (raw, today, setOf) => {
  const { open, overdue, stages } = workflowFigures(counted(raw, today, setOf).products, today)
  const ways = raw('product').flatMap(({ id }) => {
    const own = raw('dossier')
      .filter(({ data }) => data.product === id)
      .map((record) => ({ record, progress: progressOf(record.data, holidaysIn(raw)) }))
      .sort((one, other) =>
        `${isOpen(one.progress)}${one.record.updatedAt}${one.record.id}` <
        `${isOpen(other.progress)}${other.record.updatedAt}${other.record.id}`
          ? 1
          : -1,
      )
    return own[0] === undefined ? [] : [own[0].progress]
  })
  const underWay = ways.filter(isOpen)
  expect(open).toBe(underWay.length)
  expect(overdue.length).toBe(underWay.filter(({ due }) => due !== undefined && due < today).length)
  expect(Object.fromEntries(stages.map(({ stage, count }) => [stage, count]))).toEqual(
    Object.fromEntries(
      [...new Set(ways.map(({ stage }) => stage))].map((stage) => [
        stage,
        ways.filter((way) => way.stage === stage).length,
      ]),
    ),
  )
  for (const { count, ages, stage } of stages) {
    const dated = underWay.filter((way) => way.stage === stage && way.since !== undefined).length
    expect([ages.reduce((sum, one) => sum + one, 0), count >= dated]).toEqual([dated, true])
  }
})

check('count for each gate the products that it blocks, and those that lack nothing else', (raw, today, setOf) => {
  const figures = gateFigures(counted(raw, today, setOf).products)
  const blocked = raw('product').map(({ id }) => {
    const sheets = sheetsOf(raw, id)
    const latest = finalOf(raw, id) ?? sheets.at(-1)
    if (latest === undefined) return []
    const scored = scoreOf(latest, setOf)
    if (scored.disqualifications.length > 0) return []
    const next = scored.blockers[0]
    const familyOf = (code: string) => scored.set.criteria.find((one) => one.code === code)?.family ?? ''
    return (next?.gates ?? []).map(({ stars, criterion }) => ({
      key: `${stars} ${familyOf(criterion)}`,
      isAlone: next?.pointsMissing === 0 && next.gates.length === 1,
    }))
  })
  const keys = new Set(blocked.flat().map(({ key }) => key))
  const expected = [...keys].map((key) => ({
    key,
    products: blocked.filter((gates) => gates.some((gate) => gate.key === key)).length,
    alone: blocked.filter((gates) => gates.some((gate) => gate.key === key && gate.isAlone)).length,
  }))
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1)
  expect(
    figures.map(({ stars, family, products, alone }) => ({ key: `${stars} ${family}`, products, alone })).sort(byKey),
  ).toEqual(expected.sort(byKey))
  expect(figures.map(({ products }) => products)).toEqual(figures.map(({ products }) => products).sort((a, b) => b - a))
})

check('cover every commune, those without a producer too', (raw, today, setOf) => {
  const { products, producers } = counted(raw, today, setOf)
  const figures = coverageFigures(products, producers, [...AREAS, '19360'])
  const named = [...raw('producer'), ...raw('product')].map(({ area }) => area)
  expect(figures.map(({ area }) => area)).toEqual([...new Set([...AREAS, '19360', ...named])].sort())
  for (const { area, ...own } of figures) {
    const there = raw('product').filter((product) => product.area === area)
    expect(own.producers).toBe(raw('producer').filter((producer) => producer.area === area).length)
    expect(own.products).toBe(there.length)
    expect(own.assessed).toBe(there.filter(({ id }) => finalOf(raw, id) !== undefined).length)
    expect(own.certified).toBe(
      there.filter((one) => (heldOn(raw, one.id, today) ?? noted(raw, one, today)) !== undefined).length,
    )
  }
})

check(
  'count visits, assessments and surveys by month and commune, and nothing that producers did themselves',
  (raw, today, setOf) => {
    const { products, producers } = counted(raw, today, setOf)
    const { periods, areas } = activityFigures(products, producers, { today, length: 'month', count: 12 })
    const months = periods.map(({ period }) => period.id)
    const isShown = (day: Day): boolean => months.includes(day.slice(0, 7))
    const holder = (product: string) => raw('product').find(({ id }) => id === product)?.data.producer
    const made = raw('assessment').filter(
      ({ data }) =>
        data.status === 'final' &&
        data.role !== 'self' &&
        data.hearing === undefined &&
        holder(data.product) !== undefined,
    )
    const known = new Set(raw('producer').map(({ id }) => id))
    const filled = raw('response').filter(({ data }) => data.status === 'final' && known.has(data.producer))
    const sum = (what: 'visits' | 'assessments' | 'surveys') => [
      periods.reduce((all, one) => all + one[what], 0),
      areas.reduce((all, one) => all + one[what], 0),
    ]
    const assessments = made.filter(({ updatedAt }) => isShown(dayOfInstant(updatedAt))).length
    const surveys = filled.filter(({ updatedAt }) => isShown(dayOfInstant(updatedAt))).length
    const visits = new Set(
      [
        ...made.map(({ data }) => `${holder(data.product)} ${dayOfInstant(data.startedAt)}`),
        ...filled.map(({ data }) => `${data.producer} ${dayOfInstant(data.startedAt)}`),
      ].filter((visit) => isShown(visit.split(' ')[1] ?? '')),
    ).size
    expect([sum('assessments'), sum('surveys'), sum('visits')]).toEqual([
      [assessments, assessments],
      [surveys, surveys],
      [visits, visits],
    ])
  },
)

check('list what lapses by the end of the next quarter', (raw, today, setOf) => {
  const { quarters, extended, later, by, lapsing } = expiryFigures(counted(raw, today, setOf).products, {
    today,
    count: 12,
  })
  const held = raw('product').flatMap((product) => {
    const own = heldOn(raw, product.id, today) ?? noted(raw, product, today)
    return own === undefined ? [] : [{ product: product.id, ...own }]
  })
  expect(lapsing.map(({ fact, expiresOn }) => `${expiresOn} ${fact.product}`)).toEqual(
    held
      .flatMap(({ product, expiresOn }) =>
        expiresOn !== undefined && expiresOn <= by ? [`${expiresOn} ${product}`] : [],
      )
      .sort(),
  )
  const [year, month] = [Number(by.slice(0, 4)), Number(by.slice(5, 7))]
  expect([month % 3, addDays(by, 1).slice(8)]).toEqual([0, '01'])
  const ahead = year * 4 + month / 3 - (Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3))
  expect(ahead).toBe(1)
  expect(quarters.reduce((sum, { count }) => sum + count, 0) + extended + later).toBe(held.length)
  expect(extended).toBe(held.filter(({ expiresOn }) => expiresOn !== undefined && expiresOn < today).length)
})

check('are those of a choice alone, and without one those of all', (raw, today, setOf) => {
  const { products, producers } = counted(raw, today, setOf)
  expect(filterProducts(products, {})).toBe(products)
  const chosen = filterProducts(products, { area: '19333', stars: 'none' })
  expect(chosen.map(({ fact }) => fact.product).sort()).toEqual(
    raw('product')
      .filter(({ area, id }) => area === '19333' && finalOf(raw, id) === undefined)
      .map(({ id }) => id)
      .sort(),
  )
  const farms = filterProducers(producers, products, { legalForm: 'household' })
  expect(farms.length).toBe(raw('producer').filter(({ data }) => data.legalForm === 'household').length)
  const ofChosen = filterProducers(producers, chosen, { stars: 'none' })
  expect(ofChosen.map(({ producer }) => producer).sort()).toEqual(
    [...new Set(chosen.map(({ fact }) => fact.producer))]
      .filter((id) => raw('producer').some((one) => one.id === id))
      .sort(),
  )
})
