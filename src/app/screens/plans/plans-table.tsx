import { totalsOf } from '../../../domain/plan/action-standing.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { measureMessages } from '../../messages/measures.ts'
import { officeMessages } from '../../messages/office.ts'
import { planMessages } from '../../messages/plan.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { plansTableMessages } from '../../messages/plans-table.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { DataTable } from '../office/data-table.tsx'
import { allPlans, isUnderWay, type ListedPlan, namesIn } from './known-plans.ts'
import { dayWords, STATUS_TONES, vndWords } from './plan-words.ts'

/** `/office/plans`: every plan, how far it is, what is late, and what it costs. */
export const PlansTable = () => {
  const t = officeMessages()
  const words = plansTableMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(async () => {
    const plans = await allPlans(store, today)
    return { plans, names: await namesIn(store, plans), areas: (await store.identity())?.areas ?? [] }
  }, [today])
  if (found.status !== 'ready') return <Page title={t.places.plans}>{t.loading}</Page>
  const { plans, names, areas } = found.value
  return (
    <Page title={t.places.plans}>
      {plans.length === 0 ? (
        <EmptyState
          icon="route"
          title={words.emptyTitle}
          text={words.emptyText}
          action={<Button href="/office/producers">{words.emptyAction}</Button>}
        />
      ) : (
        <Table plans={plans} names={names} areas={areas} />
      )}
    </Page>
  )
}

interface TableProps {
  readonly plans: readonly ListedPlan[]
  readonly names: ReadonlyMap<Uuid, string>
  readonly areas: readonly Area[]
}

const Table = ({ plans, names, areas }: TableProps) => {
  const t = officeMessages()
  const words = plansTableMessages()
  const { status } = planMessages()
  const { measure } = measureMessages()
  return (
    <DataTable
      caption={t.places.plans}
      rows={plans}
      keyOf={({ plan }) => plan.id}
      defaultSort="-overdue"
      filters={[
        {
          id: 'status',
          title: words.status,
          options: (['draft', 'agreed', 'closed'] as const).map((value) => ({ value, label: status[value] })),
          valueOf: ({ plan }) => plan.data.status,
        },
        {
          id: 'measure',
          title: words.measure,
          options: SUPPORT_MEASURES.map((value) => ({ value, label: measure[value] })),
          valueOf: ({ actions }) => actions.flatMap(({ data }) => (data.status === 'dropped' ? [] : data.measure)),
        },
        {
          id: 'overdue',
          title: words.overdue,
          options: [
            { value: 'yes', label: words.hasOverdue },
            { value: 'no', label: words.noOverdue },
          ],
          valueOf: (listed) => (overdueOf(listed) > 0 ? 'yes' : 'no'),
        },
        {
          id: 'area',
          title: t.columns.area,
          options: areas.map(({ code, name }) => ({ value: code, label: name })),
          valueOf: ({ plan }) => plan.area,
        },
      ]}
      columns={[
        {
          id: 'producer',
          title: words.products,
          cell: ({ plan }) => `${names.get(plan.data.producer) ?? ''} ${aimsOf(plan.data.products, names)}`,
          show: ({ plan }) => (
            <span>
              <a href={recordHref('office', 'plan', plan.id)}>{names.get(plan.data.producer) ?? ''}</a>{' '}
              {plan.data.sample ? <SampleBadge /> : null}
              <br />
              {aimsOf(plan.data.products, names)}
            </span>
          ),
        },
        { id: 'area', title: t.columns.area, cell: ({ plan }) => areaName(plan.area, areas) },
        {
          id: 'status',
          title: words.status,
          cell: ({ plan }) => status[plan.data.status],
          show: ({ plan, isReplaced }) => (
            <Badge tone={STATUS_TONES[plan.data.status]}>
              {isReplaced ? words.replaced : status[plan.data.status]}
            </Badge>
          ),
        },
        {
          id: 'progress',
          title: words.progress,
          cell: ({ count }) => (count.all === 0 ? 0 : count.done / count.all),
          show: ({ count }) => words.share(count.done, count.all),
        },
        {
          id: 'overdue',
          title: words.overdue,
          cell: overdueOf,
          show: (listed) => (overdueOf(listed) === 0 ? '0' : <Badge tone="error">{overdueOf(listed)}</Badge>),
        },
        {
          id: 'due',
          title: words.nextDue,
          cell: ({ count }) => count.nextDue ?? '9999',
          show: ({ count }) => (count.nextDue === undefined ? '' : dayWords(count.nextDue)),
        },
        { id: 'cost', title: words.cost, cell: costOf, show: (listed) => vndWords(costOf(listed)) },
      ]}
    />
  )
}

const overdueOf = (listed: ListedPlan): number => (isUnderWay(listed) ? listed.count.overdue : 0)

const costOf = ({ actions }: ListedPlan): number =>
  totalsOf(actions.map(({ data }) => data)).reduce((sum, [, { planned }]) => sum + planned, 0)

const aimsOf = (products: ListedPlan['plan']['data']['products'], names: ReadonlyMap<Uuid, string>): string =>
  Object.entries(products)
    .map(([product, { target }]) => planFollowMessages().aim(names.get(product) ?? '', target))
    .join('; ')
