import { useState } from 'preact/hooks'
import { SearchField } from '../../components/search-field.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { useLatest, useLive } from '../../use-live.ts'

/** Products offered at a time: one more word of the search brings the rest. */
const OFFERED = 6

/** Finds the product that a certificate is for, by its own name or its producer's. */
export const ProductChooser = ({ onChoose }: { onChoose: (product: string) => void }) => {
  const t = certificateMessages().form
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const found = useLatest(
    useLive(async () => {
      const { rows } = await store.products({ search, limit: OFFERED })
      const { rows: owners } = search === '' ? { rows: [] } : await store.producers({ search, limit: OFFERED })
      const theirs = (await Promise.all(owners.map(({ id }) => store.productsOf(id)))).flat()
      const products = [...new Map([...rows, ...theirs].map((product) => [product.id, product])).values()]
      return Promise.all(
        products.slice(0, OFFERED).map(async (product) => ({
          product,
          producer: await store.record('producer', product.data.producer),
        })),
      )
    }, [search]),
  )
  return (
    <div class="stack-close">
      <SearchField label={t.productSearch} value={search} onInput={setSearch} />
      {found.status === 'ready' && found.value.length === 0 ? <p role="status">{t.productNone}</p> : null}
      <ul class="certificates-products">
        {(found.status === 'ready' ? found.value : []).map(({ product, producer }) => (
          <li key={product.id}>
            <button class="certificates-product" type="button" onClick={() => onChoose(product.id)}>
              <strong>{product.data.name}</strong>
              <span class="soft">{producer?.data.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
