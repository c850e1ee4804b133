import { lazy, Route, Router, useLocation } from 'preact-iso'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { Failure } from '../../guarded.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { officeMessages } from '../../messages/office.ts'
import { SyncChip } from '../../sync-chip.tsx'
import { useLive } from '../../use-live.ts'
import { ConflictScreen } from '../conflict/conflict-screen.tsx'
import { EvidenceScreen } from '../evidence/evidence-screen.tsx'
import { FormDetail } from '../forms/form-detail.tsx'
import { FormsScreen } from '../forms/forms-screen.tsx'
import { ImportScreen } from '../forms/import-screen.tsx'
import { HistoryScreen } from '../history/history-screen.tsx'
import { MapScreen } from '../map/map-screen.tsx'
import { QueueScreen } from '../queue/queue-screen.tsx'
import { AssessmentDetail } from './assessment-detail.tsx'
import { AssessmentsTable } from './assessments-table.tsx'
import { DevicesScreen } from './devices-screen.tsx'
import './office-app.css'
import { OfficeFiles } from './office-files.tsx'
import { OfficeSettings } from './office-settings.tsx'
import { OverviewScreen } from './overview-screen.tsx'
import { ProducerDetail } from './producer-detail.tsx'
import { ProducersTable } from './producers-table.tsx'
import { ProductDetail } from './product-detail.tsx'
import { ProductsTable } from './products-table.tsx'
import { ProgrammeScreen } from './programme-screen.tsx'
import { SignInScreen } from './sign-in-screen.tsx'
import { SurveysTable } from './surveys-table.tsx'
import { UsersScreen } from './users-screen.tsx'

const IntakeScreen = lazy(() =>
  import('./intake-screen.tsx').then(
    (room) => room.IntakeScreen,
    () => Failure,
  ),
)

const SurveyDetail = lazy(() =>
  import('./survey-detail.tsx').then(
    (room) => room.SurveyDetail,
    () => Failure,
  ),
)

type Place = keyof ReturnType<typeof officeMessages>['places']

const PLACES: readonly { name: Place; icon: IconName; href: string }[] = [
  { name: 'overview', icon: 'house', href: '/office' },
  { name: 'producers', icon: 'users', href: '/office/producers' },
  { name: 'map', icon: 'map', href: '/office/map' },
  { name: 'products', icon: 'package', href: '/office/products' },
  { name: 'assessments', icon: 'clipboard-list', href: '/office/assessments' },
  { name: 'surveys', icon: 'file-pen', href: '/office/surveys' },
  { name: 'intake', icon: 'download', href: '/office/intake' },
  { name: 'forms', icon: 'file-text', href: '/office/forms' },
  { name: 'programme', icon: 'target', href: '/office/programme' },
  { name: 'devices', icon: 'smartphone', href: '/office/devices' },
  { name: 'users', icon: 'user', href: '/office/users' },
  { name: 'queue', icon: 'cloud-upload', href: '/office/queue' },
  { name: 'settings', icon: 'settings', href: '/office/settings' },
]

/** Everything under `/office`: sign-in first, then a rail of places. Its records are in this browser's own office store. */
export const OfficeApp = () => {
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready') return <p class="office-loading">{officeMessages().loading}</p>
  if (identity.value === undefined || identity.value.paused)
    return <SignInScreen hasEnded={identity.value?.paused ?? false} />
  return <SignedIn name={identity.value.name} role={kindMessages().role[identity.value.role]} />
}

const SignedIn = ({ name, role }: { name: string; role: string }) => {
  const t = officeMessages()
  return (
    <div class="office">
      <a class="shell-skip" href="#main">
        {t.skip}
      </a>
      <header class="office-head">
        <a class="shell-brand" href="/office">
          <img src="/icons/icon.svg" alt="" width="32" height="32" />
          <span>{t.brand}</span>
        </a>
        <span class="soft office-who">{t.who(name, role)}</span>
        <SyncChip href="/office/queue" />
      </header>
      <Rail />
      <main class="office-main" id="main">
        <Router>
          <Route path="/office" component={OverviewScreen} />
          <Route path="/office/producers" component={ProducersTable} />
          <Route path="/office/producers/:id" component={ProducerDetail} />
          <Route path="/office/map" component={MapScreen} />
          <Route path="/office/products" component={ProductsTable} />
          <Route path="/office/products/:id" component={ProductDetail} />
          <Route path="/office/assessments" component={AssessmentsTable} />
          <Route path="/office/assessments/:id" component={AssessmentDetail} />
          <Route path="/office/evidence/:id" component={EvidenceScreen} />
          <Route path="/office/surveys" component={SurveysTable} />
          <Route path="/office/surveys/:id" component={SurveyDetail} />
          <Route path="/office/forms" component={FormsScreen} />
          <Route path="/office/forms/import" component={ImportScreen} />
          <Route path="/office/forms/:id" component={FormDetail} />
          <Route path="/office/programme" component={ProgrammeScreen} />
          <Route path="/office/devices" component={DevicesScreen} />
          <Route path="/office/intake" component={IntakeScreen} />
          <Route path="/office/files" component={OfficeFiles} />
          <Route path="/office/users" component={UsersScreen} />
          <Route path="/office/queue" component={QueueScreen} />
          <Route path="/office/conflicts/:id" component={ConflictScreen} />
          <Route path="/office/history/:kind/:id" component={HistoryScreen} />
          <Route path="/office/settings" component={OfficeSettings} />
          <Route default component={OverviewScreen} />
        </Router>
      </main>
    </div>
  )
}

const Rail = () => {
  const t = officeMessages()
  const { path } = useLocation()
  const isCurrent = (href: string): boolean => (href === '/office' ? path === '/office' : path.startsWith(href))
  return (
    <nav class="office-rail" aria-label={t.nav}>
      {PLACES.map(({ name, icon, href }) => (
        <a key={name} class="office-place" href={href} aria-current={isCurrent(href) ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{t.places[name]}</span>
        </a>
      ))}
    </nav>
  )
}
