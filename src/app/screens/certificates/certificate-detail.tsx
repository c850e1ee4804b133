import { useState } from 'preact/hooks'
import { CHECKERS, OFFICE, type Role } from '../../../domain/records/role.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { RecordFacts } from '../office/record-facts.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { CertificateFacts } from './certificate-facts.tsx'
import { Checks } from './checks.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { type FoundCertificate, findCertificate } from './find-certificate.ts'
import { todayBy } from './holdings.ts'
import { StateNotice } from './state-notice.tsx'
import { TermBar } from './term-bar.tsx'
import { type WithdrawalDraft, WithdrawDialog } from './withdraw-dialog.tsx'

/** `/office/certificates/:id`: a certificate to the last field, its term, dossiers, checks, and what can be done with it. */
export const CertificateDetail = ({ id }: { id: string }) => {
  const t = certificateMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(
    async () => ({ found: await findCertificate(store, id, today), role: (await store.identity())?.role }),
    [id, today],
  )
  if (found.status !== 'ready') return <Page title="">{officeMessages().loading}</Page>
  if (found.value.found === undefined)
    return (
      <Page title={t.title} back="/office/certificates">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  return <Shown found={found.value.found} role={found.value.role} />
}

const Shown = ({ found, role }: { found: FoundCertificate; role: Role | undefined }) => {
  const t = certificateMessages()
  const { now } = useApp()
  const today = todayBy(now())
  const [withdrawing, setWithdrawing] = useState<WithdrawalDraft | undefined>()
  const { holding, checks, dossiers } = found
  const { record, state } = holding.standing
  const mayWrite = role !== undefined && OFFICE.includes(role)
  return (
    <Page title={holding.product?.data.name ?? t.missingProduct} back="/office/certificates">
      <p class="row">
        <StarRow stars={record.data.stars} label={t.stars(record.data.stars)} />
        <strong>{t.one(record.data.stars)}</strong>
        {record.data.sample ? <SampleBadge /> : null}
      </p>
      <StateNotice certificate={record.data} state={state} />
      {mayWrite ? <Withdrawal found={found} onWithdraw={setWithdrawing} /> : null}
      <TermBar certificate={record.data} state={state} today={today} />
      <CardLink href={recordHref('office', 'product', record.data.product)}>
        <span class="soft">{kindMessages().kind.product}</span>
        <strong>{holding.product?.data.name ?? t.missingProduct}</strong>
        <span class="soft">{holding.producer?.data.name}</span>
      </CardLink>
      <section class="card stack-close">
        <CertificateFacts certificate={record.data} />
        <div class="row">
          {mayWrite && record.data.withdrawal === undefined ? (
            <Button kind="secondary" icon="pencil" href={`/office/certificates/${record.id}/edit`}>
              {t.edit}
            </Button>
          ) : null}
          <CalendarButton holdings={[holding]} label={t.toCalendar} />
          {mayWrite ? (
            <RemoveRecord
              id={record.id}
              label={t.remove}
              title={t.removeTitle}
              text={t.removeText}
              after="/office/certificates"
            />
          ) : null}
        </div>
        {record.data.withdrawal === undefined ? null : <p class="soft">{t.lockedFacts}</p>}
      </section>
      <Dossiers dossiers={dossiers} />
      <Checks
        certificate={record}
        checks={checks}
        today={today}
        mayWrite={role !== undefined && CHECKERS.includes(role)}
        onWithdraw={mayWrite ? setWithdrawing : undefined}
      />
      <RecordFacts record={record} />
      {withdrawing === undefined ? null : (
        <WithdrawDialog certificate={record} draft={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </Page>
  )
}

/** The ways into a withdrawal, on to its decision, and out of it while nothing is decided. */
const Withdrawal = ({
  found: { holding },
  onWithdraw,
}: {
  found: FoundCertificate
  onWithdraw: (draft: WithdrawalDraft) => void
}) => {
  const t = certificateMessages().withdraw
  const [isDeciding, setDeciding] = useState(false)
  const { record, state } = holding.standing
  const { withdrawal } = record.data
  if (state.kind === 'superseded' || state.kind === 'expired') return null
  if (withdrawal === undefined)
    return (
      <div class="row">
        <Button kind="secondary" icon="octagon-alert" onClick={() => onWithdraw({})}>
          {t.button}
        </Button>
      </div>
    )
  return (
    <>
      {withdrawal.decidedOn === undefined || withdrawal.decision === undefined ? (
        <div class="row">
          <Button icon="check" onClick={() => setDeciding(true)}>
            {t.decideButton}
          </Button>
        </div>
      ) : null}
      {isDeciding ? <DecideDialog certificate={record} onClose={() => setDeciding(false)} /> : null}
    </>
  )
}

const Dossiers = ({ dossiers }: Pick<FoundCertificate, 'dossiers'>) => {
  const t = certificateMessages()
  return (
    <section class="stack-close">
      <h2>{t.dossiers}</h2>
      {dossiers.length === 0 ? <p class="soft">{t.noDossier}</p> : null}
      <ul class="card-list">
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <CardLink href={recordHref('office', 'dossier', dossier.id)}>
              <strong>{t.occasion[dossier.data.occasion]}</strong>
              <span class="soft">
                {dossier.data.code ?? ''} {formatDay(dossier.createdAt, language.value)}
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
