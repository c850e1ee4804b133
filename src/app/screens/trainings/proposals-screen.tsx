import { useState } from 'preact/hooks'
import { TRAINERS } from '../../../domain/records/role.ts'
import type { SupportMeasure } from '../../../domain/records/support-measure.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { dropDraft } from './edit-drafts.ts'
import { GroupingFields } from './grouping-fields.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { ProposalCard } from './proposal-card.tsx'
import type { Proposal } from './proposals-model.ts'
import { type Accepted, acceptProposals } from './training-writes.ts'
import './trainings.css'
import { type Proposals, useProposals } from './use-proposals.ts'

/** `/office/trainings/proposals`: sessions put together from open actions, with the reasons; changed by hand, and accepted. */
export const ProposalsScreen = () => {
  const t = trainingMessages()
  const { store } = useApp()
  const proposals = useProposals()
  const identity = useLive(() => store.identity(), [])
  const back = '/office/trainings'
  if (proposals === 'failed') {
    return (
      <Page title={t.proposals.title} back={back}>
        <Notice tone="error">{t.failed}</Notice>
      </Page>
    )
  }
  if (proposals === 'loading' || identity.status !== 'ready')
    return (
      <Page title={t.proposals.title} back={back}>
        {t.loading}
      </Page>
    )
  const mayWrite = identity.value !== undefined && TRAINERS.includes(identity.value.role)
  return <Ready proposals={proposals} mayWrite={mayWrite} />
}

type Outcome = { readonly kind: 'accepted'; readonly count: number } | { readonly kind: 'failed' }

const Ready = ({ proposals, mayWrite }: { proposals: Proposals; mayWrite: boolean }) => {
  const t = trainingMessages()
  const { store } = useApp()
  const { open, rules, proposed, edit, anew } = proposals
  const [outcome, setOutcome] = useState<Outcome | undefined>()
  const accept = async (some: readonly Proposal[]): Promise<void> => {
    const accepted = some.map((proposal) => acceptedOf(proposal, proposals))
    const committed = await acceptProposals(store, accepted)
    setOutcome(committed.kind === 'saved' ? { kind: 'accepted', count: some.length } : { kind: 'failed' })
    if (committed.kind !== 'saved') return
    // The others stay as they are shown, whatever the rules would make of what is left.
    const gone = new Set(some.map(({ draft }) => draft.key))
    if (gone.size === proposed.proposals.length) anew()
    else edit((drafts) => [...gone].reduce<readonly (typeof drafts)[number][]>(dropDraft, drafts))
  }
  const acceptAll = useOneAtATime(() => accept(proposed.proposals))
  const count = proposed.proposals.length
  return (
    <Page
      title={t.proposals.title}
      back="/office/trainings"
      wide
      footer={
        mayWrite && count > 1 ? (
          <Button icon="check" busy={acceptAll.isBusy} onClick={acceptAll.run}>
            {t.proposals.acceptAll(count)}
          </Button>
        ) : null
      }
    >
      <p class="soft">{t.proposals.text}</p>
      {mayWrite ? null : <Notice tone="info">{t.readOnly}</Notice>}
      <GroupingFields proposals={proposals} />
      {outcome?.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {outcome?.kind === 'accepted' ? (
        <Notice tone="good">
          <p>{outcome.count === 1 ? t.proposals.acceptedOne : t.proposals.accepted(outcome.count)}</p>
          <a href="/office/trainings">{t.proposals.open}</a>
        </Notice>
      ) : null}
      {proposed.isByHand ? (
        <Notice tone="info">
          <p>{t.proposals.edited}</p>
          <Button kind="secondary" icon="rotate-ccw" onClick={anew}>
            {t.proposals.anew}
          </Button>
        </Notice>
      ) : null}
      <p role="status">
        <strong>{t.proposals.count(count, proposed.leftOut.length)}</strong>
      </p>
      {count === 0 ? <EmptyState icon="graduation-cap" title={t.first.none} text={t.first.noneText} /> : null}
      <ol class="training-proposals">
        {proposed.proposals.map((proposal, at) => (
          <li key={proposal.draft.key}>
            <ProposalCard
              proposal={proposal}
              number={at + 1}
              proposals={{ open, rules, proposed, edit }}
              accept={mayWrite ? () => accept([proposal]) : undefined}
            />
          </li>
        ))}
      </ol>
      <LeftOutList proposals={proposals} mayWrite={mayWrite} />
    </Page>
  )
}

const acceptedOf = ({ draft, reasons }: Proposal, { open, rules }: Proposals): Accepted => ({
  group: draft,
  topic: topicOf(draft.measure),
  day: reasons.day,
  producers: reasons.producers.flatMap((id) => open.producers.get(id) ?? []),
  communes: reasons.communes.map(({ area }) => area),
  capacity: Math.max(rules.capacity, reasons.producers.length),
  costVnd: reasons.costVnd,
  paidBy: open.rates.training.paidBy,
})

/** "Tập huấn, tư vấn" is a training by its own name. */
const topicOf = (measure: SupportMeasure): string => {
  const name = measureMessages().measure[measure]
  return measure === 'training' ? name : trainingMessages().proposals.topic(name)
}
