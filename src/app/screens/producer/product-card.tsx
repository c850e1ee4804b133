import { type Recognition, recognitionOf } from '../../../domain/certificates/standing.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { setNameOf } from '../../citation.ts'
import { CardLink } from '../../components/card-link.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { formatDay } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { producerMessages } from '../../messages/producers.ts'
import { standingsOfProduct } from '../certificates/holdings.ts'
import { StateBadge } from '../certificates/state-badge.tsx'

interface ProductWithLast {
  readonly product: LocalRecord<'product'>
  readonly last: LocalRecord<'assessment'> | undefined
  readonly recognition: Recognition<LocalRecord<'certificate'>>
}

/** A producer's products, each with its newest assessment and what it is recognised by. */
export const productsWithLast = async (store: Store, producer: string, today: Day): Promise<ProductWithLast[]> => {
  const products = await store.productsOf(producer)
  return Promise.all(
    products.map(async (product) => ({
      product,
      last: (await store.assessmentsOf(product.id))[0],
      recognition: recognitionOf(product.data, await standingsOfProduct(store, product.id, today)),
    })),
  )
}

/** One product in its producer's list: stars that it has, and when it was last assessed. */
export const ProductCard = ({ product, last, recognition }: ProductWithLast) => {
  const t = producerMessages()
  const { id, data } = product
  return (
    <CardLink href={`/products/${id}`}>
      <strong>{data.name}</strong>
      <span class="soft">{setNameOf(data.criteria)}</span>
      <Recognised recognition={recognition} />
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

const Recognised = ({ recognition }: Pick<ProductWithLast, 'recognition'>) => {
  const t = producerMessages()
  if (recognition.kind === 'none') return null
  const stars = recognition.kind === 'noted' ? recognition.stars : recognition.standing.record.data.stars
  return (
    <span class="row">
      <StarRow stars={stars} size="s" label={t.certified(stars)} />
      <span aria-hidden="true">{t.certified(stars)}</span>
      {recognition.kind === 'noted' ? null : <StateBadge kind={recognition.standing.state.kind} />}
    </span>
  )
}
