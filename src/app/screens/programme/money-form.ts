import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import type { Budget } from '../../../domain/records/target.ts'
import type { Change, LocalRecord, Typing } from '../../../store/store.ts'
import { WHOLE } from './target-form.ts'

type MoneyProblem = 'year' | 'amount'

/** As the record allows: a thousand billion dong. */
const MOST_VND = 1_000_000_000_000

export const budgetFields = ({ area, data }: Pick<LocalRecord<'budget'>, 'area' | 'data'>): Typing => ({
  ...{ year: String(data.year), source: data.source, amount: String(data.amountVnd), measure: data.measure ?? '' },
  ...{ scope: data.scope === WHOLE ? WHOLE : area, reference: data.reference ?? '' },
})

/** What was typed as a change of the record, or what is wrong with it. Several lines of one source may stand in one year: money comes in parts. */
export const budgetChange = (
  text: (field: string) => string,
  { edited, home }: { edited: LocalRecord<'budget'> | undefined; home: string },
): { change: Change } | { problems: MoneyProblem[] } => {
  const year = Number(text('year'))
  const amount = dongOf(text('amount'))
  const source = FUNDING_SOURCES.find((one) => one === text('source')) ?? 'province'
  const problems: MoneyProblem[] = [
    ...(Number.isInteger(year) && year >= 2018 && year <= 2100 ? [] : (['year'] as const)),
    ...(amount === undefined ? (['amount'] as const) : []),
  ]
  if (problems.length > 0 || amount === undefined) return { problems }
  const measure = SUPPORT_MEASURES.find((one) => one === text('measure'))
  const reference = text('reference').trim()
  const figures = {
    ...{ amountVnd: amount, source },
    ...(measure === undefined ? {} : { measure }),
    ...(reference === '' ? {} : { reference }),
  }
  if (edited !== undefined) {
    const gone = (['measure', 'reference'] as const).filter(
      (field) => !(field in figures) && edited.data[field] !== undefined,
    )
    return { change: { op: 'patch', id: edited.id, set: figures, unset: gone } }
  }
  const isWhole = text('scope') === WHOLE
  const data: Budget = { year, ...figures, scope: isWhole ? 'province' : 'commune' }
  return { change: { op: 'create', kind: 'budget', area: isWhole ? home : text('scope'), data } }
}

/** Dong as typed: whole, with or without points between thousands. */
export const dongOf = (typed: string): number | undefined => {
  const plain = typed.trim().replace(/[.\s]/g, '')
  const amount = Number(plain)
  return /^\d+$/.test(plain) && amount <= MOST_VND ? amount : undefined
}
