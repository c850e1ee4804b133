import type { DataOf, Kind } from '../../../src/domain/records/kinds.ts'
import type { Role } from '../../../src/domain/records/role.ts'
import type { Json } from '../../../src/protocol/mutation.ts'
import { aHearing, aSession } from '../../domain/council/hearings.ts'
import { toJson } from '../json.ts'
import { evidenceOf, referenceTo } from '../pictures.ts'
import { newId } from '../visitors.ts'

const [PRODUCER, PRODUCT, OTHER] = [newId(), newId(), newId()]
const OF = { producer: PRODUCER, product: PRODUCT }
const CRITERIA = { decision: '26/2026', set: 14 } as const
const AT = '2026-11-02T00:30:00.000Z'
const DAY = '2026-11-02'

type Data = { readonly [K in Kind]: DataOf<K> }

/** A new record of each kind, as somebody in that role may make it. One whose kind has no entry does not compile. */
const dataOf = (role: Role): Data => ({
  producer: { name: 'HTX Hiếu Giang', legalForm: 'cooperative' },
  product: { producer: PRODUCER, name: 'Chè', criteria: CRITERIA },
  assessment: {
    ...{ ...OF, criteria: CRITERIA, packVersion: 1, role: 'officer', assessor: 'A', status: 'draft', startedAt: AT },
    ...{ answers: {}, findings: {}, notes: {}, locks: {} },
  },
  response: {
    ...{ form: { id: 'visit-note', version: '1' }, producer: PRODUCER, status: 'draft', startedAt: AT, surveyor: 'A' },
    ...{ answers: {}, consents: {} },
  },
  evidence: evidenceOf(referenceTo(new Uint8Array(8))),
  form: {
    form: {
      ...{ id: 'tea', version: '1', title: { vi: 'Chè' }, languages: ['vi'], lists: {} },
      nodes: [{ kind: 'integer', id: 'area', label: { vi: 'Diện tích' } }],
    },
    ...{ title: 'Chè', about: 'producer', status: 'published' },
  },
  target: { year: 2026, measure: 'organisations' },
  budget: { year: 2026, source: 'province', amountVnd: 1_000 },
  dossier: { ...OF, occasion: 'first', criteria: CRITERIA, changes: {}, findings: {}, steps: {} },
  comment: { ...OF, stance: 'question', text: 'Vì sao?', by: nameOf(role), role, at: AT },
  session: aSession(),
  hearing: aHearing({ session: OTHER, dossier: OTHER }),
  certificate: { ...OF, stars: 3, issuedOn: DAY, expiresOn: DAY },
  check: { ...OF, manner: 'periodic', plannedFor: DAY, matters: {} },
  holidays: { year: 2026, off: [], worked: [] },
  plan: {
    ...{ producer: PRODUCER, objective: 'fewest', locks: {}, status: 'draft' },
    products: { [PRODUCT]: { assessment: OTHER, criteria: CRITERIA, stars: 2, points: 40, target: 3 } },
  },
  action: {
    ...{ plan: OTHER, producer: PRODUCER, raises: [], measure: 'packaging', title: 'Bao bì', documents: {} },
    ...{ owner: 'producer', months: 1, costs: {}, status: 'planned' },
  },
  training: {
    ...{ topic: 'Bao bì', measure: 'packaging', status: 'planned', costs: {}, communes: [], actions: {} },
    ...{ participants: {}, attendance: {} },
  },
  rates: { measures: {} },
})

/** The name by which the office knows that role's phone. */
export const nameOf = (role: Role): string => `Người ${role}`

export const newRecord = (kind: Kind, role: Role): Record<string, Json> => toJson(dataOf(role)[kind])

/** A change of such a record that whoever may write it may make. */
export const changeOf = (kind: Kind, role: Role): Record<string, Json> => {
  switch (kind) {
    case 'form':
      return { status: 'withdrawn' }
    case 'comment':
      return { settled: { by: nameOf(role), at: AT } }
    case 'hearing':
      return { status: 'postponed' }
    case 'rates':
    case 'target':
    case 'holidays':
      return { source: 'QĐ 1' }
    case 'budget':
      return { reference: 'QĐ 1' }
    case 'session':
      return { minutes: 'Biên bản' }
    case 'evidence':
      return { caption: 'Ảnh' }
    default:
      return { note: 'Ghi chú' }
  }
}
