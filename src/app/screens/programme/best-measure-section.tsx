import { useEffect, useMemo, useState } from 'preact/hooks'
import { bestMeasures } from '../../../domain/programme/best-measure.ts'
import type { LiftGoal, MeasureLift } from '../../../domain/programme/measure-lift.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { isWithin, type Scope } from '../../../domain/programme/scope.ts'
import type { Rates } from '../../../domain/records/rates.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { outlookMessages } from '../../messages/outlook.ts'
import { useRun } from '../files/use-run.ts'
import { computeLifts } from './compute-lifts.ts'
import { MeasureRanking } from './measure-ranking.tsx'
import { dongOf } from './money-form.ts'
import { WorkProgress } from './work-progress.tsx'

const GOALS = ['next', '3', '4', '5'] as const
type GoalName = (typeof GOALS)[number]
const GOAL: Readonly<Record<GoalName, LiftGoal>> = { next: 'next', '3': 3, '4': 4, '5': 5 }

interface BestMeasureSectionProps {
  readonly facts: readonly ProductFact[]
  readonly scope: Scope
  readonly rates: Rates
}

/** What one support measure alone would do for all that were assessed, and within a sum of money. */
export const BestMeasureSection = ({ facts, scope, rates }: BestMeasureSectionProps) => {
  const t = outlookMessages()
  const { store, now } = useApp()
  const [goal, setGoal] = useState<GoalName>('next')
  const [budgetText, setBudgetText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [asked, setAsked] = useState<{ goal: GoalName; budget: number | undefined; facts: readonly ProductFact[] }>()
  const { run, start, stop } = useRun<MeasureLift[] | undefined>()
  useEffect(() => stop, [])
  const own = facts.filter((fact) => isWithin(fact, scope))
  const final = own.filter(({ assessed }) => assessed?.isFinal).length
  const compute = (): void => {
    const budget = budgetText.trim() === '' ? undefined : dongOf(budgetText)
    const isUnread = budgetText.trim() !== '' && budget === undefined
    setWrong(isUnread)
    if (isUnread) return
    setAsked({ goal, budget, facts: own })
    start(({ signal, step }) =>
      computeLifts(
        store,
        own,
        { rates, goal: GOAL[goal] },
        {
          ...{ signal, nowMs: () => now().getTime() },
          breathe: () => new Promise((resolve) => setTimeout(resolve)),
          step: (done, all) => step(done, all, 'parts'),
        },
      ),
    )
  }
  const lifts = run.kind === 'ended' ? run.result : undefined
  const ranks = useMemo(
    () => (lifts === undefined ? undefined : bestMeasures(lifts, asked?.budget)),
    [lifts, asked?.budget],
  )
  const amount = dongOf(budgetText)
  const isStale = asked !== undefined && (asked.goal !== goal || asked.budget !== amount)
  return (
    <section class="stack" aria-labelledby="programme-best">
      <h2 id="programme-best">{t.best.title}</h2>
      <p>{t.best.lead}</p>
      <div class="programme-filter">
        <SelectField
          label={t.best.goal}
          value={goal}
          options={GOALS.map((value) => ({ value, label: t.best.goals[value] }))}
          onChange={(value) => setGoal(GOALS.find((one) => one === value) ?? 'next')}
        />
        <TextField
          label={t.best.budget}
          inputMode="numeric"
          value={budgetText}
          hint={amount === undefined ? t.best.budgetHint : formatVnd(amount, language.value)}
          error={isWrong ? t.best.wrongBudget : undefined}
          onInput={setBudgetText}
        />
        <Button icon="chart" busy={run.kind === 'busy' || run.kind === 'running'} onClick={compute}>
          {t.best.run}
        </Button>
      </div>
      {run.kind === 'running' ? (
        <WorkProgress {...run} text={t.best.computing(run.done, run.all)} onStop={stop} />
      ) : null}
      {run.kind === 'failed' ? <Notice tone="warning">{t.failed}</Notice> : null}
      {run.kind === 'ended' && run.result === undefined ? <Notice tone="warning">{t.stopped}</Notice> : null}
      {ranks === undefined ? null : (
        <>
          {isStale ? <p role="status">{t.best.stale}</p> : null}
          <MeasureRanking ranks={ranks} facts={asked?.facts ?? own} rates={rates} budget={asked?.budget} />
        </>
      )}
      <p class="soft">
        {t.best.counted(formatNumber(final, language.value), formatNumber(own.length - final, language.value))}
      </p>
    </section>
  )
}
