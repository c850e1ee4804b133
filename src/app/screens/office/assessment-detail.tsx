import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { basisOf } from '../../../domain/prefill/contradictions.ts'
import { type Assessment, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { fieldName } from '../../field-names.ts'
import { laterPart } from '../../later.tsx'
import { compareMessages } from '../../messages/compare.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { compareHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { SealedSheet } from '../assessment/sealed-sheet.tsx'
import { SurveyDifferences } from '../prefill/survey-differences.tsx'
import { RescoreOpener } from '../rescore/rescore-opener.tsx'
import { ResultView } from '../result/result-view.tsx'
import { OfficeEvidence } from './office-evidence.tsx'
import { RecordFacts } from './record-facts.tsx'

const AttestationPart = laterPart(() =>
  import('../integrity/attestation-part.tsx').then((room) => room.AttestationPart),
)

/** `/office/assessments/:id`: the result, and every criterion with the option chosen, its points, its note. */
export const AssessmentDetail = ({ id }: { id: string }) => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const record = await store.record('assessment', id)
    const product = record === undefined ? undefined : await store.record('product', record.data.product)
    const evidence = record === undefined ? [] : await store.evidenceOf(id)
    return {
      record,
      product,
      evidence,
      siblings: product === undefined ? 0 : (await store.assessmentsOf(product.id)).length,
      loaded: record === undefined ? undefined : await loadCriteriaSet(record.data.criteria),
    }
  }, [id])
  if (found.status !== 'ready') return <Page title="">{t.loading}</Page>
  const { record, product, evidence, siblings, loaded } = found.value
  if (record === undefined) {
    return (
      <Page title={t.places.assessments} back="/office/assessments">
        <EmptyState icon="file-question-mark" title={t.places.assessments} text={t.missing} />
      </Page>
    )
  }
  if (record.data.sealed === true) {
    const title = product?.data.name ?? kinds.kind.assessment
    return <SealedSheet title={title} hearing={record.data.hearing} />
  }
  return (
    <Page title={product?.data.name ?? kinds.kind.assessment} back="/office/assessments">
      {product === undefined ? null : (
        <CardLink href={`/office/products/${product.id}`}>
          <span class="soft">{kinds.kind.product}</span>
          <strong>{product.data.name}</strong>
        </CardLink>
      )}
      {siblings < 2 || product === undefined ? null : (
        <CardLink href={compareHref('office', product.id, id)}>
          <strong>{compareMessages().title}</strong>
          <span class="soft">{compareMessages().openHint(siblings)}</span>
        </CardLink>
      )}
      {loaded?.kind === 'ready' ? (
        <Scored set={loaded.set} assessment={record.data} record={record} />
      ) : (
        <Notice tone="warning">{t.setUnavailable}</Notice>
      )}
      <Findings assessment={record.data} />
      <OfficeEvidence records={evidence} />
      <AttestationPart record={record} />
      <RecordFacts record={record} />
    </Page>
  )
}

const Scored = ({
  set,
  assessment,
  record,
}: {
  set: CriteriaSet
  assessment: Assessment
  record: Parameters<typeof ResultView>[0]['assessment']
}) => {
  const score = scoreAssessment(set, assessment)
  return (
    <>
      <ResultView set={set} assessment={record} score={score} />
      <SurveyDifferences set={set} assessment={assessment} score={score} />
      <CriteriaTable set={set} assessment={assessment} score={score} />
      <RescoreOpener set={set} record={record} />
    </>
  )
}

const CriteriaTable = ({ set, assessment, score }: { set: CriteriaSet; assessment: Assessment; score: Score }) => {
  const t = officeMessages()
  const chosen = (code: string): string => {
    const answer = assessment.answers[code]
    if (answer === undefined) return t.unanswered
    if (answer === NONE_REACHED) return t.noneReached
    return (
      set.criteria.find((criterion) => criterion.code === code)?.options[answer]?.label[language.value] ??
      String(answer)
    )
  }
  return (
    <section class="stack-close">
      <h2>{t.criteria}</h2>
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <caption class="visually-hidden">{t.criteria}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.criterion}</th>
              <th scope="col">{t.columns.answer}</th>
              <th scope="col">{t.columns.points}</th>
              <th scope="col">{t.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {set.criteria.map((criterion) => (
              <tr key={criterion.code}>
                <td data-label={t.columns.criterion}>
                  {criterion.code} {criterion.title[language.value]}
                </td>
                <td data-label={t.columns.answer}>
                  {chosen(criterion.code)}
                  <BasisMark assessment={assessment} code={criterion.code} />
                </td>
                <td data-label={t.columns.points}>
                  {score.criteria.get(criterion.code)?.points} / {criterion.maxPoints}
                </td>
                <td data-label={t.columns.note}>{assessment.notes[criterion.code]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Where an answer comes from that was taken from the surveys, or held against them. */
const BasisMark = ({ assessment, code }: { assessment: Assessment; code: string }) => {
  const basis = basisOf(assessment, code)
  return basis === undefined ? null : <span class="soft">{` · ${prefillMessages().basis[basis.kind]}`}</span>
}

const Findings = ({ assessment }: { assessment: Assessment }) => {
  const t = officeMessages()
  const findings = Object.entries(assessment.findings)
  const locks = Object.keys(assessment.locks)
  if (findings.length === 0 && locks.length === 0) return null
  return (
    <section class="card">
      {findings.length === 0 ? null : (
        <>
          <h2>{t.findings}</h2>
          <ul class="about-points">
            {findings.map(([id, isSo]) => (
              <li key={id}>{t.found(fieldName(`findings/${id}`), isSo)}</li>
            ))}
          </ul>
        </>
      )}
      {locks.length === 0 ? null : (
        <p>
          {t.locks}: {locks.join(', ')}
        </p>
      )}
    </section>
  )
}
