import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ProductForecast } from '../../../domain/programme/forecast.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import type { Scope } from '../../../domain/programme/scope.ts'
import { starRanges } from '../../../domain/programme/star-range.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { outlookMessages } from '../../messages/outlook.ts'
import { useRun } from '../files/use-run.ts'
import { computeForecast } from './compute-forecast.ts'
import { changedHref } from './programme-view.ts'
import { type Candidates, candidatesOf, populationsOn } from './round-candidates.ts'
import { WorkProgress } from './work-progress.tsx'

interface ForecastSectionProps {
  readonly facts: readonly ProductFact[]
  readonly scope: Scope
  readonly today: Day
}

const number = (value: number): string => formatNumber(value, language.value)
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What the round that is next may come to, with its range and what that rests on. */
export const ForecastSection = ({ facts, scope, today }: ForecastSectionProps) => {
  const t = outlookMessages()
  const { store } = useApp()
  const { path, query, route } = useLocation()
  const { run, start, stop } = useRun<ProductForecast[] | undefined>()
  const choices = populationsOn(today)
  const chosen = choices.find((one) => one.population === query.of) ?? choices[0]
  if (chosen === undefined) throw new Error('there is always a next round')
  const { population, round } = chosen
  const candidates = candidatesOf(facts, { scope, population, round, today })
  const compute = (): void =>
    start(({ signal, step }) =>
      computeForecast(store, candidates.assessed, round.lastDay, {
        ...{ signal, breathe },
        step: (done, all) => step(done, all, 'parts'),
      }),
    )
  const { area, industry, legalForm } = scope
  useEffect(() => {
    compute()
    return stop
  }, [facts, area, industry, legalForm, population, today])
  return (
    <section class="stack" aria-labelledby="programme-forecast">
      <h2 id="programme-forecast">{t.round.title(round.number, round.year)}</h2>
      <p>{t.round.text(formatDay(round.lastDay, language.value), formatDay(round.assessedBefore, language.value))}</p>
      <SelectField
        label={t.round.population}
        value={population}
        options={choices.map((one) => ({
          value: one.population,
          label: t.round.populations[one.population](one.round.number, one.round.year),
        }))}
        onChange={(value) => route(changedHref(path, query, { of: value }), true)}
      />
      {run.kind === 'running' ? (
        <WorkProgress {...run} text={t.round.computing(run.done, run.all)} onStop={stop} />
      ) : null}
      {run.kind === 'failed' ? <Again text={t.failed} onAgain={compute} /> : null}
      {run.kind === 'ended' && run.result === undefined ? <Again text={t.stopped} onAgain={compute} /> : null}
      {run.kind === 'ended' && run.result !== undefined ? (
        <ForecastAnswer forecasts={run.result} candidates={candidates} />
      ) : null}
    </section>
  )
}

const Again = ({ text, onAgain }: { text: string; onAgain: () => void }) => (
  <Notice tone="warning">
    <p>{text}</p>
    <Button kind="secondary" icon="refresh-cw" onClick={onAgain}>
      {outlookMessages().again}
    </Button>
  </Notice>
)

const ForecastAnswer = ({
  forecasts,
  candidates,
}: {
  forecasts: readonly ProductForecast[]
  candidates: Candidates
}) => {
  const t = outlookMessages().round
  if (forecasts.length === 0) return <p>{t.none}</p>
  const self = candidates.assessed.filter(({ assessed }) => assessed?.role === 'self').length
  const drafts = candidates.assessed.filter(({ assessed }) => assessed?.isFinal === false).length
  const ranges = starRanges(forecasts, [5, 4, 3, 2, 1, 0]).filter(({ stars, most }) => stars >= 3 || most > 0)
  const four = ranges.find(({ stars }) => stars === 4)
  return (
    <>
      <ul class="programme-ranges">
        {ranges
          .filter(({ stars }) => stars >= 3)
          .map(({ stars, sure, expected, most }) => (
            <li key={stars}>
              <strong>
                {sure === most
                  ? t.answerSame(stars, number(most))
                  : t.answer(stars, number(expected), number(sure), number(most))}
              </strong>
            </li>
          ))}
      </ul>
      <StackedBars
        title={t.chart}
        reading={t.reading(number(four?.expected ?? 0), number(four?.sure ?? 0), number(four?.most ?? 0))}
        series={[
          { name: t.segments.sure, tone: 'leaf' },
          { name: t.segments.expected, tone: 'rice' },
          { name: t.segments.most, tone: 'soft' },
        ]}
        bars={ranges.map(({ stars, sure, expected, most }) => ({
          label: t.starName(stars),
          values: [sure, expected - sure, most - expected],
          text: sure === most ? number(most) : t.barText(number(expected), number(sure), number(most)),
        }))}
        format={number}
        note={t.how}
        table={{
          head: [t.columns.stars, t.columns.sure, t.columns.expected, t.columns.most],
          rows: ranges.map(({ stars, sure, expected, most }) => [t.starName(stars), sure, expected, most]),
          show: number,
        }}
      />
      <p class="soft">
        {t.rests(number(forecasts.length), number(self), number(drafts))}{' '}
        {candidates.unassessed === 0 ? null : t.unassessed(number(candidates.unassessed))}
      </p>
    </>
  )
}
