import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { lastFiling, sinceFiling } from '../../../domain/dossier/snapshot.ts'
import { CardLink } from '../../components/card-link.tsx'
import { Fold } from '../../components/fold.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import { SurveyCard } from '../surveys/survey-card.tsx'
import { assessmentWords, resultHref } from './assessment-choice.tsx'
import type { DossierView } from './dossier-view.ts'

/** Pieces of evidence shown before the rest is asked for: previews are read from the disk one by one. */
const FEW = 12

/** What was handed in last, and what came since; the surveys that are parts of it. Nothing before the first filing. */
export const FiledPapers = ({ view, set }: { view: DossierView; set: CriteriaSet | undefined }) => {
  const t = dossierMessages().papers
  const { space } = useApp()
  const filing = lastFiling(view.record.data)
  if (filing === undefined) return null
  const { kept, replaced, added, gone } = sinceFiling(filing.filed, view.evidence)
  const those = (ids: readonly string[]) => view.evidence.filter(({ id }) => ids.includes(id))
  const filed = those([...kept, ...replaced])
  const since = those([...added, ...replaced])
  const assessment = view.assessments.find(({ id }) => id === filing.filed.assessment)
  const finals = view.surveys.filter(({ data }) => data.status === 'final')
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {assessment === undefined ? null : (
        <CardLink href={resultHref(space, assessment.id)}>
          <span class="soft">{t.assessment}</span>
          <strong>{assessmentWords(assessment, set)}</strong>
        </CardLink>
      )}
      {finals.length === 0 ? null : (
        <>
          <h3>{t.surveys}</h3>
          <ul class="card-list">
            {finals.map((record) => (
              <li key={record.id}>
                <SurveyCard record={record} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.count(Object.keys(filing.filed.evidence).length)}</h3>
      <EvidenceGrid records={filed.slice(0, FEW)} />
      {filed.length <= FEW ? null : (
        <Fold isOpen={false} head={<span>{t.rest(filed.length - FEW)}</span>}>
          <EvidenceGrid records={filed.slice(FEW)} />
        </Fold>
      )}
      {gone.length === 0 ? null : <p class="soft">{t.gone(gone.length)}</p>}
      {since.length === 0 ? null : (
        <>
          <h3>{t.since(since.length)}</h3>
          <p class="soft">{t.sinceText}</p>
          <EvidenceGrid records={since} />
        </>
      )}
    </section>
  )
}
