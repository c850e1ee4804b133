import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { OpenAction } from '../../../domain/training/open-action.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatDay, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { dropDraft, mergeDrafts, moveProducer, setDay, splitDraft } from './edit-drafts.ts'
import { LiftBadges } from './lift-badges.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Proposal } from './proposals-model.ts'
import { reasonWords } from './reason-words.ts'
import type { Proposals } from './use-proposals.ts'

interface ProposalCardProps {
  readonly proposal: Proposal
  readonly number: number
  readonly proposals: Pick<Proposals, 'open' | 'rules' | 'proposed' | 'edit'>
  /** Undefined where it may only be looked at. */
  readonly accept: (() => Promise<void>) | undefined
}

type Asked = { readonly kind: 'move'; readonly producer: Uuid } | { readonly kind: 'merge' }

/** One proposed session: what, where, when, at what cost, for whom, why; and what may be changed before it is accepted. */
export const ProposalCard = ({ proposal, number, proposals, accept }: ProposalCardProps) => {
  const t = trainingMessages()
  const { open, rules, proposed, edit } = proposals
  const { draft, reasons, lift } = proposal
  const [asked, setAsked] = useState<Asked | undefined>()
  const accepting = useOneAtATime(async () => accept?.())
  const own = new Set(draft.actions)
  const actionsOf = (producer: Uuid): OpenAction[] =>
    open.actions.filter((action) => action.producer === producer && own.has(action.id))
  const kin = proposed.proposals.filter(
    (other) => other.draft.measure === draft.measure && other.draft.key !== draft.key,
  )
  const title = `${measureMessages().measure[draft.measure]}, ${areaName(draft.host, open.areas)}`
  return (
    <article class="card training-proposal" aria-label={title}>
      <header class="training-proposal-head">
        <div class="stack-close">
          <p class="row">
            <Badge tone={number === 1 ? 'good' : 'neutral'}>{t.first.place(number)}</Badge>
            {draft.isByHand === true ? <Badge tone="warning">{t.proposals.byHand}</Badge> : null}
          </p>
          <h2>{title}</h2>
          <p>
            {formatDay(reasons.day, language.value)} · {t.first.forWhom(reasons.producers.length)} ·{' '}
            <strong>{formatVnd(reasons.costVnd, language.value)}</strong>
          </p>
          <LiftBadges lift={lift} />
        </div>
        {accept === undefined ? null : (
          <Button icon="check" busy={accepting.isBusy} onClick={accepting.run}>
            {t.proposals.accept}
          </Button>
        )}
      </header>
      {reasons.warnings.length === 0 ? null : (
        <Notice tone="warning">
          {reasons.warnings.map((warning) => (
            <p key={warning}>{t.warning[warning]}</p>
          ))}
        </Notice>
      )}
      <div class="training-proposal-columns">
        <Fold head={<strong>{t.proposals.people(reasons.producers.length)}</strong>} isOpen>
          <ul class="training-people">
            {reasons.producers.map((producer) => (
              <Person
                key={producer}
                name={open.producers.get(producer)?.data.name ?? producer}
                actions={actionsOf(producer).map(({ id }) => open.records.get(id)?.data.title ?? '')}
                onMove={accept === undefined ? undefined : () => setAsked({ kind: 'move', producer })}
              />
            ))}
          </ul>
        </Fold>
        <div class="stack">
          <Fold head={<strong>{t.proposals.why}</strong>} isOpen>
            <ul class="training-reasons">
              {reasonWords(proposal, rules, open).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Fold>
          <LiftedProducts proposal={proposal} open={open} />
        </div>
      </div>
      {accept === undefined ? null : (
        <div class="training-proposal-tools">
          <TextField
            label={t.proposals.day}
            type="date"
            value={reasons.day}
            onInput={(day) => (isRealDay(day) ? edit((drafts) => setDay(drafts, draft.key, day)) : undefined)}
          />
          {reasons.producers.length < 2 ? null : (
            <Button
              kind="secondary"
              onClick={() => edit((drafts) => splitDraft(drafts, draft.key, reasons.producers, actionsOf))}
            >
              {t.proposals.split}
            </Button>
          )}
          {kin.length === 0 ? null : (
            <Button kind="secondary" icon="git-merge" onClick={() => setAsked({ kind: 'merge' })}>
              {t.proposals.merge}
            </Button>
          )}
          <Button kind="quiet" icon="x" onClick={() => edit((drafts) => dropDraft(drafts, draft.key))}>
            {t.proposals.drop}
          </Button>
        </div>
      )}
      {asked?.kind === 'move' ? (
        <MoveDialog
          title={t.proposals.moveTitle}
          text={t.proposals.moveText(open.producers.get(asked.producer)?.data.name ?? '')}
          label={t.proposals.moveTo}
          sessions={kin}
          areas={open.areas}
          others={['new', 'out']}
          onClose={() => setAsked(undefined)}
          onChoose={(to) => {
            setAsked(undefined)
            edit((drafts) => moveProducer(drafts, draft.key, actionsOf(asked.producer), to))
          }}
        />
      ) : null}
      {asked?.kind === 'merge' ? (
        <MoveDialog
          title={t.proposals.mergeTitle}
          label={t.proposals.mergeTo}
          sessions={kin}
          areas={open.areas}
          others={[]}
          onClose={() => setAsked(undefined)}
          onChoose={(to) => {
            setAsked(undefined)
            if (typeof to === 'object') edit((drafts) => mergeDrafts(drafts, draft.key, to.key))
          }}
        />
      ) : null}
    </article>
  )
}

interface PersonProps {
  readonly name: string
  readonly actions: readonly string[]
  readonly onMove: (() => void) | undefined
}

const Person = ({ name, actions, onMove }: PersonProps) => {
  const t = trainingMessages().proposals
  return (
    <li class="training-person">
      <span class="training-person-words">
        <strong>{name}</strong>
        <span class="soft">{actions.join('; ')}</span>
      </span>
      {onMove === undefined ? null : (
        <button type="button" class="training-icon-button" aria-label={t.move(name)} onClick={onMove}>
          {t.moveShort}
        </button>
      )}
    </li>
  )
}

const LiftedProducts = ({
  proposal: { lift },
  open,
}: Pick<ProposalCardProps, 'proposal'> & Pick<Proposals, 'open'>) => {
  const t = trainingMessages()
  if (lift.over.length + lift.nearer.length === 0) return null
  const names = (ids: readonly Uuid[]): string => ids.flatMap((id) => open.products.get(id)?.data.name ?? []).join('; ')
  return (
    <div class="stack-close">
      <strong>{t.proposals.products}</strong>
      {lift.over.length === 0 ? null : (
        <p>
          {t.first.over(lift.over.length)}: {names(lift.over)}
        </p>
      )}
      {lift.nearer.length === 0 ? null : (
        <p>
          {t.first.nearer(lift.nearer.length)}: {names(lift.nearer)}
        </p>
      )}
    </div>
  )
}
