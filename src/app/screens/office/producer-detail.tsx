import { setNameOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { officeMessages } from '../../messages/office.ts'
import { producerMessages } from '../../messages/producers.ts'
import { placeWords } from '../../place-words.ts'
import { useLive } from '../../use-live.ts'
import { PlansSection } from '../plans/plans-section.tsx'
import { ProducerConsents } from '../producer/producer-consents.tsx'
import { SurveysSection } from '../surveys/surveys-section.tsx'
import { RecordFacts } from './record-facts.tsx'

/** `/office/producers/:id`: a producer to the last field, and its products. */
export const ProducerDetail = ({ id }: { id: string }) => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const found = useLive(
    async () => ({ producer: await store.record('producer', id), products: await store.productsOf(id) }),
    [id],
  )
  if (found.status !== 'ready') return <Page title="">{t.loading}</Page>
  const { producer, products } = found.value
  if (producer === undefined) {
    return (
      <Page title={t.places.producers} back="/office/producers">
        <EmptyState icon="file-question-mark" title={t.places.producers} text={t.missing} />
      </Page>
    )
  }
  const { data } = producer
  return (
    <Page title={data.name} back="/office/producers">
      {data.sample ? (
        <p>
          <SampleBadge />
        </p>
      ) : null}
      <section class="card">
        <Details
          rows={[
            [kinds.field.name, data.name],
            [kinds.field.legalForm, kinds.legalForm[data.legalForm]],
            [kinds.field.representative, data.representative],
            [kinds.field.phone, data.phone],
            [kinds.field.address, data.address],
            [kinds.field.registrationNumber, data.registrationNumber],
            [kinds.field.place, data.place === undefined ? undefined : placeWords(data.place)],
            [kinds.field.note, data.note],
          ]}
        />
      </section>
      <PlansSection producer={id} part="under-way" />
      <section class="stack-close">
        <h2>{t.places.products}</h2>
        <ul class="card-list">
          {products.map((product) => (
            <li key={product.id}>
              <CardLink href={`/office/products/${product.id}`}>
                <strong>{product.data.name}</strong>
                <span class="soft">{setNameOf(product.data.criteria)}</span>
              </CardLink>
            </li>
          ))}
        </ul>
      </section>
      {products.length === 0 ? null : <PlansSection producer={id} part="rest" />}
      <SurveysSection producer={producer} />
      <ProducerConsents producer={producer} purposes={['contact', 'location']} />
      <div class="row">
        <Button kind="secondary" icon="shield-check" href={`/office/people/new?producer=${id}`}>
          {producerMessages().personal}
        </Button>
      </div>
      <RecordFacts record={producer} />
    </Page>
  )
}
