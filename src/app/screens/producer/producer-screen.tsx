import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { entryOf } from '../../../domain/criteria/catalogue.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Details } from '../../components/details.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLive } from '../../use-live.ts'

/** `/producers/:id`: a producer, its products, and what can be done. */
export const ProducerScreen = ({ id }: { id: string }) => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const [isRemoving, setRemoving] = useState(false)
  const found = useLive(
    async () => ({
      producer: await store.record('producer', id),
      products: await store.productsOf(id),
      identity: await store.identity(),
    }),
    [id],
  )
  if (found.status !== 'ready') return <Page title="">{null}</Page>
  const { producer, products, identity } = found.value
  if (producer === undefined) return <Missing />
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
      <section class="stack-close">
        <h2>{t.products}</h2>
        {products.length === 0 ? <p class="soft">{t.noProducts}</p> : null}
        <ul class="card-list">
          {products.map((product) => (
            <li key={product.id}>
              <CardLink href={`/products/${product.id}`}>
                <strong>{product.data.name}</strong>
                <span class="soft">
                  {t.set(product.data.criteria.set, entryOf(product.data.criteria.set)?.name[language.value] ?? '')}
                </span>
              </CardLink>
            </li>
          ))}
        </ul>
      </section>
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
          <Button kind="quiet" icon="trash" onClick={() => setRemoving(true)}>
            {t.remove}
          </Button>
        </div>
      </section>
      {isRemoving ? <Removal id={id} onClose={() => setRemoving(false)} /> : null}
    </Page>
  )
}

const Removal = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = producerMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const remove = async (): Promise<void> => {
    const committed = await store.commit({ op: 'delete', id })
    if (committed.kind === 'saved') route('/producers', true)
    else onClose()
  }
  return (
    <Dialog
      title={t.removeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" icon="trash" onClick={() => void remove()}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p>{t.removeText}</p>
    </Dialog>
  )
}

const Missing = () => {
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
