import type { Uuid } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { makePlanHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { isUnderWay, namesIn, plansOf } from './known-plans.ts'
import { PlanBrief } from './plan-brief.tsx'
import { PlanCard } from './plan-card.tsx'

interface PlansSectionProps {
  readonly producer: Uuid
  /** Only plans that it is in. */
  readonly product?: Uuid
  /** What is agreed and goes on stands first on the page, the rest with the way to a new one below. */
  readonly part: 'under-way' | 'rest'
}

/** The plans of a producer or a product: what was agreed first, with what is done and overdue; and the way to a new one. */
export const PlansSection = ({ producer, product, part }: PlansSectionProps) => {
  const t = planFollowMessages()
  const { store, space, now } = useApp()
  const today = todayBy(now())
  const found = useLive(async () => {
    const plans = await plansOf(store, producer, product, today)
    return { plans, names: await namesIn(store, plans) }
  }, [producer, product, today])
  if (found.status !== 'ready') return null
  const { plans, names } = found.value
  const current = plans.filter(isUnderWay)
  const rest = plans.filter((plan) => !isUnderWay(plan))
  if (part === 'under-way')
    return current.length === 0 ? null : (
      <section class="stack-close">
        <h2>{t.first}</h2>
        {current.map((listed) => (
          <PlanBrief key={listed.plan.id} listed={listed} names={names} today={today} />
        ))}
      </section>
    )
  return (
    <section class="stack-close">
      <h2>{t.ofProducer}</h2>
      {plans.length === 0 ? <p class="soft">{t.none}</p> : null}
      <ul class="card-list">
        {rest.map((listed) => (
          <li key={listed.plan.id}>
            <PlanCard listed={listed} names={names} />
          </li>
        ))}
      </ul>
      <div class="row">
        <Button kind="secondary" icon="route" href={makePlanHref(space, { producer, product })}>
          {plans.length === 0 ? t.make : t.makeAnother}
        </Button>
      </div>
    </section>
  )
}
