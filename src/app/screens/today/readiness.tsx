import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { todayMessages } from '../../messages/today.ts'
import './readiness.css'

/** A copy is due every day. */
const COPY_MS = 24 * 3_600_000

/** What would make this phone ready for the field, each with its reason; gone once everything is done. */
export const Readiness = () => {
  const t = todayMessages().ready
  const { storage, sync, update, files, now } = useApp()
  const [hasDeclined, setDeclined] = useState(false)
  const { isPersisted } = storage.health.value
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const isInstalled = matchMedia('(display-mode: standalone)').matches
  const isOffline = update.isOfflineReady.value
  const copiedAt = files.copiedAt.value
  const isCopied = copiedAt !== undefined && now().getTime() - Date.parse(copiedAt) < COPY_MS
  if (isPersisted !== false && isEnrolled && isInstalled && isOffline && isCopied) return null
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
