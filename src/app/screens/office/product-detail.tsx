import { setTitleOf } from '../../citation.ts'
import { CardLink } from '../../components/card-link.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { compareMessages } from '../../messages/compare.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { papersMessages } from '../../messages/papers.ts'
import { compareHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { ProductCertificates } from '../certificates/product-certificates.tsx'
import { DossiersSection } from '../dossier/dossiers-section.tsx'
import { PlansSection } from '../plans/plans-section.tsx'
import { SurveysSection } from '../surveys/surveys-section.tsx'
import { OfficeEvidence } from './office-evidence.tsx'
import { RecordFacts } from './record-facts.tsx'

/** `/office/products/:id`: a product to the last field, its producer and its assessments. */
export const ProductDetail = ({ id }: { id: string }) => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const product = await store.record('product', id)
    const producer = product === undefined ? undefined : await store.record('producer', product.data.producer)
    return { product, producer, assessments: await store.assessmentsOf(id), evidence: await store.evidenceOf(id) }
  }, [id])
  if (found.status !== 'ready') return <Page title="">{t.loading}</Page>
  const { product, producer, assessments, evidence } = found.value
  if (product === undefined) {
    return (
      <Page title={t.places.products} back="/office/products">
        <EmptyState icon="file-question-mark" title={t.places.products} text={t.missing} />
      </Page>
    )
  }
  const { data } = product
  return (
    <Page title={data.name} back="/office/products">
      {data.sample ? (
        <p>
          <SampleBadge />
        </p>
      ) : null}
      {producer === undefined ? null : (
        <CardLink href={`/office/producers/${producer.id}`}>
          <span class="soft">{kinds.kind.producer}</span>
          <strong>{producer.data.name}</strong>
        </CardLink>
      )}
      <section class="card">
        <Details
          rows={[
            [kinds.field.name, data.name],
            [kinds.field.criteria, setTitleOf(data.criteria)],
            [kinds.field.code, data.code],
            [kinds.field.description, data.description],
            [kinds.field.note, data.note],
          ]}
        />
      </section>
      <PlansSection producer={data.producer} product={id} part="under-way" />
      <ProductCertificates product={product} />
      <section class="stack-close">
        <h2>{t.places.assessments}</h2>
        <ul class="card-list">
          {assessments.map((assessment) => (
            <li key={assessment.id}>
              <CardLink href={`/office/assessments/${assessment.id}`}>
                <strong>{kinds.assessor[assessment.data.role]}</strong>
                <span class="soft">
                  {assessment.data.assessor || kinds.someone} · {kinds.status[assessment.data.status]} ·{' '}
                  {formatDay(assessment.updatedAt, language.value)}
                </span>
              </CardLink>
            </li>
          ))}
        </ul>
        {assessments.length < 2 ? null : (
          <CardLink href={compareHref('office', id)}>
            <strong>{compareMessages().title}</strong>
            <span class="soft">{compareMessages().openHint(assessments.length)}</span>
          </CardLink>
        )}
      </section>
      {assessments.length === 0 ? null : <PlansSection producer={data.producer} product={id} part="rest" />}
      <CardLink href={`/office/products/${id}/papers`}>
        <strong>{papersMessages().title}</strong>
        <span class="soft">{papersMessages().lead}</span>
      </CardLink>
      <DossiersSection product={product} />
      {producer === undefined ? null : <SurveysSection producer={producer} product={product} />}
      <OfficeEvidence records={evidence} />
      <RecordFacts record={product} />
    </Page>
  )
}
