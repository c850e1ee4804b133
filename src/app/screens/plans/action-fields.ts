import { isRealDay } from '../../../domain/calendar/day.ts'
import { DOCUMENT_KIND_IDS } from '../../../domain/evidence/document-kind-ids.ts'
import type { Action } from '../../../domain/records/action.ts'
import { FUNDING_SOURCES, type FundingSource } from '../../../domain/records/money.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { Typing } from '../../../store/store.ts'
import { textChange } from '../field-change.ts'

/** Why what stands in a field is not written yet. */
export type FieldProblem = 'title' | 'day' | 'number' | 'money' | 'done'

type FieldChange = { readonly set: Patch['set']; readonly unset: string[] } | { readonly problem: FieldProblem }

export const MONEY_KINDS = ['planned', 'committed', 'spent'] as const
const PAPER_FIELDS = ['name', 'kind', 'obtainedOn'] as const

const DAYS: readonly string[] = ['startOn', 'dueOn', 'doneOn']

/** An action's fields as texts of its form: money by `costs/<source>/<kind>`, papers by `documents/<key>/<field>`. */
export const actionTexts = (data: Action): Typing => ({
  ...{ title: data.title, detail: data.detail ?? '', ownerName: data.ownerName ?? '', note: data.note ?? '' },
  ...{ startOn: data.startOn ?? '', dueOn: data.dueOn ?? '', doneOn: data.doneOn ?? '', months: String(data.months) },
  ...Object.fromEntries(
    FUNDING_SOURCES.flatMap((source) =>
      MONEY_KINDS.map((kind) => [`costs/${source}/${kind}`, String(data.costs[source]?.[kind] ?? '')]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(data.documents).flatMap(([key, paper]) =>
      PAPER_FIELDS.map((field) => [`documents/${key}/${field}`, paper[field] ?? '']),
    ),
  ),
})

/** What a field's text says of the record; of money and papers together with what stands beside it. */
export const actionChange = (field: string, text: (field: string) => string): FieldChange => {
  const [map = '', key = ''] = field.split('/')
  const value = text(field).trim()
  if (map === 'costs') return costChange(key as FundingSource, text)
  if (map === 'documents') return paperChange(key, text)
  if (field === 'title' && value === '') return { problem: 'title' }
  if (field === 'months') return monthsChange(value)
  if (DAYS.includes(field) && value !== '' && !isDay(value)) return { problem: 'day' }
  return textChange(field, value)
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text)

const monthsChange = (text: string): FieldChange => {
  const months = Number(text.replace(',', '.'))
  return text === '' || !(months >= 0 && months <= 120) ? { problem: 'number' } : { set: { months }, unset: [] }
}

/** Dots and blanks between thousands are how people write dong. */
export const readVnd = (text: string): number | undefined => {
  const digits = text.replace(/[\s.,]/g, '')
  if (digits === '') return 0
  return /^\d{1,13}$/.test(digits) && Number(digits) <= 1_000_000_000_000 ? Number(digits) : undefined
}

const costChange = (source: FundingSource, text: (field: string) => string): FieldChange => {
  const [planned, committed, spent] = MONEY_KINDS.map((kind) => readVnd(text(`costs/${source}/${kind}`)))
  if (planned === undefined || committed === undefined || spent === undefined) return { problem: 'money' }
  const has = (kind: string): boolean => text(`costs/${source}/${kind}`).trim() !== ''
  return {
    set: {
      [`costs/${source}`]: {
        planned,
        ...(has('committed') ? { committed } : {}),
        ...(has('spent') ? { spent } : {}),
      },
    },
    unset: [],
  }
}

const paperChange = (key: string, text: (field: string) => string): FieldChange => {
  const [name = '', kind, obtainedOn = ''] = PAPER_FIELDS.map((field) => text(`documents/${key}/${field}`).trim())
  if (obtainedOn !== '' && !isDay(obtainedOn)) return { problem: 'day' }
  const known = DOCUMENT_KIND_IDS.find((id) => id === kind)
  return {
    set: {
      [`documents/${key}`]: {
        name,
        ...(known === undefined ? {} : { kind: known }),
        ...(obtainedOn === '' ? {} : { obtainedOn }),
      },
    },
    unset: [],
  }
}
