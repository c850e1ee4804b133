import type { Uuid } from '../../../domain/records/envelope.ts'
import { Badge } from '../../components/badge.tsx'
import { Bar } from '../../components/bar.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { planMessages } from '../../messages/plan.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { recordHref } from '../../record-href.ts'
import type { ListedPlan } from './known-plans.ts'
import { dayWords, STATUS_TONES } from './plan-words.ts'

interface PlanCardProps {
  readonly listed: ListedPlan
  readonly names: ReadonlyMap<Uuid, string>
  /** Says whose it is; not on the producer's own page. */
  readonly isOfMany?: boolean
}

/** One plan in a list: whose, to which stars, how far, and what is late. */
export const PlanCard = ({ listed: { plan, count, isReplaced }, names, isOfMany = false }: PlanCardProps) => {
  const t = planMessages()
  const { space } = useApp()
  const { data } = plan
  const aims = Object.entries(data.products).map(([product, { target }]) =>
    planFollowMessages().aim(names.get(product) ?? '', target),
  )
  return (
    <CardLink href={recordHref(space, 'plan', plan.id)}>
      <strong>{isOfMany ? (names.get(data.producer) ?? '') : aims.join('; ')}</strong>
      {isOfMany ? <span>{aims.join('; ')}</span> : null}
      <span class="row">
        <Badge tone={STATUS_TONES[data.status]}>{t.status[data.status]}</Badge>
        {count.overdue > 0 && data.status === 'agreed' && !isReplaced ? (
          <Badge tone="error">{t.overdue(count.overdue)}</Badge>
        ) : null}
        {data.sample ? <SampleBadge /> : null}
      </span>
      <span class="soft">
        {t.progress(count.done, count.all)}
        {count.nextDue === undefined || data.status === 'closed' ? '' : ` · ${t.nextDue(dayWords(count.nextDue))}`}
      </span>
      {data.status === 'agreed' ? (
        <Bar value={count.done} max={count.all} label={t.progress(count.done, count.all)} />
      ) : null}
      {isReplaced ? <span class="soft">{t.replaced}</span> : null}
    </CardLink>
  )
}
