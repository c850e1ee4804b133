import { changesSince, countActions } from '../../../domain/plan/action-standing.ts'
import { Badge } from '../../components/badge.tsx'
import { Bar } from '../../components/bar.tsx'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { laterPart } from '../../later.tsx'
import { planMessages } from '../../messages/plan.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { ActionCard } from './action-card.tsx'
import { AgreementNotices } from './agreement-notices.tsx'
import './plan-screen.css'
import { type OpenedPlan, proofsOf, readPlan } from './plan-data.ts'
import { PlanEnding } from './plan-ending.tsx'
import { PlanMoney } from './plan-money.tsx'
import { dayWords, STATUS_TONES } from './plan-words.ts'
import { PlannedProducts } from './planned-products.tsx'

const ProgressCharts = laterPart(() => import('./progress-chart.tsx').then((room) => room.ProgressCharts))

/** `/plans/:id`, in the field and at the office: what a producer does to bring products to more stars, and how far it is. */
export const PlanScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const found = useLive(() => readPlan(store, id), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  return found.value === undefined ? <MissingPlan /> : <PlanView opened={found.value} />
}

/** No such plan on this device. */
export const MissingPlan = () => {
  const t = planMessages()
  const { space } = useApp()
  return (
    <Page title={t.missingTitle} back={plansHref(space)}>
      <EmptyState
        icon="route"
        title={t.missingTitle}
        text={t.missingText}
        action={<Button href={plansHref(space)}>{t.toPlans}</Button>}
      />
    </Page>
  )
}

const PlanView = ({ opened }: { opened: OpenedPlan }) => {
  const { plan, producer, actions } = opened
  const t = planMessages()
  const { space } = useApp()
  const href = recordHref(space, 'plan', plan.id)
  return (
    <Page
      title={t.of(producer?.data.name ?? '')}
      back={plansHref(space)}
      wide
      footer={
        <>
          {plan.data.status === 'draft' && actions.length > 0 ? (
            <Button icon="signature" href={`${href}/agree`}>
              {t.agree}
            </Button>
          ) : null}
          <Button kind={plan.data.status === 'draft' ? 'secondary' : 'primary'} icon="file-text" href={`${href}/paper`}>
            {t.paper}
          </Button>
        </>
      }
    >
      <PlanHead opened={opened} />
      <ConflictNotice record={plan} />
      <AgreementNotices opened={opened} />
      <div class="plan-columns">
        <div class="stack">
          <PlannedProducts products={opened.products} />
        </div>
        <PlanActions opened={opened} />
        <div class="stack">
          <ProgressCharts opened={opened} />
          <PlanMoney actions={actions.map(({ data }) => data)} />
          <PlanEnding opened={opened} />
        </div>
      </div>
    </Page>
  )
}

const PlanHead = ({ opened: { plan, actions, producer } }: { opened: OpenedPlan }) => {
  const t = planMessages()
  const { now, space } = useApp()
  const count = countActions(
    actions.map(({ data }) => data),
    todayBy(now()),
  )
  return (
    <div class="plan-head stack-close">
      <p class="row">
        <Badge tone={STATUS_TONES[plan.data.status]}>{t.status[plan.data.status]}</Badge>
        {count.overdue > 0 && plan.data.status !== 'closed' ? (
          <Badge tone="error">{t.overdue(count.overdue)}</Badge>
        ) : null}
        <Receipt record={plan.id} version={plan.version} />
        {plan.data.sample ? <SampleBadge /> : null}
      </p>
      <p class="plan-progress">{t.progress(count.done, count.all)}</p>
      <Bar value={count.done} max={count.all} label={t.progress(count.done, count.all)} />
      <p class="row soft">
        {plan.data.deadline === undefined ? null : <span>{t.deadline(dayWords(plan.data.deadline))}</span>}
        {count.nextDue === undefined ? null : <span>{t.nextDue(dayWords(count.nextDue))}</span>}
        {producer === undefined ? null : <a href={recordHref(space, 'producer', producer.id)}>{t.producer}</a>}
      </p>
    </div>
  )
}

const PlanActions = ({ opened }: { opened: OpenedPlan }) => {
  const { plan, products, actions, evidence } = opened
  const t = planMessages()
  const { space } = useApp()
  const since = changesSince(plan.data.agreement, actions)
  return (
    <section class="stack-close">
      <h2>{t.actions}</h2>
      {since.size === 0 ? null : <Notice tone="info">{t.changedCount(since.size)}</Notice>}
      {actions.length === 0 ? <p class="soft">{t.noActions}</p> : null}
      <ul class="card-list">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionCard
              action={action}
              products={products}
              proofs={proofsOf(evidence, action.id)}
              since={since.get(action.id)}
            />
          </li>
        ))}
      </ul>
      {plan.data.status === 'closed' ? null : (
        <div class="row">
          <Button kind="secondary" icon="plus" href={`${recordHref(space, 'plan', plan.id)}/actions/new`}>
            {t.addAction}
          </Button>
        </div>
      )}
    </section>
  )
}
