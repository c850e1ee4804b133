import { useState } from 'preact/hooks'
import { foldedWords } from '../../../domain/fold.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { allPlans, isUnderWay, type ListedPlan, namesIn } from './known-plans.ts'
import { PlanCard } from './plan-card.tsx'

const FILTERS = ['all', 'agreed', 'draft', 'overdue'] as const
type Filter = (typeof FILTERS)[number]

/** Plans shown at first, and added by each "more": the list of ways to the next star stands beneath. */
const SHOWN = 5

interface PlanListProps {
  readonly search: string
  /** What the address asks for. */
  readonly only: string | undefined
}

/** The plans that were made, those with overdue actions first. Nothing where there is none yet. */
export const PlanList = ({ search, only }: PlanListProps) => {
  const t = planFollowMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const [filter, setFilter] = useState<Filter>(FILTERS.find((one) => one === only) ?? 'all')
  const [shown, setShown] = useState(SHOWN)
  const found = useLive(async () => {
    const plans = await allPlans(store, today)
    return { plans, names: await namesIn(store, plans) }
  }, [today])
  if (found.status !== 'ready' || found.value.plans.length === 0) return null
  const { plans, names } = found.value
  const sought = foldedWords(search)
  const kept = plans.filter((listed) => isKept(listed, filter) && matches(wordsOf(listed, names), sought))
  return (
    <section class="stack-close">
      <h2>{t.plans}</h2>
      <SelectField
        label={t.only}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: t.filter[value] }))}
        onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
      />
      {kept.length === 0 ? <p class="soft">{t.noneFiltered}</p> : null}
      <ul class="card-list">
        {kept.slice(0, shown).map((listed) => (
          <li key={listed.plan.id}>
            <PlanCard listed={listed} names={names} isOfMany />
          </li>
        ))}
      </ul>
      {kept.length > shown ? (
        <div class="row">
          <Button kind="secondary" onClick={() => setShown(shown + 5 * SHOWN)}>
            {t.more(kept.length - shown)}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const isKept = (listed: ListedPlan, filter: Filter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'agreed':
      return isUnderWay(listed)
    case 'draft':
      return listed.plan.data.status === 'draft'
    case 'overdue':
      return isUnderWay(listed) && listed.count.overdue > 0
  }
}

const wordsOf = ({ plan }: ListedPlan, names: ReadonlyMap<string, string>): string[] =>
  [plan.data.producer, ...Object.keys(plan.data.products)].flatMap((id) => foldedWords(names.get(id) ?? ''))

const matches = (words: readonly string[], sought: readonly string[]): boolean =>
  sought.every((start) => words.some((word) => word.startsWith(start)))
