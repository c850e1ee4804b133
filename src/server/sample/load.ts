import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import type { CriteriaSet, Criterion } from '../../domain/criteria/schema.ts'
import type { Answers } from '../../domain/records/assessment.ts'
import type { Place } from '../../domain/records/evidence.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import type { Json, Mutation } from '../../protocol/mutation.ts'
import { SCHEMA } from '../../protocol/version.ts'
import type { Principal } from '../access.ts'
import { newServerId } from '../secrets.ts'
import type { Database } from '../storage/database.ts'
import { applyPush } from '../storage/ledger.ts'
import { claim, lifeOf } from '../storage/meta.ts'
import { BUDGETS, TARGETS } from './programme.ts'
import { responsesOf, SURVEYS } from './surveys.ts'
import { type SampleVisit, VISITS } from './visits.ts'

/** The sample's own device: it sends its records as any phone does, through the ledger. */
const SAMPLE: Principal = {
  device: '01900000-0000-7000-8000-00000000da7a',
  name: 'Dữ liệu mẫu',
  role: 'officer',
  areas: ['19333', '19351', '19360'],
}

/** Commune that the programme's figures belong to. */
const HOME = '19333'

/** Loads the sample data once in the life of a store: Đông Hà's figures, and a dozen made-up producers, some with filled surveys, marked as samples. */
export const loadSampleData = async (db: Database, nowMs: number): Promise<void> => {
  if (!(await claim(db, 'sample', new Date(nowMs).toISOString()))) return
  const creations = [
    ...TARGETS.map((data) => creation('target', HOME, data)),
    ...BUDGETS.map((data) => creation('budget', HOME, data)),
    ...(await Promise.all(VISITS.map((visit) => visitCreations(visit, nowMs)))).flat(),
  ]
  const at = new Date(nowMs).toISOString()
  const mutations = creations.map(
    ({ kind, area, data, record }, index): Mutation => ({
      ...{
        m: newServerId(nowMs),
        device: SAMPLE.device,
        ds: index + 1,
        record: record ?? newServerId(nowMs),
        kind,
        area,
      },
      ...{ op: 'create', base: { v: 0 }, patch: { set: toJson(data), unset: [] }, schema: SCHEMA, at },
    }),
  )
  const verdicts = await applyPush({ db, life: await lifeOf(db) }, SAMPLE, mutations, at)
  const failed = verdicts.filter((verdict) => verdict.kind !== 'applied')
  if (failed.length > 0) throw new Error(`the sample data does not fit: ${JSON.stringify(failed[0])}`)
}

interface Creation {
  readonly kind: Kind
  readonly area: string
  readonly data: object
  readonly record?: string
}

const creation = (kind: Kind, area: string, data: object, record?: string): Creation => ({
  kind,
  area,
  data,
  ...(record === undefined ? {} : { record }),
})

const toJson = (data: object): Record<string, Json> => JSON.parse(JSON.stringify(data))

const visitCreations = async (visit: SampleVisit, nowMs: number): Promise<Creation[]> => {
  const [producer, product] = [newServerId(nowMs), newServerId(nowMs)]
  const criteria = { decision: '26/2026', set: visit.set } as const
  const loaded = await loadCriteriaSet(criteria)
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  const at = new Date(nowMs).toISOString()
  const { name: assessor } = SAMPLE
  return [
    creation(
      'producer',
      visit.area,
      {
        ...{ name: visit.producer, legalForm: visit.legalForm, representative: visit.representative },
        ...{ place: placeOf(visit), sample: true },
      },
      producer,
    ),
    creation('product', visit.area, { producer, name: visit.product, criteria, sample: true }, product),
    creation('assessment', visit.area, {
      ...{
        product,
        producer,
        criteria,
        packVersion: loaded.set.packVersion,
        role: 'officer',
        assessor,
        status: visit.status,
        startedAt: at,
      },
      ...(visit.status === 'final' ? { finalisedAt: at } : {}),
      ...{
        answers: answersOf(loaded.set, visit),
        findings: requirementsMet(loaded.set),
        notes: {},
        locks: {},
        sample: true,
      },
    }),
    ...SURVEYS.flatMap((survey) => {
      if (survey.about !== visit.producer && survey.about !== visit.product) return []
      const subject = survey.about === visit.product ? { producer, product } : { producer }
      return responsesOf(survey, subject, assessor, nowMs, () => newServerId(nowMs)).map(({ record, data }) =>
        creation('response', visit.area, data, record),
      )
    }),
  ]
}

/** Somewhere in its ward, made up like the producer: a spiral about the ward's middle, some kilometres wide. */
const placeOf = (visit: SampleVisit): Place => {
  const [latitude, longitude] = WARD_MIDDLES[visit.area]
  const turn = VISITS.indexOf(visit) * 2.4
  const reach = 0.006 * (1 + (VISITS.indexOf(visit) % 4))
  return {
    latitude: Number((latitude + reach * Math.sin(turn)).toFixed(5)),
    longitude: Number((longitude + reach * Math.cos(turn)).toFixed(5)),
    accuracyMetres: 15,
  }
}

/** About the middle of Đông Hà, Nam Đông Hà and Quảng Trị, read off a map. */
const WARD_MIDDLES: Readonly<Record<SampleVisit['area'], readonly [latitude: number, longitude: number]>> = {
  '19333': [16.825, 107.1],
  '19351': [16.79, 107.09],
  '19360': [16.745, 107.19],
}

/** A draft has its first half answered, as if the visit had been broken off. */
const answersOf = (set: CriteriaSet, visit: SampleVisit): Answers => {
  const answered = visit.status === 'final' ? set.criteria : set.criteria.slice(0, Math.ceil(set.criteria.length / 2))
  return Object.fromEntries(
    answered.map((criterion) => [criterion.code, visit.weak[criterion.code] ?? placeAt(criterion, visit.level)]),
  )
}

/** The option at that share of the way up; within the first case where there are two. */
const placeAt = (criterion: Criterion, level: number): number => {
  const first = criterion.options[0]?.case?.id
  const count = criterion.options.filter((option) => option.case?.id === first).length
  return Math.round(level * (count - 1))
}

const requirementsMet = (set: CriteriaSet): Record<string, boolean> =>
  Object.fromEntries(
    set.criteria.flatMap((criterion) =>
      criterion.requirement === undefined ? [] : [[`requirement:${criterion.code}`, true]],
    ),
  )
