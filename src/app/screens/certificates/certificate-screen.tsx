import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { historyMessages } from '../../messages/history.ts'
import { historyHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { CalendarButton } from './calendar-button.tsx'
import { CertificateFacts } from './certificate-facts.tsx'
import { CheckList } from './check-list.tsx'
import { findCertificate } from './find-certificate.ts'
import { todayBy } from './holdings.ts'
import { StateNotice } from './state-notice.tsx'
import { TermBar } from './term-bar.tsx'

/** `/certificates/:id` on a phone: what the certificate says, where it stands, its checks. The office writes it. */
export const CertificateScreen = ({ id }: { id: string }) => {
  const t = certificateMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(() => findCertificate(store, id, today), [id, today])
  if (found.status !== 'ready') return <Opening status={found.status} back="/" />
  if (found.value === undefined)
    return (
      <Page title={t.title} back="/">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  const { holding, checks } = found.value
  const { record, state } = holding.standing
  return (
    <Page title={t.one(record.data.stars)} back={`/products/${record.data.product}`}>
      <p class="row">
        <Receipt record={record.id} version={record.version} />
        {record.data.sample ? <SampleBadge /> : null}
      </p>
      <p>
        <strong>{holding.product?.data.name ?? t.missingProduct}</strong>
        <br />
        <span class="soft">{holding.producer?.data.name}</span>
      </p>
      <StateNotice certificate={record.data} state={state} />
      <TermBar certificate={record.data} state={state} today={today} />
      <section class="card">
        <CertificateFacts certificate={record.data} />
      </section>
      <CheckList checks={checks} today={today} />
      <div class="row">
        <CalendarButton holdings={[holding]} label={t.toCalendar} />
        <Button kind="quiet" icon="history" href={historyHref('field', 'certificate', record.id)}>
          {historyMessages().open}
        </Button>
      </div>
    </Page>
  )
}
