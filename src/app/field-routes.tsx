import { toChildArray, type VNode } from 'preact'
import { Route, Router } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { laterScreen } from './later.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'

const ProducersScreen = laterScreen(() =>
  import('./screens/producers/producers-screen.tsx').then((room) => room.ProducersScreen),
)
const ProducerScreen = laterScreen(() =>
  import('./screens/producer/producer-screen.tsx').then((room) => room.ProducerScreen),
)
const ProducerForm = laterScreen(() =>
  import('./screens/producer/producer-form.tsx').then((room) => room.ProducerFormScreen),
)
const PersonalScreen = laterScreen(() =>
  import('./screens/producer/personal-screen.tsx').then((room) => room.PersonalScreen),
)
const ProductScreen = laterScreen(() =>
  import('./screens/product/product-screen.tsx').then((room) => room.ProductScreen),
)
const ProductForm = laterScreen(() =>
  import('./screens/product/product-form.tsx').then((room) => room.ProductFormScreen),
)
const AssessmentScreen = laterScreen(() =>
  import('./screens/assessment/assessment-screen.tsx').then((room) => room.AssessmentScreen),
)
const ResultScreen = laterScreen(() => import('./screens/result/result-screen.tsx').then((room) => room.ResultScreen))
const DocumentsScreen = laterScreen(() =>
  import('./screens/evidence/documents-screen.tsx').then((room) => room.DocumentsScreen),
)
const PapersScreen = laterScreen(() => import('./screens/papers/papers-screen.tsx').then((room) => room.PapersScreen))
const CompareScreen = laterScreen(() =>
  import('./screens/compare/compare-screen.tsx').then((room) => room.CompareScreen),
)
const TalkScreen = laterScreen(() => import('./screens/talk/talk-screen.tsx').then((room) => room.TalkScreen))
const CommentScreen = laterScreen(() => import('./screens/talk/comment-screen.tsx').then((room) => room.CommentScreen))
const EvidenceScreen = laterScreen(() =>
  import('./screens/evidence/evidence-screen.tsx').then((room) => room.EvidenceScreen),
)
const CertificatesScreen = laterScreen(() =>
  import('./screens/certificates/certificates-screen.tsx').then((room) => room.CertificatesScreen),
)
const CertificateScreen = laterScreen(() =>
  import('./screens/certificates/certificate-screen.tsx').then((room) => room.CertificateScreen),
)
const SurveyScreen = laterScreen(() => import('./screens/survey/survey-screen.tsx').then((room) => room.SurveyScreen))
const DossiersScreen = laterScreen(() =>
  import('./screens/dossier/dossiers-screen.tsx').then((room) => room.DossiersScreen),
)
const DossierScreen = laterScreen(() =>
  import('./screens/dossier/dossier-screen.tsx').then((room) => room.DossierScreen),
)
const BeginDossierScreen = laterScreen(() =>
  import('./screens/dossier/begin-screen.tsx').then((room) => room.BeginDossierScreen),
)
const MapScreen = laterScreen(() => import('./screens/map/map-screen.tsx').then((room) => room.MapScreen))
const MemberHearingScreen = laterScreen(() =>
  import('./screens/council/member-hearing-screen.tsx').then((room) => room.MemberHearingScreen),
)
const PlansScreen = laterScreen(() => import('./screens/plans/plans-screen.tsx').then((room) => room.PlansScreen))
const TrainingRooms = laterScreen(() =>
  import('./screens/trainings/training-rooms.tsx').then((room) => room.TrainingRooms),
)
const MakePlanScreen = laterScreen(() =>
  import('./screens/plans/make-plan-screen.tsx').then((room) => room.MakePlanScreen),
)
const PlanScreen = laterScreen(() => import('./screens/plans/plan-screen.tsx').then((room) => room.PlanScreen))
const AgreeScreen = laterScreen(() => import('./screens/plans/agree-screen.tsx').then((room) => room.AgreeScreen))
const PlanPaperScreen = laterScreen(() =>
  import('./screens/plans/plan-paper-screen.tsx').then((room) => room.PlanPaperScreen),
)
const NewActionScreen = laterScreen(() => import('./screens/plans/new-action.tsx').then((room) => room.NewActionScreen))
const ActionScreen = laterScreen(() => import('./screens/plans/action-screen.tsx').then((room) => room.ActionScreen))
const QueueScreen = laterScreen(() => import('./screens/queue/queue-screen.tsx').then((room) => room.QueueScreen))
const ConflictScreen = laterScreen(() =>
  import('./screens/conflict/conflict-screen.tsx').then((room) => room.ConflictScreen),
)
const HistoryScreen = laterScreen(() =>
  import('./screens/history/history-screen.tsx').then((room) => room.HistoryScreen),
)
const SettingsScreen = laterScreen(() =>
  import('./screens/settings/settings-screen.tsx').then((room) => room.SettingsScreen),
)
const FilesScreen = laterScreen(() => import('./screens/files/files-screen.tsx').then((room) => room.FilesScreen))
const EnrolScreen = laterScreen(() => import('./screens/enrol/enrol-screen.tsx').then((room) => room.EnrolScreen))
const DocumentScreen = laterScreen(() =>
  import('./screens/about/document-screen.tsx').then((room) => room.DocumentScreen),
)
const SetLockScreen = laterScreen(() => import('./screens/lock/set-lock-screen.tsx').then((room) => room.SetLockScreen))
const UsersScreen = laterScreen(() => import('./screens/lock/users-screen.tsx').then((room) => room.UsersScreen))
const AboutScreen = laterScreen(() => import('./screens/about/about-screen.tsx').then((room) => room.AboutScreen))
const SelfRooms = laterScreen(() => import('./screens/self/self-rooms.tsx').then((room) => room.SelfRooms))

const MissingScreen = laterScreen(() =>
  import('./screens/missing/missing-screen.tsx').then((room) => room.MissingScreen),
)

/** Which address of the field shows which screen. */
export const FieldRoutes = () => (
  <Router>
    <Route path="/" component={TodayScreen} />
    <Route path="/producers" component={ProducersScreen} />
    <Route path="/producers/new" component={ProducerForm} />
    <Route path="/producers/:id" component={ProducerScreen} />
    <Route path="/producers/:id/edit" component={ProducerForm} />
    <Route path="/producers/:id/personal" component={PersonalScreen} />
    <Route path="/producers/:producer/products/new" component={ProductForm} />
    <Route path="/products/:id" component={ProductScreen} />
    <Route path="/products/:id/edit" component={ProductForm} />
    <Route path="/products/:id/documents" component={DocumentsScreen} />
    <Route path="/products/:id/papers" component={PapersScreen} />
    <Route path="/products/:id/compare" component={CompareScreen} />
    <Route path="/products/:id/talk" component={TalkScreen} />
    <Route path="/comments/:id" component={CommentScreen} />
    <Route path="/evidence/:id" component={EvidenceScreen} />
    <Route path="/assessments/:id" component={AssessmentScreen} />
    <Route path="/assessments/:id/result" component={ResultScreen} />
    <Route path="/certificates" component={CertificatesScreen} />
    <Route path="/certificates/:id" component={CertificateScreen} />
    <Route path="/surveys/:id" component={SurveyScreen} />
    <Route path="/dossiers" component={DossiersScreen} />
    <Route path="/dossiers/new" component={BeginDossierScreen} />
    <Route path="/dossiers/:id" component={DossierScreen} />
    <Route path="/map" component={MapScreen} />
    <Route path="/council/hearings/:id" component={MemberHearingScreen} />
    <Route path="/plans" component={PlansScreen} />
    <Route path="/trainings/:room*" component={TrainingRooms} />
    <Route path="/plans/new" component={MakePlanScreen} />
    <Route path="/plans/:id" component={PlanScreen} />
    <Route path="/plans/:id/agree" component={AgreeScreen} />
    <Route path="/plans/:id/paper" component={PlanPaperScreen} />
    <Route path="/plans/:id/actions/new" component={NewActionScreen} />
    <Route path="/actions/:id" component={ActionScreen} />
    <Route path="/queue" component={QueueScreen} />
    <Route path="/conflicts/:id" component={ConflictScreen} />
    <Route path="/history/:kind/:id" component={HistoryScreen} />
    <Route path="/settings" component={SettingsScreen} />
    <Route path="/files" component={FilesScreen} />
    <Route path="/self/:room*" component={SelfRooms} />
    <Route path="/practice/:room*" component={SelfRooms} />
    <Route path="/enrol" component={EnrolScreen} />
    <Route path="/lock" component={SetLockScreen} />
    <Route path="/users" component={UsersScreen} />
    <Route path="/about" component={AboutScreen} />
    <Route path="/about/:page" component={DocumentScreen} />
    <Route default component={MissingScreen} />
  </Router>
)

/** Has the code of that address's screen come while something else is waited for. */
export const fetchScreen = (address: string): void => {
  const routes = toChildArray(FieldRoutes().props.children) as VNode<{ path?: string; component: object }>[]
  const { component } = routes.find(({ props: { path } }) => path !== undefined && exec(address, path))?.props ?? {}
  if (isLater(component)) void component.preload()
}

/** The first screen is there already. */
const isLater = (screen: object | undefined): screen is { preload(): Promise<unknown> } =>
  screen !== undefined && 'preload' in screen
