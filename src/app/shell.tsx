import { useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/empty-state.tsx'
import { Icon, type IconName } from './components/icon.tsx'
import { Notice } from './components/notice.tsx'
import { Page } from './components/page.tsx'
import { useApp } from './context.ts'
import { shellMessages } from './messages/shell.ts'
import { ProducersScreen } from './screens/producers/producers-screen.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'
import './shell.css'
import { SyncChip } from './sync-chip.tsx'

const ProducerScreen = lazy(() => import('./screens/producer/producer-screen.tsx').then((room) => room.ProducerScreen))
const ProducerForm = lazy(() => import('./screens/producer/producer-form.tsx').then((room) => room.ProducerFormScreen))
const ProductScreen = lazy(() => import('./screens/product/product-screen.tsx').then((room) => room.ProductScreen))
const ProductForm = lazy(() => import('./screens/product/product-form.tsx').then((room) => room.ProductFormScreen))
const AssessmentScreen = lazy(() =>
  import('./screens/assessment/assessment-screen.tsx').then((room) => room.AssessmentScreen),
)
const ResultScreen = lazy(() => import('./screens/result/result-screen.tsx').then((room) => room.ResultScreen))
const PlansScreen = lazy(() => import('./screens/plans/plans-screen.tsx').then((room) => room.PlansScreen))
const QueueScreen = lazy(() => import('./screens/queue/queue-screen.tsx').then((room) => room.QueueScreen))
const ConflictScreen = lazy(() => import('./screens/conflict/conflict-screen.tsx').then((room) => room.ConflictScreen))
const SettingsScreen = lazy(() => import('./screens/settings/settings-screen.tsx').then((room) => room.SettingsScreen))
const EnrolScreen = lazy(() => import('./screens/enrol/enrol-screen.tsx').then((room) => room.EnrolScreen))
const AboutScreen = lazy(() => import('./screens/about/about-screen.tsx').then((room) => room.AboutScreen))
const OfficeApp = lazy(() => import('./screens/office/office-app.tsx').then((room) => room.OfficeApp))

/** The frame around all screens, and which address shows which. */
export const Shell = () => {
  const { space } = useApp()
  return <LocationProvider>{space === 'office' ? <Guarded>{<OfficeApp />}</Guarded> : <FieldShell />}</LocationProvider>
}

const FieldShell = () => {
  const t = shellMessages()
  return (
    <div class="shell">
      <a class="shell-skip" href="#main">
        {t.skip}
      </a>
      <header class="shell-head">
        <a class="shell-brand" href="/">
          <img src="/icons/icon.svg" alt="" width="32" height="32" />
          <span>Sao Làng</span>
        </a>
        <SyncChip />
        <a class="shell-settings" href="/settings">
          <Icon name="settings" />
          <span class="visually-hidden">{t.settings}</span>
        </a>
      </header>
      <Navigation />
      <main class="shell-main" id="main">
        <Banners />
        <Guarded>
          <Router>
            <Route path="/" component={TodayScreen} />
            <Route path="/producers" component={ProducersScreen} />
            <Route path="/producers/new" component={ProducerForm} />
            <Route path="/producers/:id" component={ProducerScreen} />
            <Route path="/producers/:id/edit" component={ProducerForm} />
            <Route path="/producers/:producer/products/new" component={ProductForm} />
            <Route path="/products/:id" component={ProductScreen} />
            <Route path="/products/:id/edit" component={ProductForm} />
            <Route path="/assessments/:id" component={AssessmentScreen} />
            <Route path="/assessments/:id/result" component={ResultScreen} />
            <Route path="/plans" component={PlansScreen} />
            <Route path="/queue" component={QueueScreen} />
            <Route path="/conflicts/:id" component={ConflictScreen} />
            <Route path="/settings" component={SettingsScreen} />
            <Route path="/enrol" component={EnrolScreen} />
            <Route path="/about" component={AboutScreen} />
            <Route default component={MissingScreen} />
          </Router>
        </Guarded>
      </main>
    </div>
  )
}

const PLACES: readonly { href: string; icon: IconName; name: 'today' | 'producers' | 'plans' | 'queue' }[] = [
  { href: '/', icon: 'house', name: 'today' },
  { href: '/producers', icon: 'users', name: 'producers' },
  { href: '/plans', icon: 'route', name: 'plans' },
  { href: '/queue', icon: 'cloud-upload', name: 'queue' },
]

const Navigation = () => {
  const t = shellMessages()
  const { path } = useLocation()
  const isCurrent = (href: string): boolean => (href === '/' ? path === '/' : path.startsWith(href))
  return (
    <nav class="shell-nav" aria-label={t.nav}>
      {PLACES.map(({ href, icon, name }) => (
        <a key={href} class="shell-place" href={href} aria-current={isCurrent(href) ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{t[name]}</span>
        </a>
      ))}
    </nav>
  )
}

/** What must be known on every screen. A new version never interrupts an assessment: it is offered elsewhere. */
const Banners = () => {
  const t = shellMessages()
  const app = useApp()
  const { path } = useLocation()
  const isAssessing = path.startsWith('/assessments/')
  return (
    <div class="shell-banners">
      {app.update.isReady.value && !isAssessing ? (
        <Notice tone="info">
          {t.updateReady}
          <Button kind="secondary" icon="download" onClick={app.update.apply}>
            {t.updateUse}
          </Button>
        </Notice>
      ) : null}
      {app.storage.health.value.isLow ? <Notice tone="warning">{t.storageLow}</Notice> : null}
      {app.sync.status.value.phase === 'paused' && !isAssessing ? (
        <Notice tone="warning">
          {t.paused}
          <Button kind="secondary" icon="key" href="/enrol">
            {t.pausedAction}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}

/** A screen that fails takes nothing with it: everything is saved already, and the way back is to open the app again. */
const Guarded = ({ children }: { children: preact.ComponentChildren }) => {
  const [hasFailed, setFailed] = useState(false)
  const t = shellMessages()
  if (hasFailed) {
    return (
      <Page title={t.crashTitle}>
        <Notice tone="error">{t.crashText}</Notice>
        <Button icon="refresh-cw" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </Page>
    )
  }
  return <ErrorBoundary onError={() => setFailed(true)}>{children}</ErrorBoundary>
}

const MissingScreen = () => {
  const t = shellMessages()
  return (
    <Page title={t.missingTitle}>
      <EmptyState
        icon="file-question-mark"
        title={t.missingTitle}
        text={t.missingText}
        action={<Button href="/">{t.home}</Button>}
      />
    </Page>
  )
}
