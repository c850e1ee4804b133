import { renewalTime } from '../../../domain/dossier/renewal.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { resultHref } from './assessment-choice.tsx'
import { beginHref } from './begin-href.ts'
import { presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'
import { IssueCertificate } from './issue-certificate-button.tsx'
import { isPreparing } from './use-dossier-edit.ts'

/** What came of a dossier that has ended, and what can be done next. */
export const Ending = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().end
  const { space } = useApp()
  const { progress, record, actor } = view
  const begin = isPreparing(actor) ? (
    <Button kind="secondary" icon="plus" href={beginHref(space, record.data.product)}>
      {t.begin}
    </Button>
  ) : null
  switch (progress.stage) {
    case 'recognised':
    case 'recognised-national':
      return <Recognised view={view} />
    case 'declined': {
      const assessment = presentedAssessment(view)
      return (
        <Notice tone="warning">
          <p>{t.declined}</p>
          <div class="row">
            {assessment === undefined ? null : (
              <Button kind="secondary" icon="route" href={resultHref(space, assessment.id)}>
                {t.plan}
              </Button>
            )}
            {begin}
          </div>
        </Notice>
      )
    }
    case 'withdrawn':
      return (
        <Notice tone="info">
          <p>{t.withdrawn}</p>
          {begin}
        </Notice>
      )
    default:
      return null
  }
}

const Recognised = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().end
  const { progress, certificates, record, today } = view
  const step = progress.trail.at(-1)?.step
  const certificate = certificates.find(({ data }) => data.dossier === record.id)?.data
  const window = certificate === undefined ? undefined : renewalTime(certificate.expiresOn, today)
  return (
    <Notice tone="good">
      {step === undefined ? null : <p>{t.recognised(step.stars ?? 0, dayWords(step.day))}</p>}
      {certificate === undefined ? (
        <IssueCertificate view={view} />
      ) : (
        <p>
          {certificate.number === undefined
            ? t.certificatePlain(dayWords(certificate.expiresOn))
            : t.certificate(certificate.number, dayWords(certificate.expiresOn))}
        </p>
      )}
      {window === undefined ? null : <p>{t.renewal(dayWords(window.opens), dayWords(window.closes))}</p>}
    </Notice>
  )
}
