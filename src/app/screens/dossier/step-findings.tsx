import { COMMUNE_MATTERS } from '../../../domain/records/dossier.ts'
import { EditState } from '../../components/edit-state.tsx'
import { Fold } from '../../components/fold.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import type { DossierView } from './dossier-view.ts'
import { FindingTexts } from './finding-texts.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

interface StepFindingsProps {
  readonly view: DossierView
  readonly edit: DossierEdit
  readonly isMissing: boolean
}

/** Form 03 in the dialog that sends the dossier on: it is written into the dossier itself as one types. */
export const StepFindings = ({ view, edit, isMissing }: StepFindingsProps) => {
  const t = dossierStepMessages()
  const isThere = COMMUNE_MATTERS.every((matter) => (view.record.data.findings[matter] ?? '').trim() !== '')
  return (
    <Fold isOpen={!isThere} head={<strong>{t.findings}</strong>}>
      <div class="stack">
        {isThere ? (
          <p class="row">
            <Icon name="circle-check" /> {t.findingsThere}
          </p>
        ) : isMissing ? (
          <Notice tone="error">{t.findingsMissing}</Notice>
        ) : (
          <p class="soft">{t.findingsMissing}</p>
        )}
        {edit.outcome === undefined ? null : <EditState outcome={edit.outcome} refusal={edit.refusal} />}
        <FindingTexts edit={edit} />
      </div>
    </Fold>
  )
}
