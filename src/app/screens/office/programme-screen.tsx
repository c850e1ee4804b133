import type { LocalRecord } from '../../../store/store.ts'
import { Bar } from '../../components/bar.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { officeMessages } from '../../messages/office.ts'
import { useLive } from '../../use-live.ts'
import './data-table.css'

/** `/office/programme`: targets against results, and money, by year. */
export const ProgrammeScreen = () => {
  const t = officeMessages()
  const { store } = useApp()
  const found = useLive(async () => ({ targets: await store.targets(), budgets: await store.budgets() }), [])
  if (found.status !== 'ready') return <Page title={t.places.programme}>{t.loading}</Page>
  const { targets, budgets } = found.value
  return (
    <Page title={t.places.programme}>
      {targets.length + budgets.length === 0 ? (
        <EmptyState icon="target" title={t.places.programme} text={t.programmeEmpty} />
      ) : null}
      {targets.length === 0 ? null : <Targets rows={targets} />}
      {budgets.length === 0 ? null : <Budgets rows={budgets} />}
    </Page>
  )
}

const byYear = <T extends { data: { year: number } }>(rows: readonly T[]): T[] =>
  [...rows].sort((one, other) => one.data.year - other.data.year)

const Targets = ({ rows }: { rows: readonly LocalRecord<'target'>[] }) => {
  const t = officeMessages()
  const number = (value: number | undefined): string =>
    value === undefined ? '–' : formatNumber(value, language.value)
  return (
    <section class="stack-close">
      <h2>{t.programmeTargets}</h2>
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <thead>
            <tr>
              <th scope="col">{t.columns.year}</th>
              <th scope="col">{t.columns.measure}</th>
              <th scope="col">{t.columns.planned}</th>
              <th scope="col">{t.columns.achieved}</th>
              <th scope="col">{t.columns.source}</th>
            </tr>
          </thead>
          <tbody>
            {byYear(rows).map(({ id, data }) => (
              <tr key={id}>
                <td data-label={t.columns.year}>{data.year}</td>
                <td data-label={t.columns.measure}>{t.measures[data.measure]}</td>
                <td data-label={t.columns.planned}>{number(data.planned)}</td>
                <td data-label={t.columns.achieved}>{number(data.achieved)}</td>
                <td data-label={t.columns.source}>
                  <span>
                    {data.source} {data.sample ? <SampleBadge /> : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Budgets = ({ rows }: { rows: readonly LocalRecord<'budget'>[] }) => {
  const t = officeMessages()
  const most = Math.max(1, ...rows.map(({ data }) => data.amountVnd))
  return (
    <section class="stack-close">
      <h2>{t.programmeBudget}</h2>
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <thead>
            <tr>
              <th scope="col">{t.columns.year}</th>
              <th scope="col">{t.columns.source}</th>
              <th scope="col">{t.columns.amount}</th>
            </tr>
          </thead>
          <tbody>
            {byYear(rows).map(({ id, data }) => (
              <tr key={id}>
                <td data-label={t.columns.year}>{data.year}</td>
                <td data-label={t.columns.source}>{measureMessages().funding[data.source]}</td>
                <td data-label={t.columns.amount}>
                  <span>
                    {formatVnd(data.amountVnd, language.value)}
                    <Bar
                      value={data.amountVnd}
                      max={most}
                      label={`${measureMessages().funding[data.source]}: ${formatVnd(data.amountVnd, language.value)}`}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
