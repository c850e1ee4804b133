import type { OpenActions } from '../../src/app/screens/trainings/open-actions.ts'
import { NO_HOLIDAYS } from '../../src/domain/calendar/working-days.ts'
import type { Action } from '../../src/domain/records/action.ts'
import { DEFAULT_RATES } from '../../src/domain/records/rates.ts'
import type { Training } from '../../src/domain/records/training.ts'
import { DEFAULT_GROUPING } from '../../src/domain/training/open-action.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { assessmentRecord, idOf, MADE_UP_SET } from './assessment-fixture.ts'

export const TODAY = '2026-11-20'

export const RULES = { ...DEFAULT_GROUPING, sessionVnd: DEFAULT_RATES.training.costVnd }

export const anAction = (given: Partial<Action> = {}): Action => ({
  ...{ plan: idOf(900), producer: idOf(2), raises: [], measure: 'packaging', title: 'In lại nhãn', documents: {} },
  ...{ owner: 'producer', dueOn: '2027-01-15', months: 2, costs: {}, status: 'planned' },
  ...given,
})

export const aTraining = (given: Partial<Training> = {}): Training => ({
  ...{ topic: 'Bao bì, nhãn mác', measure: 'packaging', status: 'planned', heldOn: TODAY, costs: {}, communes: [] },
  ...{ actions: {}, participants: {}, attendance: {} },
  ...given,
})

const recordOf = <D>(id: string, kind: string, data: D) => ({ ...assessmentRecord(id), kind, data })

/** Producers 1 to `count` of one commune, each with one open action that raises a product of its own; the first product comes over a star by it. */
export const openActions = (count: number): OpenActions => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const records = numbers.map((number) => {
    const data = anAction({
      producer: idOf(number),
      raises: number === 1 ? [{ product: idOf(300), criterion: '7', to: 1 }] : [],
    })
    return recordOf(idOf(100 + number), 'action', data) as unknown as LocalRecord<'action'>
  })
  const producers = numbers.map(
    (number) =>
      recordOf(idOf(number), 'producer', {
        name: `Chủ thể ${number}`,
        legalForm: 'household',
      }) as unknown as LocalRecord<'producer'>,
  )
  return {
    actions: records.map(({ id, area, data: { producer, measure, dueOn } }) => ({
      id,
      area,
      producer,
      measure,
      dueOn,
    })),
    records: new Map(records.map((record) => [record.id, record])),
    producers: new Map(producers.map((producer) => [producer.id, producer])),
    products: new Map(),
    assessed: new Map([[idOf(300), { set: MADE_UP_SET, input: { answers: {} } }]]),
    ...{ places: new Map(), holidays: NO_HOLIDAYS, rates: DEFAULT_RATES, areas: undefined, today: TODAY },
  }
}
