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

interface DossierBodyProps {
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly isSetMissing: boolean
  /** The usual step is the page's own primary action. */
  readonly withoutPrimary?: boolean
}

/** All parts of a dossier: one column on a phone, where it stands and what can be done beside the rest where there is room. */
export const DossierBody = ({ view, set, isSetMissing, withoutPrimary = false }: DossierBodyProps) => {
  const { space } = useApp()
  const { record } = view
  return (
    <div class="dossier">
      <div class="dossier-news">
        <RefusedChanges view={view} />
        <ConflictNotice record={record} />
        <CorrectionLinks view={view} />
        <Ending view={view} />
      </div>
      <div class="dossier-side">
        <StandingCard view={view} />
        <StepActions view={view} set={set} withoutPrimary={withoutPrimary} />
        <StagePath view={view} />
      </div>
      <div class="dossier-main">
        <AsksChecklist view={view} set={set} />
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
  )
}
