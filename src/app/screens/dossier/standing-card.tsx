import { roundOf, urgencyOf } from '../../../domain/dossier/deadline.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { isTurnOf, usualStep } from '../../../domain/dossier/turn.ts'
import { Icon } from '../../components/icon.tsx'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { dayWords, dueWords, roundWords, turnWords } from './dossier-words.ts'
import { StageBadge } from './stage-badge.tsx'
import './standing-card.css'
import type { DossierView } from './dossier-view.ts'

/** Where the dossier stands: the stage, whose turn it is, by when, and the round that it can make. */
export const StandingCard = ({ view: { progress, actor, today } }: { view: DossierView }) => {
  const t = dossiersMessages()
  const { stage, since, trail } = progress
  const due = dueWords(progress, today)
  const urgency = urgencyOf(progress, today)
  const round = roundOf(progress, today)
  const next = usualStep(stage, trail.at(-1)?.step)
  return (
    <section class="card standing-card" aria-live="polite">
      <p class="row">
        <StageBadge stage={stage} />
        {since === undefined ? null : <span class="soft">{t.since(dayWords(since))}</span>}
      </p>
      {isClosed(stage) ? null : (
        <p>
          <strong>{isTurnOf(actor, stage) ? t.yourTurn : t.waitsFor(turnWords(stage))}</strong>
          {next === undefined ? null : (
            <>
              <br />
              {t.next(t.action[next])}
            </>
          )}
        </p>
      )}
      {due === undefined ? null : (
        <p class={`standing-card-term is-${urgency}`}>
          <Icon name={urgency === 'calm' ? 'history' : 'triangle-alert'} />
          <span>{due}</span>
        </p>
      )}
      {round === undefined ? null : (
        <p class="standing-card-term">
          <Icon name="target" />
          <span>{roundWords(round)}</span>
        </p>
      )}
    </section>
  )
}
