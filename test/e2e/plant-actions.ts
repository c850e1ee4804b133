import { addDays, vietnamDay } from '../../src/domain/calendar/day.ts'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import { measureOf } from '../../src/domain/plan/effort.ts'
import type { Action } from '../../src/domain/records/action.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import type { Plan } from '../../src/domain/records/plan.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import { CodeResponse, EnrolResponse } from '../../src/protocol/enrol.ts'
import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { PushResponse } from '../../src/protocol/push.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { ADMIN_PASSWORD } from './office-process.ts'
import { type OfficeRow, officeRecords } from './office-store.ts'

const AREAS = ['19333', '19351', '19360']

/**
 * Plans with open actions for the sample's products, sent as an officer's phone would: one action for each gate that stands before the star after the next.
 * Every action is due some weeks from now. Gives a way to call one of them done.
 */
export const plantActions = async (
  address: string,
  dataDir: string,
): Promise<{ finish: (action: OfficeRow) => Promise<void> }> => {
  const nowMs = Date.now()
  const phone = await enrolled(address, nowMs)
  const assessments = officeRecords(dataDir).flatMap(({ kind, data }) =>
    kind === 'assessment' ? [Assessment.parse(data)] : [],
  )
  const officers = assessments.filter(({ role, status }) => role === 'officer' && status === 'final')
  const areas = areasByProducer(phone.seen)
  const created: { kind: Mutation['kind']; record: string; area: string; data: object }[] = []
  for (const [at, assessment] of officers.entries()) {
    const loaded = await loadCriteriaSet(assessment.criteria)
    if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
    const { stars, points, blockers } = scoreAssessment(loaded.set, assessment)
    const next = blockers[1] ?? blockers[0]
    if (next === undefined) continue
    const area = areas.get(assessment.producer) ?? AREAS[0] ?? ''
    const plan = newServerId(nowMs)
    const planned = { assessment: newServerId(nowMs), criteria: assessment.criteria, stars, points, target: 4 }
    const data: Plan = {
      ...{ producer: assessment.producer, products: { [assessment.product]: planned }, objective: 'fewest' },
      ...{ locks: {}, status: 'draft' },
    }
    created.push({ kind: 'plan', record: plan, area, data })
    for (const [index, gate] of next.gates.entries()) {
      const criterion = loaded.set.criteria.find(({ code }) => code === gate.criterion)
      if (criterion === undefined) continue
      const action: Action = {
        ...{
          plan,
          producer: assessment.producer,
          measure: measureOf(criterion),
          title: criterion.title.vi.slice(0, 150),
        },
        raises: [{ product: assessment.product, criterion: gate.criterion, to: gate.atLeast[0] ?? 0 }],
        ...{ documents: {}, owner: 'producer', months: 2, costs: {}, status: 'planned' },
        dueOn: addDays(vietnamDay(nowMs), 30 + ((at * 7 + index * 3) % 40)),
      }
      created.push({ kind: 'action', record: newServerId(nowMs), area, data: action })
    }
  }
  await phone.push(created.map(({ data, ...rest }) => ({ ...rest, op: 'create', base: { v: 0 }, set: data })))
  return {
    finish: ({ id, area, version }) =>
      phone.push([
        {
          ...{ kind: 'action', record: id, area, op: 'patch', base: { v: version } },
          set: { status: 'done', doneOn: vietnamDay(nowMs) },
        },
      ]),
  }
}

type Sent = Pick<Mutation, 'kind' | 'record' | 'area' | 'op' | 'base'> & { readonly set: object }

const areasByProducer = (changes: readonly { kind: string; id: string; area: string }[]): Map<string, string> =>
  new Map(changes.flatMap(({ kind, id, area }) => (kind === 'producer' ? [[id, area] as const] : [])))

const post = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> => {
  const { origin } = new URL(url)
  const response = await fetch(url, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', origin, ...headers },
  })
  if (!response.ok) throw new Error(`${url} gave ${response.status}: ${await response.text()}`)
  return response
}

/** A phone of an officer for all communes of the sample. */
const enrolled = async (address: string, nowMs: number) => {
  const device = newServerId(nowMs)
  const signIn = { protocol: PROTOCOL, username: 'admin', password: ADMIN_PASSWORD, device: newServerId(nowMs) }
  const signedIn = await post(`${address}/v1/office/sign-in`, signIn)
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asked = await post(
    `${address}/v1/office/codes`,
    { name: 'Cán bộ kế hoạch', role: 'officer', areas: AREAS },
    { cookie },
  )
  const { code } = CodeResponse.parse(await asked.json())
  const answer = await post(`${address}/v1/enrol`, { protocol: PROTOCOL, code, device, label: 'Máy kế hoạch' })
  const { token } = EnrolResponse.parse(await answer.json())
  const headers = { authorization: `Bearer ${token}` }
  const pulled = await post(`${address}/v1/pull`, { protocol: PROTOCOL, schema: SCHEMA }, headers)
  const { changes } = (await pulled.json()) as { changes: { kind: string; id: string; area: string }[] }
  let ds = 0
  return {
    seen: changes,
    push: async (sent: readonly Sent[]) => {
      const mutations = sent.map(({ set, ...rest }): Mutation => {
        ds += 1
        return {
          ...{ m: newServerId(nowMs), device, ds, schema: SCHEMA, at: new Date(nowMs).toISOString(), ...rest },
          patch: { set: JSON.parse(JSON.stringify(set)) as Record<string, Json>, unset: [] },
        }
      })
      const response = await post(`${address}/v1/push`, { protocol: PROTOCOL, waiting: 0, mutations }, headers)
      const { verdicts } = PushResponse.parse(await response.json())
      const refused = verdicts.find(({ kind }) => kind !== 'applied' && kind !== 'merged')
      if (refused !== undefined) throw new Error(`not planted: ${JSON.stringify(refused)}`)
    },
  }
}
