import type { FunctionComponent } from 'preact'
import { lazy, Route, Router } from 'preact-iso'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/empty-state.tsx'
import { Page } from './components/page.tsx'
import { Failure } from './guarded.tsx'
import { shellMessages } from './messages/shell.ts'
import { TodayScreen } from './screens/today/today-screen.tsx'

/** A screen that is loaded when it is first shown; one that cannot be loaded says so, instead of leaving the one before it in place. */
const later = <Props,>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> =>
  lazy<FunctionComponent<Props>>(() => load().catch(() => Failure))

const ProducersScreen = later(() =>
  import('./screens/producers/producers-screen.tsx').then((room) => room.ProducersScreen),
)
const ProducerScreen = later(() => import('./screens/producer/producer-screen.tsx').then((room) => room.ProducerScreen))
const ProducerForm = later(() => import('./screens/producer/producer-form.tsx').then((room) => room.ProducerFormScreen))
const ProductScreen = later(() => import('./screens/product/product-screen.tsx').then((room) => room.ProductScreen))
const ProductForm = later(() => import('./screens/product/product-form.tsx').then((room) => room.ProductFormScreen))
const AssessmentScreen = later(() =>
  import('./screens/assessment/assessment-screen.tsx').then((room) => room.AssessmentScreen),
)
const ResultScreen = later(() => import('./screens/result/result-screen.tsx').then((room) => room.ResultScreen))
const DocumentsScreen = later(() =>
  import('./screens/evidence/documents-screen.tsx').then((room) => room.DocumentsScreen),
)
const EvidenceScreen = later(() => import('./screens/evidence/evidence-screen.tsx').then((room) => room.EvidenceScreen))
const SurveyScreen = later(() => import('./screens/survey/survey-screen.tsx').then((room) => room.SurveyScreen))
const DossiersScreen = later(() => import('./screens/dossier/dossiers-screen.tsx').then((room) => room.DossiersScreen))
const DossierScreen = later(() => import('./screens/dossier/dossier-screen.tsx').then((room) => room.DossierScreen))
const BeginDossierScreen = later(() =>
  import('./screens/dossier/begin-screen.tsx').then((room) => room.BeginDossierScreen),
)
const MapScreen = later(() => import('./screens/map/map-screen.tsx').then((room) => room.MapScreen))
const PlansScreen = later(() => import('./screens/plans/plans-screen.tsx').then((room) => room.PlansScreen))
const QueueScreen = later(() => import('./screens/queue/queue-screen.tsx').then((room) => room.QueueScreen))
const ConflictScreen = later(() => import('./screens/conflict/conflict-screen.tsx').then((room) => room.ConflictScreen))
const HistoryScreen = later(() => import('./screens/history/history-screen.tsx').then((room) => room.HistoryScreen))
const SettingsScreen = later(() => import('./screens/settings/settings-screen.tsx').then((room) => room.SettingsScreen))
const FilesScreen = later(() => import('./screens/files/files-screen.tsx').then((room) => room.FilesScreen))
const EnrolScreen = later(() => import('./screens/enrol/enrol-screen.tsx').then((room) => room.EnrolScreen))
const AboutScreen = later(() => import('./screens/about/about-screen.tsx').then((room) => room.AboutScreen))

/** Which address of the field shows which screen. */
export const FieldRoutes = () => (
  <Router>
    <Route path="/" component={TodayScreen} />
    <Route path="/producers" component={ProducersScreen} />
    <Route path="/producers/new" component={ProducerForm} />
    <Route path="/producers/:id" component={ProducerScreen} />
    <Route path="/producers/:id/edit" component={ProducerForm} />
    <Route path="/producers/:producer/products/new" component={ProductForm} />
    <Route path="/products/:id" component={ProductScreen} />
    <Route path="/products/:id/edit" component={ProductForm} />
    <Route path="/products/:id/documents" component={DocumentsScreen} />
    <Route path="/evidence/:id" component={EvidenceScreen} />
    <Route path="/assessments/:id" component={AssessmentScreen} />
    <Route path="/assessments/:id/result" component={ResultScreen} />
    <Route path="/surveys/:id" component={SurveyScreen} />
    <Route path="/dossiers" component={DossiersScreen} />
    <Route path="/dossiers/new" component={BeginDossierScreen} />
    <Route path="/dossiers/:id" component={DossierScreen} />
    <Route path="/map" component={MapScreen} />
    <Route path="/plans" component={PlansScreen} />
    <Route path="/queue" component={QueueScreen} />
    <Route path="/conflicts/:id" component={ConflictScreen} />
    <Route path="/history/:kind/:id" component={HistoryScreen} />
    <Route path="/settings" component={SettingsScreen} />
    <Route path="/files" component={FilesScreen} />
    <Route path="/enrol" component={EnrolScreen} />
    <Route path="/about" component={AboutScreen} />
    <Route default component={MissingScreen} />
  </Router>
)

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
