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

const IntakeScreen = laterScreen(() => import('./intake-screen.tsx').then((room) => room.IntakeScreen))
const SurveyDetail = laterScreen(() => import('./survey-detail.tsx').then((room) => room.SurveyDetail))

const PapersScreen = laterScreen(() => import('../papers/papers-screen.tsx').then((room) => room.PapersScreen))

const DossierScreen = laterScreen(() => import('../dossier/dossier-screen.tsx').then((room) => room.DossierScreen))
const BeginDossierScreen = laterScreen(() =>
  import('../dossier/begin-screen.tsx').then((room) => room.BeginDossierScreen),
)

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
        <span class="soft office-who">{t.who(name, kindMessages().role[role])}</span>
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
          <Route path="/office/programme" component={ProgrammeScreen} />
          <Route path="/office/programme/money" component={MoneyScreen} />
          <Route path="/office/programme/outlook" component={OutlookScreen} />
          <Route path="/office/devices" component={DevicesScreen} />
          <Route path="/office/intake" component={IntakeScreen} />
          <Route path="/office/files" component={OfficeFiles} />
          <Route path="/office/users" component={UsersScreen} />
          <Route path="/office/queue" component={QueueScreen} />
          <Route path="/office/conflicts/:id" component={ConflictScreen} />
          <Route path="/office/history/:kind/:id" component={HistoryScreen} />
          <Route path="/office/settings" component={OfficeSettings} />
          <Route path="/office/settings/holidays" component={HolidaysScreen} />
          <Route default component={OverviewScreen} />
        </Router>
      </main>
    </div>
  )
}
