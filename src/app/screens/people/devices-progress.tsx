import type { DeviceProgress, PersonRequestDetail } from '../../../protocol/people.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { RequestPlace } from './request-screen.tsx'

interface DevicesProgressProps {
  readonly place: RequestPlace
  readonly erased: NonNullable<PersonRequestDetail['erased']>
  readonly onChanged: () => void
}

const TONES = { done: 'good', waiting: 'warning', 'by-hand': 'error', vouched: 'good' } as const

/** Which devices have carried the erasure out, and which will at their next contact, or never by themselves. */
export const DevicesProgress = ({ place, erased: { devices }, onChanged }: DevicesProgressProps) => {
  const t = peopleMessages().progress
  const done = devices.filter(({ state }) => state === 'done' || state === 'vouched').length
  return (
    <section class="stack-close" aria-labelledby="people-progress">
      <h2 id="people-progress">{t.title}</h2>
      {devices.length === 0 ? <p>{t.none}</p> : <p role="status">{t.text(done, devices.length)}</p>}
      {done === devices.length ? null : (
        <div class="row">
          <Button kind="quiet" icon="refresh-cw" onClick={onChanged}>
            {t.look}
          </Button>
        </div>
      )}
      {devices.some(({ state }) => state === 'by-hand') ? <Notice tone="warning">{t.byHand}</Notice> : null}
      {devices.length === 0 ? null : (
        <div class="data-table-frame">
          <table class="data-table data-table-plain">
            <caption class="visually-hidden">{t.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t.device}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.seen}</th>
              </tr>
            </thead>
            <tbody>
              {devices.map((device) => (
                <DeviceRow key={device.device} place={place} device={device} onChanged={onChanged} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface DeviceRowProps extends Pick<DevicesProgressProps, 'place' | 'onChanged'> {
  readonly device: DeviceProgress
}

const DeviceRow = ({ place, device, onChanged }: DeviceRowProps) => {
  const t = peopleMessages().progress
  const { people } = useApp()
  const vouch = useOneAtATime(async () => {
    await (await people()).vouch(place, device.device)
    onChanged()
  })
  const isOpen = device.state === 'waiting' || device.state === 'by-hand'
  return (
    <tr>
      <td data-label={t.device}>
        {device.name} <span class="soft">{device.label}</span>
      </td>
      <td data-label={t.state}>
        <Badge tone={TONES[device.state]}>{t.states[device.state]}</Badge>{' '}
        {device.at === undefined ? '' : [formatMoment(device.at, language.value), device.by].filter(Boolean).join(', ')}
        {isOpen ? (
          <Button kind="quiet" busy={vouch.isBusy} onClick={vouch.run}>
            {t.vouch}
          </Button>
        ) : null}
      </td>
      <td data-label={t.seen}>
        {device.lastSeenAt === undefined ? t.never : formatMoment(device.lastSeenAt, language.value)}
      </td>
    </tr>
  )
}
