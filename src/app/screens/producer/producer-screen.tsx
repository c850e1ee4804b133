import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { filesMessages } from '../../messages/files.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { historyHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { VisitRoom } from '../evidence/visit-room.tsx'
import { PlansSection } from '../plans/plans-section.tsx'
import { SurveysSection } from '../surveys/surveys-section.tsx'
import { ProducerTrainings } from '../trainings/producer-trainings.tsx'
import { ProducerConsents } from './producer-consents.tsx'
import { ProductCard, productsWithLast } from './product-card.tsx'
import { RecordPlace } from './record-place.tsx'

/** `/producers/:id`: a producer, its products, and what can be done. */
export const ProducerScreen = ({ id }: { id: string }) => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(
    async () => ({
      producer: await store.record('producer', id),
      products: await productsWithLast(store, id, today),
      identity: await store.identity(),
    }),
    [id, today],
  )
  if (found.status !== 'ready') return <Opening status={found.status} back="/producers" />
  const { producer, products, identity } = found.value
  if (producer === undefined) return <MissingProducer />
  const { data } = producer
  return (
    <Page
      title={data.name}
      back="/producers"
      footer={
        <Button icon="plus" href={`/producers/${id}/products/new`}>
          {t.addProduct}
        </Button>
      }
    >
      <p class="row">
        <Receipt record={id} version={producer.version} />
        {data.sample ? <SampleBadge /> : null}
      </p>
      <ConflictNotice record={producer} />
      <PlansSection producer={id} part="under-way" />
      <section class="stack-close">
        <h2>{t.products}</h2>
        {products.length === 0 ? <p class="soft">{t.noProducts}</p> : null}
        <ul class="card-list">
          {products.map((entry) => (
            <li key={entry.product.id}>
              <ProductCard {...entry} />
            </li>
          ))}
        </ul>
      </section>
      <ProducerTrainings producer={id} />
      {products.length === 0 ? null : <PlansSection producer={id} part="rest" />}
      <RecordPlace producer={producer} />
      <VisitRoom producer={id} />
      <SurveysSection producer={producer} />
      <ProducerConsents producer={producer} purposes={['contact']} />
      <section class="card">
        <Details
          rows={[
            [kinds.field.legalForm, kinds.legalForm[data.legalForm]],
            [kinds.field.area, areaName(producer.area, identity?.areas)],
            [kinds.field.representative, data.representative],
            [kinds.field.phone, data.phone],
            [kinds.field.address, data.address],
            [kinds.field.registrationNumber, data.registrationNumber],
            [kinds.field.note, data.note],
          ]}
        />
        <div class="row">
          <Button kind="secondary" icon="pencil" href={`/producers/${id}/edit`}>
            {t.edit}
          </Button>
          <Button kind="quiet" icon="send" href={`/files?of=${id}`}>
            {filesMessages().visitGive}
          </Button>
          <Button kind="quiet" icon="shield-check" href={`/producers/${id}/personal`}>
            {t.personal}
          </Button>
          <Button kind="quiet" icon="history" href={historyHref('field', 'producer', id)}>
            {historyMessages().open}
          </Button>
          <RemoveRecord id={id} label={t.remove} title={t.removeTitle} text={t.removeText} after="/producers" />
        </div>
      </section>
    </Page>
  )
}

/** No such producer on this phone. */
export const MissingProducer = () => {
  const t = producerMessages()
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
