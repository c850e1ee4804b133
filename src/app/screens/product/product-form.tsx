import { Opening } from '../../components/opening.tsx'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { useTyping } from '../../use-new-form.ts'
import { MissingProducer } from '../producer/producer-screen.tsx'
import { EditProduct } from './edit-product.tsx'
import { NewProduct } from './new-product.tsx'
import { MissingProduct } from './product-screen.tsx'

/** `/producers/:producer/products/new` and `/products/:id/edit`. */
export const ProductFormScreen = ({ id, producer }: { id?: string; producer?: string }) =>
  id === undefined ? (
    <NewProductScreen key={producer} producer={producer ?? ''} />
  ) : (
    <EditProductScreen key={id} id={id} />
  )

const NewProductScreen = ({ producer }: { producer: string }) => {
  const { store } = useApp()
  const owner = useLive(() => store.record('producer', producer), [producer])
  const typing = useTyping(`product-of:${producer}`)
  if (owner.status !== 'ready') return <Opening status={owner.status} back="/producers" />
  if (typing === undefined) return <Opening status="loading" />
  return owner.value === undefined ? <MissingProducer /> : <NewProduct owner={owner.value} typing={typing} />
}

const EditProductScreen = ({ id }: { id: string }) => {
  const { store } = useApp()
  const found = useLive(
    async () => ({
      product: await store.record('product', id),
      isAssessed: (await store.assessmentsOf(id)).length > 0,
    }),
    [id],
  )
  if (found.status !== 'ready') return <Opening status={found.status} back="/producers" />
  const { product, isAssessed } = found.value
  return product === undefined ? <MissingProduct /> : <EditProduct product={product} isAssessed={isAssessed} />
}
