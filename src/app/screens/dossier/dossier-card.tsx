import { urgencyOf } from '../../../domain/dossier/deadline.ts'
import type { Progress } from '../../../domain/dossier/progress.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { isTurnOf, usualStep } from '../../../domain/dossier/turn.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Actor } from '../../../domain/records/role.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { recordHref } from '../../record-href.ts'
import { dueWords, turnWords } from './dossier-words.ts'
import { StageBadge } from './stage-badge.tsx'

interface DossierCardProps {
  readonly record: LocalRecord<'dossier'>
  readonly progress: Progress
  readonly actor: Actor
  readonly today: Day
  /** What it is about; left out where the page says it. */
  readonly product?: string | undefined
  readonly producer?: string | undefined
}

/** One dossier in a list: of what, where it stands, by when, and who has to do something. */
export const DossierCard = ({ record, progress, actor, today, product, producer }: DossierCardProps) => {
  const t = dossiersMessages()
  const { space } = useApp()
  const { stage, trail } = progress
  const next = usualStep(stage, trail.at(-1)?.step)
  const { occasion, code, sample } = record.data
  const due = dueWords(progress, today)
  const urgency = urgencyOf(progress, today)
  return (
    <CardLink href={recordHref(space, 'dossier', record.id)}>
      <strong>{product ?? t.occasion[occasion]}</strong>
      <span class="soft">
        {[producer, product === undefined ? undefined : t.occasion[occasion], code].filter(Boolean).join(' · ')}
      </span>
      <span class="row">
        <StageBadge stage={stage} />
        {urgency === 'late' ? <Badge tone="error">{t.isLate}</Badge> : null}
        {urgency === 'near' ? <Badge tone="warning">{t.isNear}</Badge> : null}
        {sample ? <SampleBadge /> : null}
      </span>
      {isClosed(stage) ? null : (
        <span>
          {isTurnOf(actor, stage) ? (
            <>
              <strong>{t.yourTurn}</strong>
              {next === undefined ? '' : `: ${t.action[next]}`}
            </>
          ) : (
            t.waitsFor(turnWords(stage))
          )}
          {due === undefined ? null : ` · ${due}`}
        </span>
      )}
    </CardLink>
  )
}
