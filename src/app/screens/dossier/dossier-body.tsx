import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { historyHref, recordHref } from '../../record-href.ts'
import { AsksChecklist } from './asks-checklist.tsx'
import { ChangesSince } from './changes-since.tsx'
import { CorrectionLinks } from './correction-links.tsx'
import './dossier-body.css'
import { DossierFields } from './dossier-fields.tsx'
import { DossierTrail } from './dossier-trail.tsx'
import type { DossierView } from './dossier-view.ts'
import { Ending } from './ending.tsx'
import { FiledPapers } from './filed-papers.tsx'
import { LockNotice } from './lock-notice.tsx'
import { RefusedChanges } from './refused-changes.tsx'
import { RequirementsCard } from './requirements-card.tsx'
import { StagePath } from './stage-path.tsx'
import { StandingCard } from './standing-card.tsx'
import { StepActions } from './step-actions.tsx'
import { type Taken, TakenNotice } from './taken-notice.tsx'

interface DossierBodyProps {
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly isSetMissing: boolean
  /** The step that was taken last while the page was open. */
  readonly taken: Taken | undefined
  readonly onTaken: (taken: Taken) => void
  /** The usual step is the page's own primary action. */
  readonly withoutPrimary: boolean
}

/**
 * All parts of a dossier. On a phone one under the other: news, where it stands, what was asked for, its path, all that it holds, further steps. Where
 * there is room, where it stands and what can be done are beside the rest.
 */
export const DossierBody = ({ view, set, isSetMissing, taken, onTaken, withoutPrimary }: DossierBodyProps) => {
  const { space } = useApp()
  const { record } = view
  return (
    <div class="dossier">
      <div class="dossier-news">
        <TakenNotice view={view} taken={taken} />
        <RefusedChanges view={view} />
        <ConflictNotice record={record} />
        <CorrectionLinks view={view} />
        <Ending view={view} />
      </div>
      <div class="dossier-side">
        <StandingCard view={view} />
        <div class="dossier-actions">
          <StepActions view={view} set={set} withoutPrimary={withoutPrimary} onTaken={onTaken} />
        </div>
        <div class="dossier-path">
          <StagePath view={view} />
        </div>
      </div>
      <div class="dossier-rest">
        <div class="dossier-asks">
          <AsksChecklist view={view} set={set} />
        </div>
        <div class="dossier-main">
          <LockNotice view={view} />
          <RequirementsCard view={view} set={set} isSetMissing={isSetMissing} />
          <DossierFields key={record.id} view={view} set={set} />
          <ChangesSince view={view} set={set} />
          <FiledPapers view={view} set={set} />
          <DossierTrail view={view} set={set} />
          <div class="row">
            <Button
              kind="secondary"
              icon="file-text"
              href={`${recordHref(space, 'product', record.data.product)}/papers?dossier=${record.id}`}
            >
              {dossierMessages().papersLink}
            </Button>
            <Button kind="quiet" icon="history" href={historyHref(space, 'dossier', record.id)}>
              {dossierMessages().history}
            </Button>
          </div>
        </div>
      </div>
    </div>
  )
}
