import { Badge } from '../../components/badge.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { planMessages } from '../../messages/plan.ts'
import { recordHref } from '../../record-href.ts'
import type { PlannedView } from './plan-data.ts'
import './plan-screen.css'
import { starWords } from './plan-words.ts'

/** The products of a plan: stars when it was made and the stars aimed at, where it stands now, and what comes out when all is done. */
export const PlannedProducts = ({ products }: { products: readonly PlannedView[] }) => {
  const t = planMessages()
  return (
    <section class="stack-close">
      <h2>{t.aims}</h2>
      <ul class="card-list">
        {products.map((product) => (
          <li key={product.id}>
            <PlannedProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const PlannedProductCard = ({ product: { id, name, planned, now, after, set } }: { product: PlannedView }) => {
  const t = planMessages()
  const { space } = useApp()
  const isReached = now !== undefined && now.stars >= planned.target
  return (
    <section class="card planned-product">
      <p>
        <a href={recordHref(space, 'product', id)}>
          <strong>{name}</strong>
        </a>
      </p>
      <p class="planned-product-stars">
        <StarRow stars={planned.stars} size="s" label={starWords(planned.stars)} />
        <span aria-hidden="true">→</span>
        <StarRow stars={planned.target} size="s" label={starWords(planned.target)} />
        {isReached ? (
          <Badge tone="good" icon="circle-check">
            {t.reached}
          </Badge>
        ) : null}
      </p>
      <p class="visually-hidden">{t.fromTo(planned.stars, planned.target)}</p>
      <ul class="planned-product-lines">
        <li class="soft">{t.began(planned.points)}</li>
        {now === undefined ? null : <li>{t.now(now.points, now.stars)}</li>}
        {after === undefined || isReached ? null : (
          <li>
            <strong>{t.after(after.points, after.stars)}</strong>
          </li>
        )}
        {set === undefined ? <li class="soft">{t.setMissing}</li> : null}
      </ul>
      {after !== undefined && !isReached && after.stars < planned.target ? (
        <p>
          <Badge tone="warning" icon="triangle-alert">
            {t.short(planned.target)}
          </Badge>
        </p>
      ) : null}
    </section>
  )
}
