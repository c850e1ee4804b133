import { inOrder, isOpen, isOverdue } from '../../../domain/plan/action-standing.ts'
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
      <Lines title={t.lateList} icon="circle-alert" actions={late} />
      <Lines title={t.openList} icon="circle" actions={open} />
      <Lines title={t.doneList} icon="circle-check" actions={done} />
      <div class="row">
        <Button kind="secondary" icon="route" href={recordHref(space, 'plan', plan.id)}>
          {t.openPlan}
        </Button>
      </div>
    </section>
  )
}

interface LinesProps {
  readonly title: string
  readonly icon: 'circle' | 'circle-alert' | 'circle-check'
  readonly actions: readonly LocalRecord<'action'>[]
}

const Lines = ({ title, icon, actions }: LinesProps) => {
  const t = planFollowMessages()
  if (actions.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="plan-brief-lines">
        {actions.slice(0, SHOWN).map(({ id, data }) => (
          <li key={id} class={`is-${icon}`}>
            <Icon name={icon} />
            <span>
              {data.title}
              {data.dueOn === undefined || data.status === 'done' ? null : (
                <span class="soft"> · {t.dueBy(dayWords(data.dueOn))}</span>
              )}
            </span>
          </li>
        ))}
        {actions.length > SHOWN ? <li class="soft">+ {actions.length - SHOWN}</li> : null}
      </ul>
    </>
  )
}
