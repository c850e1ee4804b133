import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { clockWords, isClockOff } from '../../clock-words.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { readinessMessages } from '../../messages/readiness.ts'
import { useLive } from '../../use-live.ts'
import './readiness.css'
import { usePermission } from './use-permission.ts'

/** A photo as it is kept, and how many a day in the field brings. */
const PHOTO_BYTES = 500_000
const PHOTOS_OF_A_DAY = 200

/** A copy is due every day. */
const COPY_MS = 24 * 3_600_000

/** What would make this phone ready for the field, each with its reason; gone once everything is done. */
export const Readiness = () => {
  const t = readinessMessages()
  const { store, storage, sync, update, files, now, clockOffsetMs } = useApp()
  const [hasDeclined, setDeclined] = useState(false)
  const camera = usePermission('camera')
  const place = usePermission('geolocation')
  const forms = useCatalogue()
  const settings = useLive(() => store.settings(), [])
  const { isPersisted } = storage.health.value
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const isInstalled = matchMedia('(display-mode: standalone)').matches
  const isOffline = update.isOfflineReady.value
  const copiedAt = files.copiedAt.value
  const isCopied = copiedAt !== undefined && now().getTime() - Date.parse(copiedAt) < COPY_MS
  const clock = clockOffsetMs.value
  const isRight = clock === undefined || !isClockOff(clock)
  const { freeBytes } = storage.health.value
  const photos = freeBytes === 'unknown' ? undefined : Math.floor(freeBytes / PHOTO_BYTES)
  const hasRoom = photos === undefined || photos >= PHOTOS_OF_A_DAY
  const isPlaceAsked = settings.status === 'ready' && settings.value.notePlace && place.isKnown
  const canTake = (!camera.isKnown || camera.isGranted) && (!isPlaceAsked || place.isGranted)
  const isSafe = isPersisted !== false && isEnrolled && isInstalled && isCopied
  if (isSafe && canTake && isOffline && isRight && hasRoom) return null
  const persist = (): void => {
    storage.persist().then(
      (isGranted) => setDeclined(!isGranted),
      () => setDeclined(true),
    )
  }
  return (
    <section class="card readiness">
      <h2>{t.title}</h2>
      <ul class="readiness-list">
        <Item isDone={isOffline} title={isOffline ? t.offline : t.offlineNot} />
        {isPersisted === 'unknown' ? null : (
          <Item isDone={isPersisted} title={isPersisted ? t.persisted : t.persistNot}>
            <p class="soft">{hasDeclined ? t.persistDeclined : t.persistWhy}</p>
            <Button kind="secondary" icon="shield-check" onClick={persist}>
              {t.persist}
            </Button>
          </Item>
        )}
        <Item isDone={isInstalled} title={isInstalled ? t.installed : t.install}>
          <p class="soft">{t.installHow}</p>
        </Item>
        <Item isDone={isEnrolled} title={isEnrolled ? t.enrolled : t.enrolNot}>
          <p class="soft">{t.enrolWhy}</p>
          <Button kind="secondary" icon="key" href="/enrol">
            {t.enrol}
          </Button>
        </Item>
        {forms === undefined ? null : <Item isDone title={t.forms(forms.offered.length)} />}
        {photos === undefined ? null : (
          <Item isDone={hasRoom} title={t.room(formatNumber(photos, language.value))}>
            <p class="soft">{t.roomWhy}</p>
          </Item>
        )}
        {camera.isKnown ? (
          <Item isDone={camera.isGranted} title={camera.isGranted ? t.camera : t.cameraNot}>
            <p class="soft">{camera.hasFailed ? t.cameraFailed : t.cameraWhy}</p>
            <Button kind="secondary" icon="camera" onClick={camera.attempt}>
              {t.cameraTry}
            </Button>
          </Item>
        ) : null}
        {isPlaceAsked ? (
          <Item isDone={place.isGranted} title={place.isGranted ? t.place : t.placeNot}>
            <p class="soft">{place.hasFailed ? t.placeFailed : t.placeWhy}</p>
            <Button kind="secondary" icon="map-pin" onClick={place.attempt}>
              {t.placeTry}
            </Button>
          </Item>
        ) : null}
        {clock === undefined ? null : (
          <Item isDone={isRight} title={isRight ? t.clock : t.clockOff(clockWords(clock))}>
            <p class="soft">{t.clockWhy}</p>
          </Item>
        )}
        <Item isDone={isCopied} title={isCopied ? t.copy : t.copyNot}>
          <p class="soft">{t.copyWhy}</p>
          <Button kind="secondary" icon="download" href="/files">
            {t.copyMake}
          </Button>
        </Item>
      </ul>
    </section>
  )
}

interface ItemProps {
  readonly isDone: boolean
  readonly title: string
  /** Shown until it is done. */
  readonly children?: ComponentChildren
}

const Item = ({ isDone, title, children }: ItemProps) => (
  <li class={isDone ? 'readiness-item is-done' : 'readiness-item'}>
    <Icon name={isDone ? 'circle-check' : 'circle'} />
    <div class="stack-close">
      <strong>{title}</strong>
      {isDone ? null : children}
    </div>
  </li>
)
