import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { assessmentsFor } from '../../../domain/dossier/begin.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { laterPart } from '../../later.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { recordHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { firstAssessmentOf } from '../product/first-assessment.ts'
import { presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { ToldField } from './told-field.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

const AttestationMark = laterPart(() =>
  import('../integrity/attestation-mark.tsx').then((room) => room.AttestationMark),
)

interface AssessmentChoiceProps {
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly edit: DossierEdit
}

/** Which final self-assessment the dossier presents; where there is none, the way to make one. */
export const AssessmentChoice = ({ view, set, edit }: AssessmentChoiceProps) => {
  const t = dossierMessages().fields
  const { space } = useApp()
  const chosen = presentedAssessment(view)
  const words = (one: LocalRecord<'assessment'>): string => assessmentWords(one, set)
  const look =
    chosen === undefined ? null : (
      <div class="row">
        <Button kind="quiet" icon="eye" href={resultHref(space, chosen.id)}>
          {dossierMessages().need.see}
        </Button>
        <AttestationMark record={chosen} />
      </div>
    )
  if (!edit.mayWrite('assessment')) {
    return (
      <>
        <ToldField name="assessment" label={t.assessment} value={chosen === undefined ? '' : words(chosen)} />
        {look}
      </>
    )
  }
  const offered = assessmentsFor(view.record.data.criteria, view.assessments)
  const value = edit.text('assessment')
  const choose = (id: string): void => {
    edit.set('assessment', id)
    edit.commit('assessment', id)
  }
  const [newest] = offered
  return (
    <>
      {offered.length === 0 ? (
        <Notice tone="info">{t.assessmentMissing}</Notice>
      ) : (
        <SelectField
          name="assessment"
          label={t.assessment}
          value={value}
          options={[
            { value: '', label: t.assessmentNone },
            ...offered.map((one) => ({ value: one.id, label: words(one) })),
          ]}
          onChange={choose}
        />
      )}
      {newest === undefined || newest.id === value || !isNewer(newest, chosen) ? null : (
        <Notice tone="info">
          <p>{t.newer(words(newest))}</p>
          <Button kind="secondary" icon="check" onClick={() => choose(newest.id)}>
            {t.useNewer}
          </Button>
        </Notice>
      )}
      {chosen?.data.role === 'officer' ? <p class="soft">{t.assessmentOfficer}</p> : null}
      {look}
      {space === 'field' && !offered.some(({ data }) => data.role === 'self') ? (
        <SelfAssess view={view} set={set} />
      ) : null}
    </>
  )
}

/** Whether the newest of those offered is worth pointing at: nothing was chosen, or it came after what was. */
const isNewer = ({ data }: LocalRecord<'assessment'>, chosen: LocalRecord<'assessment'> | undefined): boolean =>
  chosen === undefined || data.revises === chosen.id || (data.finalisedAt ?? '') > (chosen.data.finalisedAt ?? '')

/** Who scored, when, and what it came to. */
export const assessmentWords = ({ data }: LocalRecord<'assessment'>, set: CriteriaSet | undefined): string => {
  const t = dossierMessages().fields
  const when = formatDay(data.finalisedAt ?? data.startedAt, language.value)
  const score = set === undefined ? undefined : scoreAssessment(set, data)
  const points = score === undefined ? kindMessages().status[data.status] : t.points(score.points, score.stars)
  return t.assessmentOf(kindMessages().assessor[data.role], when, points)
}

/** In the field a final assessment is read by its result. */
export const resultHref = (space: 'field' | 'office', id: string): string =>
  `${recordHref(space, 'assessment', id)}${space === 'field' ? '/result' : ''}`

/** The producer scores itself on the phone that is there, or goes on with what it began. */
const SelfAssess = ({ view, set }: Omit<AssessmentChoiceProps, 'edit'>) => {
  const t = dossierMessages().fields
  const { store, now } = useApp()
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  const { product, producer, record } = view
  const open = view.assessments.find(({ data }) => data.status === 'draft' && data.role === 'self')
  const begin = useOneAtATime(async () => {
    if (set === undefined || product === undefined) return setFailed(true)
    const assessor = producer?.data.representative ?? producer?.data.name ?? ''
    const fresh = firstAssessmentOf(product, set, { role: 'self', assessor }, now().toISOString())
    const data = { ...fresh, dossier: record.id }
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: product.area, data })
    if (committed.kind === 'saved') route(recordHref('field', 'assessment', committed.record.id))
    else setFailed(true)
  })
  return (
    <>
      {hasFailed ? <Notice tone="error">{t.selfAssessFailed}</Notice> : null}
      <div class="row">
        {open === undefined ? (
          <Button kind="secondary" icon="clipboard-list" busy={begin.isBusy} onClick={begin.run}>
            {t.selfAssess}
          </Button>
        ) : (
          <Button kind="secondary" icon="arrow-right" href={recordHref('field', 'assessment', open.id)}>
            {t.goOn}
          </Button>
        )}
      </div>
    </>
  )
}
