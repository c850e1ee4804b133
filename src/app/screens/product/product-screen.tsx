import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { setTitleOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { compareMessages } from '../../messages/compare.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { papersMessages } from '../../messages/papers.ts'
import { productMessages } from '../../messages/product.ts'
import { compareHref, historyHref } from '../../record-href.ts'
import { type NextScreen, useAhead } from '../../use-ahead.ts'
import { useLive } from '../../use-live.ts'
import { nextAssessment } from '../assessment/next-assessment.ts'
import { ProductCertificates } from '../certificates/product-certificates.tsx'
import { DossiersSection } from '../dossier/dossiers-section.tsx'
import { PlansSection } from '../plans/plans-section.tsx'
import { SurveysSection } from '../surveys/surveys-section.tsx'
import { Assess } from './assess.tsx'

/** So many open assessments are read before one is tapped. */
const AHEAD = 2

/** `/products/:id`: a product, its assessments, and the next one. */
export const ProductScreen = ({ id }: { id: string }) => {
  const t = productMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const [product, assessments, evidence] = await Promise.all([
      store.record('product', id),
      store.assessmentsOf(id),
      store.evidenceOf(id),
    ])
    const producer = product === undefined ? undefined : await store.record('producer', product.data.producer)
    return { product, producer, assessments, evidence: evidence.length }
  }, [id])
  const criteria = found.status === 'ready' ? found.value.product?.data.criteria : undefined
  const drafts = found.status === 'ready' ? found.value.assessments.filter(({ data }) => data.status === 'draft') : []
  useAhead(criteria === undefined ? [] : [newAssessment(id, criteria), ...drafts.slice(0, AHEAD).map(nextAssessment)])
  if (found.status !== 'ready') return <Opening status={found.status} back="/producers" />
  const { product, producer, assessments, evidence } = found.value
  if (product === undefined) return <MissingProduct />
  const { data } = product
  return (
    <Page
      title={data.name}
      back={`/producers/${data.producer}`}
      footer={<Assess product={product} assessments={assessments} />}
    >
      <p class="row">
        <Receipt record={id} version={product.version} />
        {data.sample ? <SampleBadge /> : null}
      </p>
      <ConflictNotice record={product} />
      <ProductCertificates product={product} />
      <PlansSection producer={data.producer} product={id} part="under-way" />
      <section class="stack-close">
        <h2>{t.assessments}</h2>
        {assessments.length === 0 ? <p class="soft">{t.none}</p> : null}
        <ul class="card-list">
          {assessments.map((assessment) => (
            <li key={assessment.id}>
              <CardLink
                href={
                  assessment.data.status === 'final'
                    ? `/assessments/${assessment.id}/result`
                    : `/assessments/${assessment.id}`
                }
              >
                <strong>{kinds.assessor[assessment.data.role]}</strong>
                <span class="soft">
                  {t.by(
                    assessment.data.assessor || kinds.someone,
                    formatDay(assessment.data.finalisedAt ?? assessment.data.startedAt, language.value),
                  )}
                </span>
                <span>
                  <Badge tone={assessment.data.status === 'final' ? 'good' : 'warning'}>
                    {kinds.status[assessment.data.status]}
                  </Badge>
                </span>
              </CardLink>
            </li>
          ))}
        </ul>
      </section>
      {assessments.length < 2 ? null : (
        <CardLink href={compareHref('field', id)}>
          <strong>{compareMessages().title}</strong>
          <span class="soft">{compareMessages().openHint(assessments.length)}</span>
        </CardLink>
      )}
      {assessments.length === 0 ? null : <PlansSection producer={data.producer} product={id} part="rest" />}
      <DossiersSection product={product} />
      <CardLink href={`/products/${id}/documents`}>
        <strong>{evidenceMessages().dossier}</strong>
        <span class="soft">{evidenceMessages().dossierCount(evidence)}</span>
      </CardLink>
      <CardLink href={`/products/${id}/papers`}>
        <strong>{papersMessages().title}</strong>
        <span class="soft">{papersMessages().lead}</span>
      </CardLink>
      {producer === undefined ? null : <SurveysSection producer={producer} product={product} />}
      <section class="card">
        <Details
          rows={[
            [kinds.kind.producer, producer?.data.name],
            [kinds.field.criteria, setTitleOf(data.criteria)],
            [kinds.field.code, data.code],
            [kinds.field.description, data.description],
            [kinds.field.note, data.note],
          ]}
        />
        <div class="row">
          <Button kind="secondary" icon="pencil" href={`/products/${id}/edit`}>
            {t.edit}
          </Button>
          <Button kind="quiet" icon="history" href={historyHref('field', 'product', id)}>
            {historyMessages().open}
          </Button>
          {assessments.length === 0 ? (
            <RemoveRecord
              id={id}
              label={t.remove}
              title={t.removeTitle}
              text={t.removeText}
              after={`/producers/${data.producer}`}
            />
          ) : null}
        </div>
      </section>
    </Page>
  )
}

/** An assessment that is begun here opens with its criteria. */
const newAssessment = (product: string, criteria: SetReference): NextScreen => ({
  address: `/assessments/${product}`,
  ready: async () => {
    await loadCriteriaSet(criteria)
    return undefined
  },
})

/** No such product on this phone. */
export const MissingProduct = () => {
  const t = productMessages()
  return (
    <Page title={t.missingTitle} back="/producers">
      <EmptyState
        icon="file-question-mark"
        title={t.missingTitle}
        text={t.missingText}
        action={<Button href="/producers">{t.back}</Button>}
      />
    </Page>
  )
}
