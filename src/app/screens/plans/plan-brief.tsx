import { inOrder, isOpen, isOverdue } from '../../../domain/plan/action-standing.ts'
import { titleParts } from '../../../domain/plan/action-title.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { planMessages } from '../../messages/plan.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { recordHref } from '../../record-href.ts'
import type { ListedPlan } from './known-plans.ts'
import './plan-brief.css'
import { dayWords } from './plan-words.ts'

interface PlanBriefProps {
  readonly listed: ListedPlan
  readonly names: ReadonlyMap<Uuid, string>
  readonly today: Day
}

/** Lines of actions that stand open at once; the plan itself has them all. */
const SHOWN = 5

/** What was agreed last time, at a glance: what is overdue, what is still to do, what is done. */
export const PlanBrief = ({ listed: { plan, actions, count }, names, today }: PlanBriefProps) => {
  const t = planFollowMessages()
  const { space } = useApp()
  const kept = inOrder(actions).filter(({ data }) => data.status !== 'dropped')
  const late = kept.filter(({ data }) => isOverdue(data, today))
  const open = kept.filter(({ data }) => isOpen(data) && !isOverdue(data, today))
  const done = kept.filter(({ data }) => data.status === 'done')
  const products = Object.keys(plan.data.products)
  const nameOf = (action: LocalRecord<'action'>): string => shortName(action, products, names)
  return (
    <section class="card plan-brief">
      <p>
        <strong>
          {Object.entries(plan.data.products)
            .map(([product, { target }]) => t.aim(names.get(product) ?? '', target))
            .join('; ')}
        </strong>{' '}
        {plan.data.sample ? <SampleBadge /> : null}
      </p>
      <p class="soft">
        {plan.data.agreement === undefined
          ? null
          : planMessages().agreed(plan.data.agreement.by, '', dayWords(plan.data.agreement.at))}{' '}
        {planMessages().progress(count.done, count.all)}
      </p>
      <Lines title={t.lateList} icon="circle-alert" actions={late} nameOf={nameOf} />
      <Lines title={t.openList} icon="circle" actions={open} nameOf={nameOf} />
      <Lines title={t.doneList} icon="circle-check" actions={done} nameOf={nameOf} />
      <div class="row">
        <Button kind="secondary" icon="route" href={recordHref(space, 'plan', plan.id)}>
          {t.openPlan}
        </Button>
      </div>
    </section>
  )
}

/** What an action is, without the level that it leads to; of several products with the one that it is for. */
const shortName = (
  { data }: LocalRecord<'action'>,
  products: readonly Uuid[],
  names: ReadonlyMap<Uuid, string>,
): string => {
  const { head } = titleParts(data.title)
  const served = products.filter((id) => data.raises.some(({ product }) => product === id))
  return served.length === 0 || served.length === products.length
    ? head
    : `${head} (${served.map((id) => names.get(id) ?? '').join(', ')})`
}

interface LinesProps {
  readonly title: string
  readonly icon: 'circle' | 'circle-alert' | 'circle-check'
  readonly actions: readonly LocalRecord<'action'>[]
  readonly nameOf: (action: LocalRecord<'action'>) => string
}

const Lines = ({ title, icon, actions, nameOf }: LinesProps) => {
  const t = planFollowMessages()
  if (actions.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="plan-brief-lines">
        {actions.slice(0, SHOWN).map((action) => (
          <li key={action.id} class={`is-${icon}`}>
            <Icon name={icon} />
            <span>
              {nameOf(action)}
              {action.data.dueOn === undefined || action.data.status === 'done' ? null : (
                <span class="soft"> · {t.dueBy(dayWords(action.data.dueOn))}</span>
              )}
            </span>
          </li>
        ))}
        {actions.length > SHOWN ? <li class="soft">+ {actions.length - SHOWN}</li> : null}
      </ul>
    </>
  )
}
