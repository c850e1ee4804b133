import { isOverdue } from '../../../domain/plan/action-standing.ts'
import { titleParts } from '../../../domain/plan/action-title.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { allPlans, dueActions, namesIn } from './known-plans.ts'
import { dayWords } from './plan-words.ts'

/** Actions shown on a first screen; the rest is in the list of plans. */
const SHOWN = 5

/** "Việc tới hạn" on the first screen: agreed actions that are overdue or due soon; nothing where there are none. */
export const DueActions = () => {
  const t = planFollowMessages()
  const { store, space, now } = useApp()
  const today = todayBy(now())
  const found = useLive(async () => {
    const plans = await allPlans(store, today)
    const due = dueActions(plans, today)
    const shown = due.slice(0, SHOWN)
    const named = plans.filter(({ plan }) => shown.some(({ data }) => data.plan === plan.id))
    return { shown, count: due.length, names: await namesIn(store, named) }
  }, [today])
  if (found.status !== 'ready' || found.value.count === 0) return null
  const { shown, count, names } = found.value
  return (
    <section class="stack-close">
      <h2>{t.due}</h2>
      <ul class="card-list">
        {shown.map(({ id, data }) => (
          <li key={id}>
            <CardLink href={recordHref(space, 'plan', data.plan)}>
              <strong>{titleParts(data.title).head}</strong>
              <span class="soft">{names.get(data.producer) ?? ''}</span>
              <span>
                <Badge tone={isOverdue(data, today) ? 'error' : 'warning'}>
                  {isOverdue(data, today)
                    ? t.overdueSince(dayWords(data.dueOn ?? today))
                    : t.dueBy(dayWords(data.dueOn ?? today))}
                </Badge>
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
      {count > shown.length ? <a href={`${plansHref(space)}?only=overdue`}>{t.allDue(count)}</a> : null}
    </section>
  )
}
