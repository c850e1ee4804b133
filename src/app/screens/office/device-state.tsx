import type { DeviceRow } from '../../../protocol/enrol.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { formatMoment } from '../../format.ts'
import { areaMessages } from '../../messages/areas.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'

interface DeviceStateProps {
  readonly device: DeviceRow
  readonly onRevoke: (device: DeviceRow) => void
  readonly onHold: (device: DeviceRow) => void
  readonly onAgain: (device: DeviceRow) => void
}

/** Whether a device is in use, stopped and why, perhaps copied; and what can be done about it. */
export const DeviceState = ({ device, onRevoke, onHold, onAgain }: DeviceStateProps) => {
  const t = officeMessages()
  const words = quarantineMessages()
  const isOurApp = device.isPhone && device.door === undefined
  const again = isOurApp ? (
    <Button kind="quiet" onClick={() => onAgain(device)}>
      {words.again}
    </Button>
  ) : null
  const when = (iso: string): string => formatMoment(iso, language.value)
  return (
    <>
      {device.clonedAt === undefined ? null : (
        <>
          <Badge tone="error" icon="triangle-alert">
            {words.cloned(when(device.clonedAt))}
          </Badge>
          <p class="soft">{words.clonedText}</p>
        </>
      )}
      {device.revokedAt === undefined ? (
        <>
          {isOurApp && device.hasKey === false ? <Badge>{words.oldApp}</Badge> : null}
          {device.isPhone ? (
            <Button kind="quiet" onClick={() => onHold(device)}>
              {areaMessages().holdChange}
            </Button>
          ) : null}
          {again}
          <Button kind="quiet" onClick={() => onRevoke(device)}>
            {t.revoke}
          </Button>
        </>
      ) : (
        <>
          <Badge tone="error">
            {device.revokedFor === undefined ? t.revoked : words.stopped(words.reasons[device.revokedFor])}
          </Badge>
          {device.wipedAt === undefined ? null : <Badge tone="warning">{words.told(when(device.wipedAt))}</Badge>}
          {again}
        </>
      )}
    </>
  )
}
