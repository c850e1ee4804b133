import { useState } from 'preact/hooks'
import type { Area, DeviceRow } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatMoment } from '../../format.ts'
import { collectMessages } from '../../messages/collect.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { RevokeDialog } from '../office/revoke-dialog.tsx'
import './collect.css'

interface CollectPhonesProps {
  readonly phones: readonly DeviceRow[]
  readonly areas: readonly Area[]
  readonly onRevoked: () => void
}

/** Who holds which phone, for which communes, and stopping one. */
export const CollectPhones = ({ phones, areas, onRevoked }: CollectPhonesProps) => {
  const t = collectMessages()
  const [revoking, setRevoking] = useState<DeviceRow | undefined>()
  return (
    <section class="stack-close" aria-labelledby="collect-phones">
      <h2 id="collect-phones">{t.phones}</h2>
      {phones.length === 0 ? (
        <EmptyState icon="smartphone" title={t.phonesEmpty} text={t.phonesEmptyText} />
      ) : (
        <ul class="collect-list">
          {phones.map((phone) => (
            <li key={phone.id} class="card collect-phone">
              <div>
                <strong>{phone.name}</strong>
                <p class="soft">{phone.areas.map((area) => areaName(area, areas)).join(', ')}</p>
                <p class="soft">{t.seen(formatMoment(phone.lastSeenAt ?? phone.enrolledAt, language.value))}</p>
              </div>
              {phone.revokedAt === undefined ? (
                <Button kind="quiet" onClick={() => setRevoking(phone)}>
                  {officeMessages().revoke}
                </Button>
              ) : (
                <Badge tone="error">{officeMessages().revoked}</Badge>
              )}
            </li>
          ))}
        </ul>
      )}
      {revoking === undefined ? null : (
        <RevokeDialog
          device={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoked={() => {
            setRevoking(undefined)
            onRevoked()
          }}
        />
      )}
    </section>
  )
}
