import { useState } from 'preact/hooks'
import type { Area, DeviceRow } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { clockWords, isClockOff } from '../../clock-words.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { areaMessages } from '../../messages/areas.ts'
import { filesMessages } from '../../messages/files.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { recoverLockMessages } from '../../messages/recover-lock.ts'
import { HoldingDialog } from '../areas/holding-dialog.tsx'
import { Answered } from './answered.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { DataTable } from './data-table.tsx'
import { DeviceState } from './device-state.tsx'
import { RecoverLockDialog } from './recover-lock-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { useAnswer } from './use-answer.ts'

/** `/office/devices`: who holds which phone, what it still holds, new codes, and stopping one. */
export const DevicesScreen = () => {
  const t = officeMessages()
  const { office, areas: areaControl } = useApp()
  /** For a new phone, or for one in the place of an enrolled device. */
  const [making, setMaking] = useState<'new' | DeviceRow | undefined>()
  const [revoking, setRevoking] = useState<DeviceRow | undefined>()
  const [isRecovering, setRecovering] = useState(false)
  const [holding, setHolding] = useState<DeviceRow | undefined>()
  const [answer, again] = useAnswer(async (): Promise<Outcome<{ devices: DeviceRow[]; areas: Area[] }>> => {
    const [devices, areas] = [await office.devices(), await office.areas()]
    if (devices.kind !== 'ok') return devices
    return areas.kind === 'ok' ? { kind: 'ok', value: { devices: devices.value, areas: areas.value } } : areas
  })
  const revoked = (): void => {
    setRevoking(undefined)
    again()
  }
  return (
    <Page
      title={t.places.devices}
      actions={
        <>
          <Button kind="secondary" icon="lock" href="/office/devices/quarantine">
            {quarantineMessages().open}
          </Button>
          <Button kind="secondary" icon="smartphone" href="/office/devices/collect">
            {t.otherApps}
          </Button>
          <Button kind="secondary" icon="download" href="/office/files">
            {filesMessages().office}
          </Button>
          <Button kind="secondary" icon="lock-open" onClick={() => setRecovering(true)}>
            {recoverLockMessages().title}
          </Button>
          <Button icon="plus" onClick={() => setMaking('new')}>
            {t.makeCode}
          </Button>
        </>
      }
    >
      <Answered answer={answer} onAgain={again}>
        {({ devices, areas }) => (
          <>
            <DevicesTable {...{ devices, areas }} onRevoke={setRevoking} onHold={setHolding} onAgain={setMaking} />
            {holding === undefined ? null : (
              <HoldingDialog
                name={holding.name}
                text={areaMessages().holdDevice}
                areas={areas}
                held={holding.areas}
                onSave={async (chosen) => (await areaControl()).giveDevice(holding.id, chosen)}
                onClose={(hasChanged) => {
                  setHolding(undefined)
                  if (hasChanged) again()
                }}
              />
            )}
            {making === undefined ? null : (
              <CodeDialog
                areas={areas}
                device={making === 'new' ? undefined : making}
                onClose={() => {
                  setMaking(undefined)
                  again()
                }}
              />
            )}
          </>
        )}
      </Answered>
      {isRecovering ? <RecoverLockDialog onClose={() => setRecovering(false)} /> : null}
      {revoking === undefined ? null : (
        <RevokeDialog device={revoking} onClose={() => setRevoking(undefined)} onRevoked={revoked} />
      )}
    </Page>
  )
}

interface DevicesTableProps {
  readonly devices: readonly DeviceRow[]
  readonly areas: readonly Area[]
  readonly onRevoke: (device: DeviceRow) => void
  readonly onHold: (device: DeviceRow) => void
  readonly onAgain: (device: DeviceRow) => void
}

const DevicesTable = ({ devices, areas, ...acts }: DevicesTableProps) => {
  const t = officeMessages()
  const moment = (iso: string | undefined): string => (iso === undefined ? '' : formatMoment(iso, language.value))
  return (
    <DataTable
      caption={t.places.devices}
      rows={devices}
      keyOf={(device) => device.id}
      defaultSort="-seen"
      columns={[
        { id: 'holder', title: t.columns.holder, cell: (device) => device.name },
        { id: 'label', title: t.columns.label, cell: (device) => device.label },
        { id: 'role', title: t.columns.rank, cell: (device) => kindMessages().role[device.role] },
        {
          id: 'areas',
          title: t.columns.areas,
          cell: (device) => device.areas.map((area) => areaName(area, areas)).join(', ') || t.all,
        },
        {
          id: 'enrolled',
          title: t.columns.enrolled,
          cell: (device) => device.enrolledAt,
          show: (device) => moment(device.enrolledAt),
        },
        {
          id: 'seen',
          title: t.columns.seen,
          cell: (device) => device.lastSeenAt ?? '',
          show: (device) => <Seen device={device} />,
        },
        { id: 'waiting', title: t.columns.waiting, cell: (device) => device.waiting },
        {
          id: 'status',
          title: t.columns.status,
          cell: (device) => (device.revokedAt === undefined ? t.active : t.revoked),
          show: (device) => <DeviceState device={device} {...acts} />,
        },
      ]}
    />
  )
}

/** When the device was last here, and that its clock is wrong, if it is. */
const Seen = ({ device }: { device: DeviceRow }) => {
  const offset = device.clockOffsetMs ?? 0
  return (
    <>
      {device.lastSeenAt === undefined ? '' : formatMoment(device.lastSeenAt, language.value)}
      {isClockOff(offset) ? <Badge tone="warning">{officeMessages().clock(clockWords(offset))}</Badge> : null}
    </>
  )
}
