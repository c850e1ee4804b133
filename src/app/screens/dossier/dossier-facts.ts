import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { DossierFacts } from '../../../domain/dossier/requirement.ts'
import { lastFiling } from '../../../domain/dossier/snapshot.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { DossierView } from './dossier-view.ts'

/** The self-assessment that the dossier presents, if it is here. */
export const presentedAssessment = ({ record, assessments }: DossierView): LocalRecord<'assessment'> | undefined =>
  assessments.find(({ id }) => id === record.data.assessment)

/** The dossier as its requirements are held against it; of what was filed, the evidence that was filed. */
export const factsOf = (view: DossierView, set: CriteriaSet | undefined): DossierFacts => {
  const { record, producer, evidence, surveys, recognition, today } = view
  const assessment = presentedAssessment(view)
  return {
    ...{ dossier: record.data, producer: producer?.data ?? {}, surveys, today },
    criteria: set?.criteria,
    answers: assessment?.data.status === 'final' ? assessment.data.answers : undefined,
    evidence: evidence.map(({ data }) => data),
    recognisedOn: record.data.occasion === 'first' ? undefined : recognition?.issuedOn,
  }
}

/** Evidence that came, or changed its file, since the dossier was last handed in. */
export const newSinceFiling = ({ record, evidence }: DossierView): readonly LocalRecord<'evidence'>[] => {
  const filed = lastFiling(record.data)?.filed
  return filed === undefined ? [] : evidence.filter(({ id, data }) => filed.evidence[id] !== data.file.sha256)
}
