import { type Cost, FUNDING_SOURCES, type FundingSource } from '../../../domain/records/money.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Details } from '../../components/details.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { asJson } from './training-writes.ts'

const STATES = ['planned', 'committed', 'spent'] as const

/** As much as the record's schema allows. */
const MOST_VND = 1_000_000_000_000

/** An amount as it is typed, with or without dots; undefined of what is none. */
const readAmount = (text: string): number | undefined => {
  const digits = text.replaceAll(/[\s.,]/g, '')
  return /^\d{0,13}$/.test(digits) && Number(digits) <= MOST_VND ? Number(digits) : undefined
}

const amountText = (amount: number | undefined): string =>
  amount === undefined ? '' : formatNumber(amount, language.value)

interface CostFieldsProps {
  readonly training: LocalRecord<'training'>
  readonly mayWrite: boolean
}

/** What the session costs, by who pays: as planned, committed and spent. */
export const CostFields = ({ training, mayWrite }: CostFieldsProps) => {
  const t = trainingMessages().detail
  const words = measureMessages()
  const { costs } = training.data
  const given = Object.fromEntries(
    FUNDING_SOURCES.flatMap((source) =>
      STATES.map((state) => [`${source} ${state}`, amountText(costs[source]?.[state])] as const),
    ),
  )
  const { text, set, write, outcome } = useRecordEdit(training.id, given)
  const commit = (source: FundingSource): void => {
    const amounts = STATES.map((state) => [state, text(`${source} ${state}`).trim()] as const)
    if (amounts.some(([, typed]) => readAmount(typed) === undefined)) return
    const filled = amounts.filter(([, typed]) => typed !== '')
    const cost = Object.fromEntries(filled.map(([state, typed]) => [state, readAmount(typed) ?? 0]))
    void write(
      filled.length === 0
        ? { set: {}, unset: [`costs/${source}`] }
        : { set: { [`costs/${source}`]: asJson({ planned: 0, ...cost }) }, unset: [] },
    )
  }
  const total = (state: (typeof STATES)[number]): number =>
    FUNDING_SOURCES.reduce((sum, source) => sum + (costs[source]?.[state] ?? 0), 0)
  return (
    <section class="card">
      <h2>{t.costs}</h2>
      {mayWrite ? <p class="soft">{t.costsHint}</p> : null}
      {FUNDING_SOURCES.map((source) =>
        mayWrite ? (
          <fieldset key={source} class="training-cost">
            <legend>{words.funding[source]}</legend>
            {STATES.map((state) => (
              <TextField
                key={state}
                label={words.money[state]}
                inputMode="numeric"
                value={text(`${source} ${state}`)}
                error={readAmount(text(`${source} ${state}`)) === undefined ? t.amountWrong : undefined}
                onInput={(value) => set(`${source} ${state}`, value)}
                onCommit={() => commit(source)}
              />
            ))}
          </fieldset>
        ) : (
          <Details key={source} rows={[[words.funding[source], costWords(costs[source])]]} />
        ),
      )}
      <Details
        rows={STATES.map((state) => [
          `${t.total}: ${words.money[state].toLowerCase()}`,
          formatVnd(total(state), language.value),
        ])}
      />
      {mayWrite ? <EditState outcome={outcome} /> : null}
    </section>
  )
}

const costWords = (cost: Cost | undefined): string | undefined => {
  const { money } = measureMessages()
  if (cost === undefined) return undefined
  return STATES.flatMap((state) =>
    cost[state] === undefined ? [] : [`${money[state].toLowerCase()} ${formatVnd(cost[state], language.value)}`],
  ).join(', ')
}
