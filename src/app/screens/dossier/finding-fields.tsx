import { COMMUNE_MATTERS } from '../../../domain/records/dossier.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { FindingTexts } from './finding-texts.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

/** Form 03: what the commune found. */
export const FindingFields = ({ edit }: { edit: DossierEdit }) => {
  const t = dossierMessages().fields
  return (
    <section class="card">
      <h2>{t.findings}</h2>
      {COMMUNE_MATTERS.some((matter) => edit.mayWrite(`findings/${matter}`)) ? (
        <p class="soft">{t.findingsText}</p>
      ) : null}
      <FindingTexts edit={edit} />
    </section>
  )
}
