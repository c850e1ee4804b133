import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import type { ExchangeRecords } from '../../../src/domain/exchange/exchange-records.ts'
import { productFacts } from '../../../src/domain/programme/product-facts.ts'
import type { DataOf, Kind, RecordOf } from '../../../src/domain/records/kinds.ts'

const TODAY = '2026-11-20'

let made = 0
const nextId = (): string => {
  made += 1
  return `01a18a00-0000-7000-8000-${String(made).padStart(12, '0')}`
}

/** A record of a kind in a commune. */
export const aRecord = <K extends Kind>(kind: K, data: DataOf<K>, area = '19333'): RecordOf<K> => {
  const at = '2026-11-01T02:00:00.000Z'
  const createdBy = { name: 'Nguyễn Văn A', device: nextId() }
  return {
    id: nextId(),
    kind,
    area,
    version: 1,
    createdAt: at,
    createdBy,
    updatedAt: at,
    data,
  } as unknown as RecordOf<K>
}

/** Those records as tables are made of them. */
export const exchangeOf = (records: Partial<Omit<ExchangeRecords, 'facts'>>): ExchangeRecords => {
  const all = {
    ...{ producers: [], products: [], assessments: [], certificates: [], dossiers: [], plans: [], actions: [] },
    ...{ trainings: [], targets: [], budgets: [], responses: [], today: TODAY, holidays: NO_HOLIDAYS },
    ...{ areaName: (code: string) => `Phường ${code}`, setOf: () => undefined },
    ...records,
  }
  return { ...all, facts: productFacts(all, all) }
}

const PRODUCER = { name: 'HTX Hiếu Giang', legalForm: 'cooperative' } as const

/** A producer with one product and, where told, its certificate. */
export const aHolder = (
  { issuedOn, expiresOn = '2027-08-01' }: { issuedOn?: string; expiresOn?: string } = {},
  producerData: Partial<DataOf<'producer'>> = {},
  area = '19333',
) => {
  const producer = aRecord('producer', { ...PRODUCER, ...producerData }, area)
  const criteria = { decision: '26/2026', set: 11 } as const
  const product = aRecord(
    'product',
    { producer: producer.id, name: 'Chè vằng', criteria, code: '44-19333-01-2024' },
    area,
  )
  const certificate =
    issuedOn === undefined
      ? undefined
      : aRecord('certificate', { product: product.id, producer: producer.id, stars: 4, issuedOn, expiresOn }, area)
  return { producer, product, certificate }
}
