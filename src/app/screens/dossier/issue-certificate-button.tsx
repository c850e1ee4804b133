import { useEffect, useState } from 'preact/hooks'
import { OFFICE } from '../../../domain/records/role.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { DossierView } from './dossier-view.ts'
import { issueCertificate, lacksCertificate } from './issue-certificate.ts'

/**
 * The certificate of a recognised dossier: made by the office as soon as the recognition stands there, by itself on the device that decided it, by the
 * button on others. Before, another might still have decided differently.
 */
export const IssueCertificate = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().end
  const { store } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const isOffice = OFFICE.some((role) => role === view.actor)
  const isLacking = isOffice && lacksCertificate(view)
  const issue = useOneAtATime(async () => {
    const made = await issueCertificate(store, view)
    setFailed(made?.kind !== 'saved')
  })
  useEffect(() => {
    if (isLacking && view.hasDecided) issue.run()
  }, [isLacking, view.hasDecided])
  if (!isOffice) return null
  if (!isLacking) return <p>{t.waitsForOffice}</p>
  return (
    <>
      {hasFailed ? <Notice tone="error">{t.issueFailed}</Notice> : null}
      <Button icon="badge-check" busy={issue.isBusy} onClick={issue.run}>
        {t.issue}
      </Button>
    </>
  )
}
