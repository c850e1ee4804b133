import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Details } from '../../components/details.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatBytes } from '../../format.ts'
import { filesMessages } from '../../messages/files.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { settingsMessages } from '../../messages/settings.ts'
import { useLive } from '../../use-live.ts'
import { LockSettings } from '../lock/lock-settings.tsx'
import { FilesSettings } from './files-settings.tsx'
import { LookSettings } from './look-settings.tsx'

/** `/settings`. */
export const SettingsScreen = () => {
  const t = settingsMessages()
  return (
    <Page title={t.title} back="/">
      <LockSettings />
      <LookSettings />
      <FilesSettings />
      <StorageSettings />
      <DeviceSettings />
      <CardLink href="/files">
        <strong>{filesMessages().title}</strong>
        <span class="soft">{filesMessages().intro}</span>
      </CardLink>
      <CardLink href="/about">
        <strong>{t.about}</strong>
      </CardLink>
    </Page>
  )
}

const StorageSettings = () => {
  const t = settingsMessages()
  const { storage } = useApp()
  const { isPersisted, usedBytes, freeBytes } = storage.health.value
  const told = (bytes: number | 'unknown'): string =>
    bytes === 'unknown' ? t.unknown : formatBytes(bytes, language.value)
  return (
    <section class="card">
      <h2>{t.storage}</h2>
      <Details
        rows={[
          [t.used, told(usedBytes)],
          [t.free, told(freeBytes)],
        ]}
      />
      <p>{isPersisted === true ? t.persisted : t.notPersisted}</p>
      {isPersisted === true ? null : (
        <div class="row">
          <Button kind="secondary" icon="shield-check" onClick={() => void storage.persist()}>
            {t.persist}
          </Button>
        </div>
      )}
    </section>
  )
}

const DeviceSettings = () => {
  const t = settingsMessages()
  const { store, enrolment } = useApp()
  const identity = useLive(() => store.identity(), [])
  const [isLeaving, setLeaving] = useState(false)
  if (identity.status !== 'ready') return null
  const holder = identity.value
  if (holder === undefined) {
    return (
      <section class="card">
        <h2>{t.device}</h2>
        <p>{t.notEnrolled}</p>
        <div class="row">
          <Button icon="key" href="/enrol">
            {t.enrol}
          </Button>
        </div>
      </section>
    )
  }
  const leave = async (): Promise<void> => {
    await enrolment.leave()
    setLeaving(false)
  }
  return (
    <section class="card">
      <h2>{t.device}</h2>
      <Details
        rows={[
          [t.holder, holder.name],
          [t.role, kindMessages().role[holder.role]],
          [t.areas, holder.areas.map((area) => area.name).join(', ')],
        ]}
      />
      <div class="row">
        <Button kind="quiet" icon="log-out" onClick={() => setLeaving(true)}>
          {t.leave}
        </Button>
      </div>
      {isLeaving ? (
        <Dialog
          title={t.leaveTitle}
          onClose={() => setLeaving(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setLeaving(false)}>
                {t.cancel}
              </Button>
              <Button kind="danger" onClick={() => void leave()}>
                {t.leave}
              </Button>
            </>
          }
        >
          <p>{t.leaveText}</p>
        </Dialog>
      ) : null}
    </section>
  )
}
