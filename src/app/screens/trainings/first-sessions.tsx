import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDay, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { LiftBadges } from './lift-badges.tsx'
import type { OpenActions } from './open-actions.ts'
import type { Proposal } from './proposals-model.ts'
import './trainings.css'
import { useProposals } from './use-proposals.ts'

/** Proposals shown at a glance. */
const SHOWN = 3
/** Producers named on each of them. */
const NAMED = 4

/** Which session should be held first, for whom, at what cost. */
export const FirstSessions = () => {
  const t = trainingMessages()
  const proposals = useProposals()
  if (proposals === 'loading') return <p class="soft">{t.loading}</p>
  if (proposals === 'failed') return <Notice tone="error">{t.failed}</Notice>
  const { open, proposed } = proposals
  const rest = proposed.proposals.length - SHOWN
  return (
    <section class="stack-close" aria-label={t.first.title}>
      <h2>{t.first.title}</h2>
      {proposed.proposals.length === 0 ? (
        <Notice tone="info" title={t.first.none}>
          <p>{t.first.noneText}</p>
        </Notice>
      ) : (
        <>
          <ol class="training-firsts">
            {proposed.proposals.slice(0, SHOWN).map((proposal, at) => (
              <li key={proposal.draft.key} class="card">
                <First proposal={proposal} number={at + 1} open={open} />
              </li>
            ))}
          </ol>
          <p class="soft training-small">{t.first.text}</p>
          {rest > 0 ? <a href="/office/trainings/proposals">{t.first.rest(rest)}</a> : null}
        </>
      )}
      <div class="row">
        <Button kind="secondary" icon="list" href="/office/trainings/proposals">
          {t.list.propose}
        </Button>
      </div>
    </section>
  )
}

const First = ({ proposal, number, open }: { proposal: Proposal; number: number; open: OpenActions }) => {
  const t = trainingMessages().first
  const { draft, reasons, lift } = proposal
  const names = reasons.producers.flatMap((id) => open.producers.get(id)?.data.name ?? [])
  return (
    <>
      <p class="row">
        <Badge tone={number === 1 ? 'good' : 'neutral'}>{t.place(number)}</Badge>
      </p>
      <h3>{measureMessages().measure[draft.measure]}</h3>
      <p>
        {areaName(draft.host, open.areas)}, {formatDay(reasons.day, language.value)}
      </p>
      <p>
        <strong>{t.forWhom(reasons.producers.length)}</strong>, {t.cost(formatVnd(reasons.costVnd, language.value))}
      </p>
      <LiftBadges lift={lift} />
      <p class="soft">
        {[...names.slice(0, NAMED), ...(names.length > NAMED ? [t.more(names.length - NAMED)] : [])].join('; ')}
      </p>
    </>
  )
}
