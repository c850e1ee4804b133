import { useState } from 'preact/hooks'
import { isOverdue, type SinceAgreed } from '../../../domain/plan/action-standing.ts'
import { titleParts } from '../../../domain/plan/action-title.ts'
import type { Action } from '../../../domain/records/action.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { measureMessages } from '../../messages/measures.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import { todayBy } from '../certificates/holdings.ts'
import './action-card.css'
import { ActionDetails } from './action-details.tsx'
import type { PlannedView } from './plan-data.ts'
import { dayWords, vndWords } from './plan-words.ts'
import { useActionWrites } from './use-action-writes.ts'

interface ActionCardProps {
  readonly action: LocalRecord<'action'>
  readonly products: readonly PlannedView[]
  readonly proofs: readonly LocalRecord<'evidence'>[]
  /** What changed since the plan was agreed on. */
  readonly since: SinceAgreed | undefined
}

/** One action: what, by when, who, how far; opened, all about it and what can be done with it. */
export const ActionCard = ({ action, products, proofs, since }: ActionCardProps) => {
  const t = planActionMessages()
  const { data } = action
  const [isOpen, setOpen] = useState(false)
  const writes = useActionWrites(action)
  const served = new Set(data.raises.map(({ product }) => product)).size
  return (
    <article class={`action-card is-${data.status}`}>
      <div class="action-card-head">
        <ActionTitle title={data.title} />
        <p class="row">
          <StatusBadge action={action} />
          {served > 1 ? <Badge tone="info">{t.shared(served)}</Badge> : null}
          {since === undefined ? null : <Badge tone="warning">{t.since[since.kind]}</Badge>}
        </p>
        <p class="action-card-facts">{[...servedBy(data, products), ...factsOf(action)].join(' · ')}</p>
        {since?.kind === 'changed' ? <Since since={since} /> : null}
      </div>
      {writes.hasFailed ? <Notice tone="error">{t.saveFailed}</Notice> : null}
      <QuickSteps action={action} writes={writes} />
      <details class="action-card-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="chevron-right" />
          {t.open}
          {proofs.length === 0 ? null : <span class="soft"> · {t.proofCount(proofs.length)}</span>}
        </summary>
        {isOpen ? <ActionDetails action={action} products={products} proofs={proofs} writes={writes} /> : null}
      </details>
    </article>
  )
}

/** What an action is in bold, the level that it leads to after it. */
const ActionTitle = ({ title }: { title: string }) => {
  const { head, rest } = titleParts(title)
  return (
    <h3>
      {head}
      {rest === '' ? null : <span class="action-card-level">: {rest}</span>}
    </h3>
  )
}

const STATUS_TONES = { planned: 'neutral', 'under-way': 'info', done: 'good', dropped: 'neutral' } as const

const StatusBadge = ({ action: { data } }: Pick<ActionCardProps, 'action'>) => {
  const t = planActionMessages()
  const { now } = useApp()
  return (
    <>
      <Badge tone={STATUS_TONES[data.status]}>{measureMessages().status[data.status]}</Badge>
      {isOverdue(data, todayBy(now())) ? <Badge tone="error">{t.isOverdue}</Badge> : null}
    </>
  )
}

/** Whose action it is, where the plan has several products. */
export const servedBy = (data: Pick<Action, 'raises'>, products: readonly PlannedView[]): string[] =>
  products.length < 2
    ? []
    : products.filter(({ id }) => data.raises.some(({ product }) => product === id)).map(({ name }) => name)

const factsOf = ({ data }: LocalRecord<'action'>): string[] => {
  const t = planActionMessages()
  const words = measureMessages()
  const papers = Object.values(data.documents)
  const have = papers.filter(({ obtainedOn }) => obtainedOn !== undefined).length
  return [
    data.status === 'done' && data.doneOn !== undefined
      ? t.doneOn(dayWords(data.doneOn))
      : data.dueOn === undefined
        ? t.noDue
        : t.due(dayWords(data.dueOn)),
    data.ownerName === undefined ? words.owner[data.owner] : `${words.owner[data.owner]}: ${data.ownerName}`,
    words.measure[data.measure],
    ...(papers.length === 0 ? [] : [t.papersCount(have, papers.length)]),
  ]
}

const Since = ({ since }: { since: SinceAgreed }) => {
  const t = planActionMessages()
  const lines = [
    ...(since.title === undefined ? [] : [t.sinceTitle(since.title)]),
    ...('dueOn' in since ? [since.dueOn === undefined ? t.sinceNoDue : t.sinceDue(dayWords(since.dueOn))] : []),
    ...(since.costVnd === undefined ? [] : [t.sinceCost(vndWords(since.costVnd))]),
  ]
  return <p class="action-card-facts">{lines.join(' · ')}</p>
}

type Writes = ReturnType<typeof useActionWrites>

/** The next step at one press. */
const QuickSteps = ({ action: { data }, writes }: { action: LocalRecord<'action'>; writes: Writes }) => {
  const t = planActionMessages()
  switch (data.status) {
    case 'dropped':
      return (
        <div class="row">
          <span class="soft">{t.dropped}</span>
          <Button kind="secondary" icon="rotate-ccw" onClick={() => writes.become('planned')}>
            {t.restore}
          </Button>
        </div>
      )
    case 'done':
      return null
    case 'planned':
    case 'under-way':
      return (
        <div class="row">
          <Button kind="secondary" icon="check" onClick={() => writes.become('done')}>
            {t.done}
          </Button>
          {data.status === 'planned' ? (
            <Button kind="quiet" icon="arrow-right" onClick={() => writes.become('under-way')}>
              {t.begin}
            </Button>
          ) : null}
        </div>
      )
  }
}
