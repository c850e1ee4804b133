import type { Kind } from '../records/kinds.ts'

type Data = Readonly<Record<string, unknown>>

/** Of a field that is a map of things, the fields of each of these; of a thing, its own. */
type Inner = Readonly<Record<string, readonly string[]>>

interface Personal {
  readonly fields: readonly string[]
  readonly inner?: Inner
  readonly each?: Inner
}

/**
 * Fields of each kind that are about persons, or free text in which persons may be named (Law 91/2025/QH15): no default export has them. Answers of
 * surveys hold ethnicity, disability and places; which of them do so only the form knows, so all are left out.
 */
export const PERSONAL: Readonly<Record<Kind, Personal>> = {
  producer: { fields: ['representative', 'phone', 'address', 'place', 'consents', 'note'] },
  product: { fields: ['note'] },
  assessment: { fields: ['assessor', 'typedBy', 'notes', 'note'] },
  response: { fields: ['surveyor', 'answers', 'consents', 'note'] },
  evidence: { fields: ['caption', 'fileName', 'place'] },
  form: { fields: [] },
  target: { fields: [] },
  budget: { fields: [] },
  dossier: { fields: ['findings', 'reason', 'note'], each: { steps: ['by', 'note', 'asks'] } },
  comment: { fields: ['text', 'by', 'settled'] },
  session: { fields: ['members', 'minutes'] },
  hearing: { fields: ['members', 'openings', 'dissents', 'note'], inner: { result: ['by', 'note'] } },
  certificate: { fields: ['note'], inner: { withdrawal: ['note'] } },
  check: { fields: ['by', 'matters', 'note'] },
  holidays: { fields: [] },
  plan: { fields: ['agreement', 'note'] },
  action: { fields: ['detail', 'ownerName', 'note'] },
  training: { fields: ['place', 'trainer', 'participants', 'attendance', 'note'] },
  rates: { fields: [] },
}

/**
 * A record's data without what is about persons. A household's number of registration is that of its head (Circular 86/2024/TT-BTC: the tax code of a
 * household is a person's identity number), so it goes, too; an organisation's stays.
 */
export const withoutPersonal = (kind: Kind, data: Data): Data => {
  const { fields, inner = {}, each = {} } = PERSONAL[kind]
  const left = kind === 'producer' && data.legalForm === 'household' ? [...fields, 'registrationNumber'] : fields
  return Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) => {
      if (left.includes(field)) return []
      const [own, ofEach] = [inner[field], each[field]]
      if (own !== undefined) return [[field, without(own, value)]]
      return [[field, ofEach === undefined ? value : mapped(value, (one) => without(ofEach, one))]]
    }),
  )
}

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const without = (fields: readonly string[], value: unknown): unknown =>
  isMap(value) ? Object.fromEntries(Object.entries(value).filter(([field]) => !fields.includes(field))) : value

const mapped = (value: unknown, map: (one: unknown) => unknown): unknown =>
  isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, map(one)])) : value
