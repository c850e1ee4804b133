import type { LocalRecord, Store } from '../../../store/store.ts'
import { setNameOf } from '../../citation.ts'
import { CardLink } from '../../components/card-link.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { formatDay } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { producerMessages } from '../../messages/producers.ts'

interface ProductWithLast {
  readonly product: LocalRecord<'product'>
  readonly last: LocalRecord<'assessment'> | undefined
}

/** A producer's products, each with its newest assessment. */
export const productsWithLast = async (store: Store, producer: string): Promise<ProductWithLast[]> => {
  const products = await store.productsOf(producer)
  return Promise.all(products.map(async (product) => ({ product, last: (await store.assessmentsOf(product.id))[0] })))
}

/** One product in its producer's list: stars that it has, and when it was last assessed. */
export const ProductCard = ({ product, last }: ProductWithLast) => {
  const t = producerMessages()
  const { id, data } = product
  return (
    <CardLink href={`/products/${id}`}>
      <strong>{data.name}</strong>
      <span class="soft">{setNameOf(data.criteria)}</span>
      {data.certifiedStars === undefined ? null : (
        <span class="row">
          <StarRow stars={data.certifiedStars} size="s" label={t.certified(data.certifiedStars)} />
          <span aria-hidden="true">{t.certified(data.certifiedStars)}</span>
        </span>
      )}
      <span class="soft">
        {last === undefined
          ? t.neverAssessed
          : t.lastAssessed(
              kindMessages().status[last.data.status],
              formatDay(last.data.finalisedAt ?? last.updatedAt, language.value),
            )}
      </span>
    </CardLink>
  )
}
