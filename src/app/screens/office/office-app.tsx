import { Route, Router } from 'preact-iso'
import type { Role } from '../../../domain/records/role.ts'
import { useApp } from '../../context.ts'
import { laterScreen } from '../../later.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { officeMessages } from '../../messages/office.ts'
import { SyncChip } from '../../sync-chip.tsx'
import { useLive } from '../../use-live.ts'
import { CertificateDetail } from '../certificates/certificate-detail.tsx'
import { EditCertificate, NewCertificate } from '../certificates/certificate-form.tsx'
import { CertificatesTable } from '../certificates/certificates-table.tsx'
import { ChecksScreen } from '../certificates/checks-screen.tsx'
import { ConflictScreen } from '../conflict/conflict-screen.tsx'
import { EvidenceScreen } from '../evidence/evidence-screen.tsx'
import { FormDetail } from '../forms/form-detail.tsx'
import { FormsScreen } from '../forms/forms-screen.tsx'
import { ImportScreen } from '../forms/import-screen.tsx'
import { HistoryScreen } from '../history/history-screen.tsx'
import { HolidaysScreen } from '../holidays/holidays-screen.tsx'
import { MapScreen } from '../map/map-screen.tsx'
import { QueueScreen } from '../queue/queue-screen.tsx'
import { AssessmentDetail } from './assessment-detail.tsx'
import { AssessmentsTable } from './assessments-table.tsx'
import { DevicesScreen } from './devices-screen.tsx'
import { DossiersTable } from './dossiers-table.tsx'
import './office-app.css'
import { OfficeFiles } from './office-files.tsx'
import { OfficeRail } from './office-rail.tsx'
import { OfficeSettings } from './office-settings.tsx'
import { OverviewScreen } from './overview-screen.tsx'
import { ProducerDetail } from './producer-detail.tsx'
import { ProducersTable } from './producers-table.tsx'
import { ProductDetail } from './product-detail.tsx'
import { ProductsTable } from './products-table.tsx'
import { SignInScreen } from './sign-in-screen.tsx'
import { SurveysTable } from './surveys-table.tsx'
import { UsersScreen } from './users-screen.tsx'

const AccountScreen = laterScreen(() => import('../account/account-screen.tsx').then((room) => room.AccountScreen))
const CollectScreen = laterScreen(() => import('../collect/collect-screen.tsx').then((room) => room.CollectScreen))
const QuarantineScreen = laterScreen(() => import('./quarantine-screen.tsx').then((room) => room.QuarantineScreen))
const SetLockScreen = laterScreen(() => import('../lock/set-lock-screen.tsx').then((room) => room.SetLockScreen))
const IntakeScreen = laterScreen(() => import('./intake-screen.tsx').then((room) => room.IntakeScreen))
const SurveyDetail = laterScreen(() => import('./survey-detail.tsx').then((room) => room.SurveyDetail))

const PapersScreen = laterScreen(() => import('../papers/papers-screen.tsx').then((room) => room.PapersScreen))

const DossierScreen = laterScreen(() => import('../dossier/dossier-screen.tsx').then((room) => room.DossierScreen))
const BeginDossierScreen = laterScreen(() =>
  import('../dossier/begin-screen.tsx').then((room) => room.BeginDossierScreen),
)

const AreasScreen = laterScreen(() => import('../areas/areas-screen.tsx').then((room) => room.AreasScreen))
const AddAreasScreen = laterScreen(() => import('../areas/add-areas-screen.tsx').then((room) => room.AddAreasScreen))
const ImportAreasScreen = laterScreen(() =>
  import('../areas/import-areas-screen.tsx').then((room) => room.ImportAreasScreen),
)

const ReportsScreen = laterScreen(() => import('../reports/reports-screen.tsx').then((room) => room.ReportsScreen))
/** Data out and in, loaded when they are first entered. */
const DataScreen = laterScreen(() => import('../exchange/data-screen.tsx').then((room) => room.DataScreen))
const ApiScreen = laterScreen(() => import('../exchange/api-screen.tsx').then((room) => room.ApiScreen))
const KeysScreen = laterScreen(() => import('../exchange/keys-screen.tsx').then((room) => room.KeysScreen))

const PeopleRooms = laterScreen(() => import('../people/people-rooms.tsx').then((room) => room.PeopleRooms))

const ImportRegister = laterScreen(() => import('../register/import-register.tsx').then((room) => room.ImportRegister))

/** The council's rooms, loaded when they are first entered. */
const SessionsScreen = laterScreen(() => import('../council/sessions-screen.tsx').then((room) => room.SessionsScreen))
const SessionScreen = laterScreen(() => import('../council/session-screen.tsx').then((room) => room.SessionScreen))
const MinutesScreen = laterScreen(() => import('../council/minutes-screen.tsx').then((room) => room.MinutesScreen))
const HearingScreen = laterScreen(() => import('../council/hearing-screen.tsx').then((room) => room.HearingScreen))
const PaperSheetScreen = laterScreen(() =>
  import('../council/paper-sheet-screen.tsx').then((room) => room.PaperSheetScreen),
)

const FiguresScreen = laterScreen(() => import('../figures/figures-screen.tsx').then((room) => room.FiguresScreen))
const ProgrammeScreen = laterScreen(() =>
  import('../programme/programme-screen.tsx').then((room) => room.ProgrammeScreen),
)
const OutlookScreen = laterScreen(() => import('../programme/outlook-screen.tsx').then((room) => room.OutlookScreen))
const MoneyScreen = laterScreen(() => import('../programme/money-screen.tsx').then((room) => room.MoneyScreen))

const CompareScreen = laterScreen(() => import('../compare/compare-screen.tsx').then((room) => room.CompareScreen))
const TalkScreen = laterScreen(() => import('../talk/talk-screen.tsx').then((room) => room.TalkScreen))
const CommentScreen = laterScreen(() => import('../talk/comment-screen.tsx').then((room) => room.CommentScreen))
const OpenTalkTable = laterScreen(() => import('../talk/open-talk-table.tsx').then((room) => room.OpenTalkTable))

const TrainingsScreen = laterScreen(() =>
  import('../trainings/trainings-screen.tsx').then((room) => room.TrainingsScreen),
)
const ProposalsScreen = laterScreen(() =>
  import('../trainings/proposals-screen.tsx').then((room) => room.ProposalsScreen),
)
const TrainingDetail = laterScreen(() => import('../trainings/training-detail.tsx').then((room) => room.TrainingDetail))
const SheetScreen = laterScreen(() => import('../trainings/sheet-screen.tsx').then((room) => room.SheetScreen))
const PlansTable = laterScreen(() => import('../plans/plans-table.tsx').then((room) => room.PlansTable))
const MakePlanScreen = laterScreen(() => import('../plans/make-plan-screen.tsx').then((room) => room.MakePlanScreen))
const PlanScreen = laterScreen(() => import('../plans/plan-screen.tsx').then((room) => room.PlanScreen))
const AgreeScreen = laterScreen(() => import('../plans/agree-screen.tsx').then((room) => room.AgreeScreen))
const PlanPaperScreen = laterScreen(() => import('../plans/plan-paper-screen.tsx').then((room) => room.PlanPaperScreen))
const NewActionScreen = laterScreen(() => import('../plans/new-action.tsx').then((room) => room.NewActionScreen))
const ActionScreen = laterScreen(() => import('../plans/action-screen.tsx').then((room) => room.ActionScreen))
const DocumentScreen = laterScreen(() => import('../about/document-screen.tsx').then((room) => room.DocumentScreen))
const RetentionScreen = laterScreen(() =>
  import('../retention/retention-screen.tsx').then((room) => room.RetentionScreen),
)
const IntegrityScreen = laterScreen(() =>
  import('../integrity/integrity-screen.tsx').then((room) => room.IntegrityScreen),
)
const AuditScreen = laterScreen(() => import('../integrity/audit-screen.tsx').then((room) => room.AuditScreen))
const RatesScreen = laterScreen(() => import('../rates/rates-screen.tsx').then((room) => room.RatesScreen))

/** Everything under `/office`: sign-in first, then a rail of places. Its records are in this browser's own office store. */
export const OfficeApp = () => {
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready') return <p class="office-loading">{officeMessages().loading}</p>
  if (identity.value === undefined || identity.value.paused)
    return <SignInScreen hasEnded={identity.value?.paused ?? false} />
  return <SignedIn name={identity.value.name} role={identity.value.role} />
}

const SignedIn = ({ name, role }: { name: string; role: Role }) => {
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
        <a class="soft office-who" href="/office/account">
          {t.who(name, kindMessages().role[role])}
        </a>
        <SyncChip href="/office/queue" />
      </header>
      <OfficeRail role={role} />
      <main class="office-main" id="main">
        <Router>
          <Route path="/office" component={OverviewScreen} />
          <Route path="/office/producers" component={ProducersTable} />
          <Route path="/office/producers/:id" component={ProducerDetail} />
          <Route path="/office/map" component={MapScreen} />
          <Route path="/office/products" component={ProductsTable} />
          <Route path="/office/products/:id" component={ProductDetail} />
          <Route path="/office/products/:id/papers" component={PapersScreen} />
          <Route path="/office/products/:id/compare" component={CompareScreen} />
          <Route path="/office/products/:id/talk" component={TalkScreen} />
          <Route path="/office/comments/:id" component={CommentScreen} />
          <Route path="/office/talk" component={OpenTalkTable} />
          <Route path="/office/assessments" component={AssessmentsTable} />
          <Route path="/office/assessments/:id" component={AssessmentDetail} />
          <Route path="/office/dossiers" component={DossiersTable} />
          <Route path="/office/dossiers/new" component={BeginDossierScreen} />
          <Route path="/office/dossiers/:id" component={DossierScreen} />
          <Route path="/office/certificates" component={CertificatesTable} />
          <Route path="/office/certificates/new" component={NewCertificate} />
          <Route path="/office/certificates/import" component={ImportRegister} />
          <Route path="/office/certificates/:id" component={CertificateDetail} />
          <Route path="/office/certificates/:id/edit" component={EditCertificate} />
          <Route path="/office/checks" component={ChecksScreen} />
          <Route path="/office/evidence/:id" component={EvidenceScreen} />
          <Route path="/office/surveys" component={SurveysTable} />
          <Route path="/office/surveys/:id" component={SurveyDetail} />
          <Route path="/office/council" component={SessionsScreen} />
          <Route path="/office/council/:id" component={SessionScreen} />
          <Route path="/office/council/:id/minutes" component={MinutesScreen} />
          <Route path="/office/council/hearings/:id" component={HearingScreen} />
          <Route path="/office/council/hearings/:id/paper/:member" component={PaperSheetScreen} />
          <Route path="/office/forms" component={FormsScreen} />
          <Route path="/office/forms/import" component={ImportScreen} />
          <Route path="/office/forms/:id" component={FormDetail} />
          <Route path="/office/figures" component={FiguresScreen} />
          <Route path="/office/people/:room*" component={PeopleRooms} />
          <Route path="/office/data" component={DataScreen} />
          <Route path="/office/data/import" component={ImportRegister} />
          <Route path="/office/data/api" component={ApiScreen} />
          <Route path="/office/data/keys" component={KeysScreen} />
          <Route path="/office/trainings" component={TrainingsScreen} />
          <Route path="/office/trainings/proposals" component={ProposalsScreen} />
          <Route path="/office/trainings/:id" component={TrainingDetail} />
          <Route path="/office/trainings/:id/sheet" component={SheetScreen} />
          <Route path="/office/programme" component={ProgrammeScreen} />
          <Route path="/office/reports" component={ReportsScreen} />
          <Route path="/office/areas" component={AreasScreen} />
          <Route path="/office/areas/add" component={AddAreasScreen} />
          <Route path="/office/areas/import" component={ImportAreasScreen} />
          <Route path="/office/programme/money" component={MoneyScreen} />
          <Route path="/office/programme/outlook" component={OutlookScreen} />
          <Route path="/office/plans" component={PlansTable} />
          <Route path="/office/plans/new" component={MakePlanScreen} />
          <Route path="/office/plans/:id" component={PlanScreen} />
          <Route path="/office/plans/:id/agree" component={AgreeScreen} />
          <Route path="/office/plans/:id/paper" component={PlanPaperScreen} />
          <Route path="/office/plans/:id/actions/new" component={NewActionScreen} />
          <Route path="/office/actions/:id" component={ActionScreen} />
          <Route path="/office/integrity" component={IntegrityScreen} />
          <Route path="/office/audit" component={AuditScreen} />
          <Route path="/office/devices" component={DevicesScreen} />
          <Route path="/office/devices/collect" component={CollectScreen} />
          <Route path="/office/devices/quarantine" component={QuarantineScreen} />
          <Route path="/office/intake" component={IntakeScreen} />
          <Route path="/office/files" component={OfficeFiles} />
          <Route path="/office/users" component={UsersScreen} />
          <Route path="/office/queue" component={QueueScreen} />
          <Route path="/office/conflicts/:id" component={ConflictScreen} />
          <Route path="/office/history/:kind/:id" component={HistoryScreen} />
          <Route path="/office/account" component={AccountScreen} />
          <Route path="/office/settings" component={OfficeSettings} />
          <Route path="/office/about/:page" component={DocumentScreen} />
          <Route path="/office/retention" component={RetentionScreen} />
          <Route path="/office/lock" component={SetLockScreen} />
          <Route path="/office/settings/holidays" component={HolidaysScreen} />
          <Route path="/office/settings/rates" component={RatesScreen} />
          <Route default component={OverviewScreen} />
        </Router>
      </main>
    </div>
  )
}
