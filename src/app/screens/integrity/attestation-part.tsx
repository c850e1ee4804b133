import type { Uuid } from '../../../domain/records/envelope.ts'
import type { AttestationStanding } from '../../../protocol/integrity.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { integrityMessages } from '../../messages/integrity.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { QrCode } from '../office/qr-code.tsx'
import './attestation-part.css'
import { isToLookAt, standingWords } from './standing-words.ts'
import { useCheckedHere, useStanding } from './use-attestation.ts'

/** Signs of a device id that tell devices apart at a glance. */
const ID_TAIL = 6

/** The signature under a finalised record: who, when, on which device, whether it holds here and at the office, and the code for whoever has a print. */
export const AttestationPart = ({ record }: { record: LocalRecord<'assessment'> }) => {
  const t = integrityMessages()
  const { id, data } = record
  const looked = useCheckedHere(id, data)
  const standing = useStanding(id)
  if (data.status !== 'final') return null
  const statement = data.attestation?.statement
  const label = standing?.kind === 'ok' ? standing.value.statement?.label : undefined
  const moment = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : formatMoment(at, language.value)
  return (
    <section class="card attestation">
      <h2>{t.title}</h2>
      <Corrections record={record} />
      {statement === undefined ? <p class="soft">{t.none}</p> : null}
      {statement === undefined ? null : <StateHere state={looked?.here} />}
      {statement === undefined ? null : (
        <p class="attestation-short">
          {[statement.by || data.assessor, moment(statement.at), t.deviceTail(statement.device.slice(-ID_TAIL))].join(
            ' · ',
          )}
        </p>
      )}
      <div class="attestation-beside">
        {statement === undefined ? null : (
          <Details
            rows={[
              [t.by, statement.by || data.assessor],
              [t.device, label || t.deviceTail(statement.device.slice(-ID_TAIL))],
              [t.at, moment(statement.at)],
              [t.officeAt, moment(statement.officeAt)],
              [t.number, t.numberOf(statement.n)],
              [t.files, statement.files.length === 0 ? undefined : String(statement.files.length)],
            ]}
          />
        )}
        {looked?.here === 'whole' ? <CheckCode code={looked.code} /> : null}
      </div>
      <OfficeSays standing={standing} />
    </section>
  )
}

const StateHere = ({ state }: { state: NonNullable<ReturnType<typeof useCheckedHere>>['here'] | undefined }) => {
  const t = integrityMessages()
  if (state === undefined) return <p role="status">{t.checking}</p>
  if (state === 'altered' || state === 'bad-signature') return <Notice tone="error">{t.here[state]}</Notice>
  return (
    <p>
      <Badge tone={state === 'whole' ? 'good' : 'neutral'} icon={state === 'whole' ? 'shield-check' : 'info'}>
        {t.here[state]}
      </Badge>
    </p>
  )
}

/** The code as squares and as signs; the address is that of the office whose app this is. */
const CheckCode = ({ code }: { code: string }) => {
  const t = integrityMessages()
  const address = `${location.origin}/check`
  return (
    <div class="attestation-code">
      <QrCode text={`${address}#${code}`} label={t.codeLabel(code)} />
      <p class="attestation-code-text">
        <span class="soft">{t.codeText}</span> <span class="attestation-address">{address}</span>
      </p>
      <p class="attestation-signs">{code}</p>
    </div>
  )
}

const OfficeSays = ({ standing }: { standing: Outcome<AttestationStanding> | undefined }) => {
  const t = integrityMessages()
  if (standing === undefined) return null
  if (standing.kind !== 'ok') {
    const isMissing = standing.kind === 'problem' && standing.code === 'not-found'
    return <p class="soft attestation-office">{`${t.office}: ${isMissing ? t.officeMissing : t.officeAway}`}</p>
  }
  const { value } = standing
  const words = standingWords(value)
  if (isToLookAt(value)) {
    return (
      <Notice tone="warning" title={t.officeFound}>
        <ul class="attestation-findings">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (value.statement === undefined || value.receivedAt === undefined) return null
  const received = formatMoment(value.receivedAt, language.value)
  return (
    <p class="soft attestation-office">
      {`${t.office}: ${[words.length === 0 ? t.officeGood(received) : t.officeReceived(received), ...words].join(' ')}`}
    </p>
  )
}

/** The one that this one corrects, and those that correct it. */
const Corrections = ({ record }: { record: LocalRecord<'assessment'> }) => {
  const t = integrityMessages()
  const { store, space } = useApp()
  const found = useLive(() => store.assessmentsOf(record.data.product), [record.data.product])
  if (found.status !== 'ready') return null
  const original = found.value.find(({ id }) => id === record.data.revises)
  const later = found.value.filter(({ data }) => data.revises === record.id && data.status === 'final')
  if (original === undefined && later.length === 0) return null
  const dayOf = ({ data, updatedAt }: LocalRecord<'assessment'>): string =>
    formatDay(data.finalisedAt ?? updatedAt, language.value)
  const hrefOf = (id: Uuid): string => (space === 'office' ? `/office/assessments/${id}` : `/assessments/${id}/result`)
  return (
    <ul class="attestation-corrections">
      {original === undefined ? null : (
        <li>
          <a href={hrefOf(original.id)}>{t.corrects(dayOf(original))}</a>
        </li>
      )}
      {later.map((one) => (
        <li key={one.id}>
          <a href={hrefOf(one.id)}>{t.corrected(dayOf(one))}</a>
        </li>
      ))}
    </ul>
  )
}
