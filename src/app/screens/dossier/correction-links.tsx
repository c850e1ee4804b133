import { stageOf } from '../../../domain/dossier/progress.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { recordHref } from '../../record-href.ts'
import type { DossierView } from './dossier-view.ts'

/** Ties a correcting dossier and the one that it corrects together, both ways. */
export const CorrectionLinks = ({ view: { record, others } }: { view: DossierView }) => {
  const t = dossierMessages().correct
  const { space } = useApp()
  const { revises, reason } = record.data
  const old = others.find(({ id }) => id === revises)
  const corrected = others.find(({ data }) => data.revises === record.id)
  return (
    <>
      {revises === undefined ? null : (
        <Notice tone="info">
          <p>{t.revises(old?.data.code === undefined ? '' : ` (${old.data.code})`)}</p>
          {reason === undefined ? null : <p>{t.reasonIs(reason)}</p>}
          {old !== undefined && !isClosed(stageOf(old.data)) ? <p>{t.oldIsOpen}</p> : null}
          <Button kind="secondary" href={recordHref(space, 'dossier', revises)}>
            {t.openOld}
          </Button>
        </Notice>
      )}
      {corrected === undefined ? null : (
        <Notice tone="warning">
          <p>{t.corrected}</p>
          <Button kind="secondary" href={recordHref(space, 'dossier', corrected.id)}>
            {t.openNew}
          </Button>
        </Notice>
      )}
    </>
  )
}
