import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { type AssessmentChanges, changedCriteria, changedEvidence } from '../../../domain/dossier/changes.ts'
import { recognisedState } from '../../../domain/dossier/recognised-state.ts'
import { NONE_REACHED } from '../../../domain/records/assessment.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { historyMessages } from '../../messages/history.ts'
import { language } from '../../messages/language.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import './changes-since.css'
import { ChangedSurvey } from './changed-survey.tsx'
import { presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'

/** Of an upgrade or a rating again: only what differs from what the product was recognised by, criterion by criterion, paper by paper. */
export const ChangesSince = ({ view, set }: { view: DossierView; set: CriteriaSet | undefined }) => {
  const t = dossierMessages().since
  const { record, recognition, previous, assessments, evidence, surveys, today } = view
  if (record.data.occasion === 'first') return null
  const state = recognisedState(record.data, recognition, previous, { assessments, evidence, surveys })
  if (state === undefined) {
    return (
      <section class="card">
        <h2>{t.title}</h2>
        <p class="soft">{t.noBefore}</p>
      </section>
    )
  }
  const now = presentedAssessment(view)
  const criteria =
    set === undefined || state.assessment === undefined || now === undefined
      ? undefined
      : changedCriteria(set, state.assessment.data, now.data)
  const { added, expired } = changedEvidence(state.evidence, evidence, today)
  const isSame =
    (criteria === undefined || (criteria.kind === 'compared' && criteria.criteria.length === 0)) &&
    added.length + expired.length + state.surveys.length === 0
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="soft">{t.text(dayWords(state.day))}</p>
      {isSame ? <p>{t.nothing}</p> : null}
      {criteria === undefined ? null : <Criteria changes={criteria} set={set} />}
      {added.length === 0 ? null : (
        <>
          <h3>{t.added(added.length)}</h3>
          <EvidenceGrid records={added} />
        </>
      )}
      {expired.length === 0 ? null : (
        <>
          <h3>{t.expired(expired.length)}</h3>
          <EvidenceGrid records={expired} />
        </>
      )}
      {state.surveys.map(({ form, before, now: after }) => (
        <ChangedSurvey key={form} before={before} after={after} />
      ))}
    </section>
  )
}

const Criteria = ({ changes, set }: { changes: AssessmentChanges; set: CriteriaSet | undefined }) => {
  const t = dossierMessages().since
  if (changes.kind === 'other-criteria') return <p>{t.other}</p>
  if (changes.criteria.length === 0) return null
  return (
    <>
      <h3>
        {t.criteria(changes.criteria.length)} · {t.points(changes.points.before, changes.points.after)}
      </h3>
      <ul class="changes-since">
        {changes.criteria.map(({ code, before, after, points }) => (
          <li key={code}>
            <p>
              <strong>
                {code} {set?.criteria.find((one) => one.code === code)?.title[language.value]}
              </strong>{' '}
              <span class="soft">{t.points(points.before, points.after)}</span>
            </p>
            <p class="soft">{t.from(levelWords(set, code, before), levelWords(set, code, after))}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const levelWords = (set: CriteriaSet | undefined, code: string, answer: number | undefined): string => {
  if (answer === undefined) return dossierMessages().since.nothingBefore
  if (answer === NONE_REACHED) return historyMessages().noneReached
  const option = set?.criteria.find((one) => one.code === code)?.options[answer]
  return option?.label[language.value] ?? historyMessages().level(answer + 1)
}
