import { addDays, vietnamDay, yearOf } from '../../domain/calendar/day.ts'
import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import { consentAfter } from '../../domain/privacy/consent.ts'
import { Action } from '../../domain/records/action.ts'
import type { Assessment } from '../../domain/records/assessment.ts'
import type { Place } from '../../domain/records/evidence.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import { newServerId } from '../secrets.ts'
import type { Database } from '../storage/database.ts'
import { claim, lifeOf } from '../storage/meta.ts'
import { answersOf, requirementsMet } from './assessed.ts'
import { CERTIFICATES, certificateData, checkData, renewalData } from './certificates.ts'
import { councilSample, type SampleProduct } from './council.ts'
import { DOSSIERS } from './dossiers.ts'
import { samplePlans } from './plans.ts'
import { BUDGETS, presentBudgets, presentTargets, TARGETS } from './programme.ts'
import { DISPUTED_PRODUCT, otherOpinions, type SampleComment, sampleTalk } from './second-opinions.ts'
import { sendDossier } from './send-dossier.ts'
import { SAMPLE_NAMES, type Sending, sampleSender, toJson } from './sender.ts'
import { responsesOf, SURVEYS } from './surveys.ts'
import { sampleTrainings } from './trainings.ts'
import { type SampleVisit, VISITS } from './visits.ts'

/** Commune that the programme's figures belong to. */
const HOME = '19333'

/** Products whose dossiers are before the council: others than those that are still on their way there. */
const BEFORE_COUNCIL = ['Gạo hữu cơ Đông Thanh (mẫu)', 'Giỏ mây đan tay (mẫu)']

/**
 * Loads the sample data once in the life of a store: Đông Hà's figures, a dozen made-up producers, some with filled surveys and certificates, dossiers
 * at several stages, plans and trainings, a council session for two of them, and one that was assessed by three, who talk about where they differ; all marked as samples. It comes through the ledger, as from phones and desks of the roles that would send it.
 */
export const loadSampleData = async (db: Database, nowMs: number): Promise<void> => {
  if (!(await claim(db, 'sample', new Date(nowMs).toISOString()))) return
  const send = sampleSender({ db, life: await lifeOf(db) }, nowMs)
  const visits = await Promise.all(VISITS.map((visit) => visitCreations(visit, nowMs)))
  await send(
    'officer',
    visits.flatMap(({ creations }) => creations),
  )
  const year = yearOf(vietnamDay(nowMs))
  await send('coordinator', [
    ...[...TARGETS, ...presentTargets(year)].map((data) => creation('target', HOME, data)),
    ...[...BUDGETS, ...presentBudgets(year)].map((data) => creation('budget', HOME, data)),
    ...visits.flatMap(({ certificates }) => certificates),
  ])
  for (const dossier of DOSSIERS) {
    const visit = visits.find(({ name }) => name === dossier.product)
    if (visit === undefined) throw new Error(`no sample product ${dossier.product}`)
    await sendDossier(send, dossier, visit, nowMs)
  }
  const before = await Promise.all(BEFORE_COUNCIL.map((name) => presented(name, visits)))
  await send(
    'coordinator',
    councilSample(before, nowMs).map(({ kind, area, record, data }) => creation(kind, area, data, record)),
  )
  const plans = await samplePlans(visits, nowMs)
  await send('officer', plans)
  const actions = openActions(plans)
  const trainings = sampleTrainings(trainedProducers(visits), actions, nowMs)
  await send('coordinator', [
    ...trainings.map(({ area, record, data }) => creation('training', area, data, record)),
    ...trainings.flatMap(({ record, data }) =>
      actions
        .filter(({ id }) => data.actions[id])
        .map(({ id, area }): Sending => ({ op: 'patch', kind: 'action', area, record: id, set: { training: record } })),
    ),
  ])
  const talk = talkAbout(visits, nowMs)
  await send('officer', talk.officer)
  await send('commune', talk.commune)
}

/** The actions of the sample's plans that a training may take up. */
const openActions = (plans: readonly Sending[]) =>
  plans.flatMap(({ kind, area, record, set }) => {
    const action = kind === 'action' ? Action.safeParse(set) : undefined
    if (action?.success !== true || record === undefined) return []
    const { producer, measure, status } = action.data
    return status === 'planned' || status === 'under-way' ? [{ id: record, area, producer, measure }] : []
  })

const creation = (kind: Kind, area: string, data: object, record?: string): Sending => ({
  ...{ op: 'create', kind, area, set: toJson(data) },
  ...(record === undefined ? {} : { record }),
})

/** A visit's records, and the ids by which dossiers name them. */
export interface SentVisit {
  readonly name: string
  readonly area: string
  readonly set: number
  readonly product: string
  readonly producer: string
  readonly assessment: string
  readonly creations: readonly Sending[]
  /** What only the office writes: its certificate, with renewal and check. */
  readonly certificates: readonly Sending[]
}

/** A product of the visits as its producer presents it to the council: a little better than the officer found it. */
const presented = async (name: string, visits: readonly SentVisit[]): Promise<SampleProduct> => {
  const visit = VISITS.find(({ product }) => product === name)
  const sent = visits.find((one) => one.name === name)
  if (visit === undefined || sent === undefined) throw new Error(`the sample has no product ${name}`)
  const criteria = { decision: '26/2026', set: visit.set } as const
  const loaded = await loadCriteriaSet(criteria)
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  const answers = answersOf(loaded.set, { ...visit, level: Math.min(1, visit.level + 0.1), weak: {} })
  return {
    ...{ area: visit.area, product: sent.product, producer: sent.producer, name: visit.producer },
    self: { criteria, packVersion: loaded.set.packVersion, answers, findings: requirementsMet(loaded.set) },
  }
}

const visitCreations = async (visit: SampleVisit, nowMs: number): Promise<SentVisit> => {
  const [producer, product, assessment] = [newServerId(nowMs), newServerId(nowMs), newServerId(nowMs)]
  const criteria = { decision: '26/2026', set: visit.set } as const
  const loaded = await loadCriteriaSet(criteria)
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  const at = new Date(nowMs).toISOString()
  const assessor = SAMPLE_NAMES.officer
  const answered = { answers: answersOf(loaded.set, visit), findings: requirementsMet(loaded.set) }
  const assessed = { product, producer, criteria, packVersion: loaded.set.packVersion, startedAt: at, ...answered }
  const officers: Assessment = {
    ...{ ...assessed, role: 'officer', assessor, status: visit.status, notes: {}, locks: {}, sample: true },
    ...(visit.status === 'final' ? { finalisedAt: at } : {}),
  }
  const creations = [
    creation(
      'producer',
      visit.area,
      {
        ...{ name: visit.producer, legalForm: visit.legalForm, representative: visit.representative },
        ...{ place: placeOf(visit), sample: true },
        consents: Object.fromEntries(
          ['contact', 'location'].map((purpose) => [
            purpose,
            consentAfter(purpose, undefined, { given: true, method: 'spoken' }, { at, language: 'vi', by: assessor }),
          ]),
        ),
      },
      producer,
    ),
    creation('product', visit.area, { producer, name: visit.product, criteria, sample: true }, product),
    creation('assessment', visit.area, officers, assessment),
    ...(visit.product === DISPUTED_PRODUCT ? otherOpinions(officers) : []).map((other) =>
      creation('assessment', visit.area, other),
    ),
    ...SURVEYS.flatMap((survey) => {
      if (survey.about !== visit.producer && survey.about !== visit.product) return []
      const subject = survey.about === visit.product ? { producer, product } : { producer }
      return responsesOf(survey, subject, assessor, nowMs, () => newServerId(nowMs)).map(({ record, data }) =>
        creation('response', visit.area, data, record),
      )
    }),
  ]
  const certificates = certificateCreations(visit, { producer, product }, assessed, nowMs)
  const ids = { product, producer, assessment }
  return { name: visit.product, area: visit.area, set: visit.set, ...ids, creations, certificates }
}

/** The certificate of a product that has one, with its renewal and its check. */
const certificateCreations = (
  { product: name, producer: holder, area }: SampleVisit,
  ids: { producer: string; product: string },
  assessed: { criteria: { decision: '26/2026'; set: number } },
  nowMs: number,
): Sending[] => {
  const sample = CERTIFICATES[name]
  if (sample === undefined) return []
  const [certificate, assessment] = [newServerId(nowMs), newServerId(nowMs)]
  const at = new Date(nowMs).toISOString()
  const data = certificateData(sample, ids, nowMs)
  const { filedBefore, checkIn } = sample
  const self = { role: 'self', assessor: holder, status: 'final', finalisedAt: at, notes: {}, locks: {}, sample: true }
  return [
    creation('certificate', area, data, certificate),
    ...(checkIn === undefined ? [] : [creation('check', area, checkData(checkIn, certificate, ids, nowMs))]),
    ...(filedBefore === undefined
      ? []
      : [
          creation('assessment', area, { ...assessed, ...self }, assessment),
          creation(
            'dossier',
            area,
            renewalData(
              addDays(data.expiresOn, -filedBefore),
              { certificate, assessment, criteria: assessed.criteria },
              ids,
              at,
            ),
          ),
        ]),
  ]
}

/** Producers as trainings name them, each once. */
const trainedProducers = (visits: readonly SentVisit[]) =>
  visits.map(({ producer, area }, at) => ({ id: producer, area, name: VISITS[at]?.producer ?? '' }))

/** The talk about the product that was assessed by three, by who says it. */
const talkAbout = (visits: readonly SentVisit[], nowMs: number): { officer: Sending[]; commune: Sending[] } => {
  const disputed = visits.find(({ name }) => name === DISPUTED_PRODUCT)
  if (disputed === undefined) throw new Error(`the sample has no ${DISPUTED_PRODUCT}`)
  const { product, producer, area } = disputed
  const at = new Date(nowMs).toISOString()
  const said = sampleTalk({ product, producer, at, newId: () => newServerId(nowMs) })
  const sending = ({ record, data }: SampleComment): Sending => creation('comment', area, data, record)
  return { officer: said.officer.map(sending), commune: said.commune.map(sending) }
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
