import { LocationProvider } from 'preact-iso'
import { Banners } from './banners.tsx'
import { Icon } from './components/icon.tsx'
import { useApp } from './context.ts'
import { FieldRoutes, fetchScreen } from './field-routes.tsx'
import { Guarded } from './guarded.tsx'
import { laterPart, laterScreen } from './later.tsx'
import { shellMessages } from './messages/shell.ts'
import { Navigation } from './navigation.tsx'
import './shell.css'
import { SyncChip } from './sync-chip.tsx'
import { isOfficeAddress } from './vault/gate.ts'

const OfficeApp = laterScreen(() => import('./screens/office/office-app.tsx').then((room) => room.OfficeApp))

/** Has the code of that address's screen come while the store is being opened. */
export const fetchAhead = (address: string): void => {
  if (isOfficeAddress(address)) void OfficeApp.preload()
  else fetchScreen(address)
}

/** The frame around all screens. Field and office never share one: each has its own store. */
export const Shell = () => {
  const { space } = useApp()
  return (
    <LocationProvider>
      {space === 'office' ? (
        <Guarded>
          <OfficeApp />
        </Guarded>
      ) : (
        <FieldShell />
      )}
    </LocationProvider>
  )
}

const FarewellScreen = laterPart(() =>
  import('./screens/farewell/farewell-screen.tsx').then((room) => room.FarewellScreen),
)

const FieldShell = () => {
  const t = shellMessages()
  const { farewell } = useApp()
  // Nothing of the store is shown, or written, while it is handed over and erased.
  if (farewell.value !== undefined)
    return (
      <main class="shell-main" id="main" tabIndex={-1}>
        <FarewellScreen state={farewell.value} />
      </main>
    )
  return (
    <div class="shell">
      <a class="shell-skip" href="#main">
        {t.skip}
      </a>
      <header class="shell-head">
        <a class="shell-brand" href="/" aria-label={t.brand}>
          <img src="/icons/icon.svg" alt="" width="32" height="32" />
          <span>{t.brand}</span>
        </a>
        <SyncChip />
        <a class="shell-settings" href="/settings">
          <Icon name="settings" />
          <span class="visually-hidden">{t.settings}</span>
        </a>
      </header>
      <Navigation />
      <main class="shell-main" id="main" tabIndex={-1}>
        <Banners />
        <Guarded>
          <FieldRoutes />
        </Guarded>
      </main>
    </div>
  )
}
