import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Recipient, Requirement } from '../../../domain/dossier/requirement.ts'
import { completenessOf, requirementsFor } from '../../../domain/dossier/requirements.ts'
import { isClosed, type Stage } from '../../../domain/dossier/transitions.ts'
import { usualStep } from '../../../domain/dossier/turn.ts'
import { Bar } from '../../components/bar.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { factsOf } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { RequirementLine } from './requirement-line.tsx'
import './requirements-card.css'

interface RequirementsCardProps {
  readonly view: DossierView
  /** undefined while it is loaded or cannot be; then papers are not judged. */
  readonly set: CriteriaSet | undefined
  readonly isSetMissing: boolean
}

/** What the dossier must hold for each who has received it or is to next: a meter, what is missing with the way to mend it, what is there. */
export const RequirementsCard = ({ view, set, isSetMissing }: RequirementsCardProps) => {
  const t = dossierMessages()
  const facts = factsOf(view, set)
  const recipients = recipientsAt(view)
  const isOpen = !isClosed(view.progress.stage)
  return (
    <section class="card">
      <h2>{t.need.title}</h2>
      {isSetMissing ? <Notice tone="warning">{t.need.setUnavailable}</Notice> : null}
      {recipients.map((recipient, at) => (
        <Needs
          key={recipient}
          title={t.need.recipient[recipient]}
          requirements={requirementsFor(recipient, facts)}
          view={view}
          isOpen={isOpen && at === recipients.length - 1}
        />
      ))}
    </section>
  )
}

const PREPARING: readonly Stage[] = ['draft', 'filed', 'returned', 'withdrawn']

/** Those to whom it has gone, and whose turn it is to be handed it next. */
const recipientsAt = ({ progress: { stage, trail } }: Pick<DossierView, 'progress'>): Recipient[] => {
  if (PREPARING.includes(stage)) return ['commune']
  const isUp = trail.some(({ to }) => to === 'sent-up') || usualStep(stage, trail.at(-1)?.step) === 'send-up'
  return isUp ? ['commune', 'province', 'ministry'] : ['commune', 'province']
}

interface NeedsProps {
  readonly title: string
  readonly requirements: readonly Requirement[]
  readonly view: DossierView
  readonly isOpen: boolean
}

const Needs = ({ title, requirements, view, isOpen }: NeedsProps) => {
  const t = dossierMessages().need
  const { there, asked, missing } = completenessOf(requirements)
  const rest = requirements.filter(({ state }) => state !== 'missing')
  const meter = t.meter(there, asked)
  return (
    <Fold
      isOpen={isOpen}
      head={
        <span class="requirements-head">
          <strong>{title}</strong>
          <span>{missing.length === 0 ? t.complete : `${meter}, ${t.missing(missing.length)}`}</span>
          <Bar value={there} max={asked} label={meter} />
        </span>
      }
    >
      <Lines lines={missing.filter((one) => groupOf(one) === undefined)} view={view} />
      {GROUPS.map((group) => {
        const lines = missing.filter((one) => groupOf(one) === group)
        return lines.length <= FEW ? (
          <Lines key={group} lines={lines} view={view} />
        ) : (
          <Fold key={group} isOpen={false} head={<span>{t.missingOf[group](lines.length)}</span>}>
            <Lines lines={lines} view={view} />
          </Fold>
        )
      })}
      {rest.length === 0 ? null : (
        <Fold isOpen={false} head={<span>{t.there(there)}</span>}>
          <Lines lines={rest} view={view} />
        </Fold>
      )}
    </Fold>
  )
}

/** Lines of one group that are shown at once: more would push all else off a phone. */
const FEW = 3

/** What is mended together and may be many. */
const GROUPS = ['papers', 'changes'] as const

const groupOf = ({ id }: Requirement): (typeof GROUPS)[number] | undefined => {
  if (id.startsWith('document:')) return 'papers'
  return id.startsWith('change:') ? 'changes' : undefined
}

const Lines = ({ lines, view }: { lines: readonly Requirement[]; view: DossierView }) =>
  lines.length === 0 ? null : (
    <ul class="requirements-list">
      {lines.map((requirement) => (
        <li key={requirement.id}>
          <RequirementLine requirement={requirement} view={view} />
        </li>
      ))}
    </ul>
  )
