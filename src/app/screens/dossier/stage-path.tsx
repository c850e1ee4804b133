import { type Milestone, milestonesOf } from '../../../domain/dossier/milestones.ts'
import { Badge } from '../../components/badge.tsx'
import { Icon, type IconName } from '../../components/icon.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { dayWords, dueWords } from './dossier-words.ts'
import './stage-path.css'
import type { DossierView } from './dossier-view.ts'

const ICON_OF: Readonly<Record<Milestone['state'], IconName>> = {
  ...{ done: 'circle-check', now: 'locate-fixed', ahead: 'circle', skipped: 'circle-minus', ended: 'circle-x' },
}

/** The way of Art. 7 as a short path from top to bottom: what is done, by whom and when, where it is now, what is to come. */
export const StagePath = ({ view: { progress, today } }: { view: DossierView }) => {
  const t = dossierMessages()
  return (
    <section class="card">
      <h2>{t.path}</h2>
      <ol class="stage-path">
        {milestonesOf(progress).map((milestone) => (
          <li
            key={milestone.id}
            class={`stage-path-part is-${milestone.state}`}
            aria-current={milestone.state === 'now' ? 'step' : undefined}
          >
            <Icon name={ICON_OF[milestone.state]} />
            <div>
              <strong>{dossiersMessages().milestone[milestone.id]}</strong>{' '}
              <span class="soft stage-path-clause">{t.article(milestone.clause)}</span>
              <Facts milestone={milestone} due={milestone.state === 'now' ? dueWords(progress, today) : undefined} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Facts = ({ milestone: { state, last, isLate }, due }: { milestone: Milestone; due: string | undefined }) => {
  const t = dossierMessages()
  const { done, actor } = dossiersMessages()
  return (
    <>
      <p class={state === 'done' || state === 'ahead' ? 'visually-hidden' : 'soft'}>{t.pathState[state]}</p>
      {last === undefined || state === 'ahead' ? null : (
        <p class="soft">
          {done[last.action]} · {dayWords(last.day)} · {t.trailBy(last.by, actor[last.role])}{' '}
          {isLate ? <Badge tone="error">{t.trailLate}</Badge> : null}
        </p>
      )}
      {due === undefined ? null : <p>{due}</p>}
    </>
  )
}
