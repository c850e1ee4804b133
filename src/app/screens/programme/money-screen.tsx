import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { yearOf } from '../../../domain/calendar/day.ts'
import { moneyOf, type YearMoney } from '../../../domain/programme/money.ts'
import { yearsOf } from '../../../domain/programme/results.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { BudgetDialog, type EditedBudget } from './budget-dialog.tsx'
import { MoneyCharts } from './money-charts.tsx'
import { MoneyLines } from './money-lines.tsx'
import { ProgrammeFilter, ProgrammeFrame } from './programme-frame.tsx'
import { viewOf } from './programme-view.ts'
import { WHOLE } from './target-form.ts'

/** `/office/programme/money`: what money there is in a year, what it is bound for, what was spent. */
export const MoneyScreen = () => {
  const t = programmeMessages()
  const { store, now } = useApp()
  const { query } = useLocation()
  const presentYear = yearOf(todayBy(now()))
  const [edited, edit] = useState<EditedBudget | undefined>()
  const found = useLive(async () => {
    const [budgets, actions, trainings, identity] = await Promise.all([
      ...[store.all('budget'), store.all('action'), store.all('training'), store.identity()],
    ] as const)
    return { budgets, actions, trainings, identity }
  }, [])
  if (found.status !== 'ready')
    return (
      <ProgrammeFrame>
        <p role="status">{t.reading}</p>
      </ProgrammeFrame>
    )
  const { identity, ...records } = found.value
  const { year, scope } = viewOf(query, presentYear)
  const areas = identity?.areas ?? []
  const mayWrite = identity !== undefined && OFFICE.includes(identity.role)
  const money = moneyOf(records, year, scope.area)
  const lines = records.budgets.filter(
    ({ data, area }) => data.year === year && (scope.area === undefined || area === scope.area),
  )
  const begin = { year: String(year), scope: scope.area ?? WHOLE, source: 'province', amount: '' }
  const add = mayWrite ? (
    <Button icon="plus" onClick={() => edit({ begin })}>
      {t.money.add}
    </Button>
  ) : null
  const isEmpty = money.total.available + money.total.bound + money.total.spent === 0
  return (
    <ProgrammeFrame actions={add}>
      {mayWrite ? null : <Notice tone="info">{t.onlyOffice}</Notice>}
      <ProgrammeFilter
        view={viewOf(query, presentYear)}
        years={yearsOf(new Map(), records.budgets, presentYear)}
        areas={areas}
        isByProduct={false}
      />
      {isEmpty ? (
        <EmptyState icon="target" title={t.money.emptyTitle} text={t.money.emptyText} />
      ) : (
        <>
          <Answers year={year} money={money} />
          <MoneyCharts year={year} money={money} />
        </>
      )}
      <MoneyLines lines={lines} areas={areas} onEdit={mayWrite ? (record) => edit({ record }) : undefined} />
      {edited === undefined ? null : <BudgetDialog edited={edited} areas={areas} onClose={() => edit(undefined)} />}
    </ProgrammeFrame>
  )
}

/** What does not add up, source by source; or that all does. */
const Answers = ({ year, money }: { year: number; money: YearMoney }) => {
  const t = programmeMessages().money
  const { funding } = measureMessages()
  const dong = (value: number): string => formatVnd(value, language.value)
  const short = money.sources.filter(({ uncovered, overspent }) => uncovered + overspent > 0)
  return (
    <section class="stack-close" aria-labelledby="programme-money">
      <h2 id="programme-money">{t.answersTitle(year)}</h2>
      {short.map(({ source, uncovered, overspent }) => (
        <Notice key={source} tone="warning">
          {overspent > 0
            ? t.overspent(funding[source], dong(overspent))
            : t.uncovered(funding[source], dong(uncovered))}
        </Notice>
      ))}
      {short.length === 0 ? <Notice tone="good">{t.fine}</Notice> : null}
      {money.undated.count === 0 ? null : (
        <Notice tone="info">
          {t.undated(formatNumber(money.undated.count, language.value), dong(money.undated.bound))}
        </Notice>
      )}
    </section>
  )
}
