import { vietnamDay } from '../../../domain/calendar/day.ts'
import { progressOf } from '../../../domain/dossier/progress.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { useLive } from '../../use-live.ts'
import { beginHref } from './begin-href.ts'
import { DossierCard } from './dossier-card.tsx'
import { holidaysOf } from './dossier-view.ts'

/** A product's dossiers with their stage, term and next step, and the way to a new one. */
export const DossiersSection = ({ product }: { product: LocalRecord<'product'> }) => {
  const t = dossiersMessages()
  const { store, now, space } = useApp()
  const found = useLive(async () => {
    const [dossiers, years, identity] = await Promise.all([
      store.under('dossier', product.id),
      store.all('holidays'),
      store.identity(),
    ])
    return { dossiers, holidays: holidaysOf(years), actor: identity?.role ?? ('producer' as const) }
  }, [product.id])
  if (found.status !== 'ready') return <section class="stack-close" aria-busy="true" />
  const { dossiers, holidays, actor } = found.value
  const today = vietnamDay(now().getTime())
  const isPreparing = actor !== 'consultant' && actor !== 'council'
  return (
    <section class="stack-close">
      <h2>{t.short}</h2>
      {dossiers.length === 0 ? <p class="soft">{t.list.noneOfProduct}</p> : null}
      <ul class="card-list">
        {dossiers.map((record) => (
          <li key={record.id}>
            <DossierCard {...{ record, actor, today }} progress={progressOf(record.data, holidays)} />
          </li>
        ))}
      </ul>
      {isPreparing ? (
        <div class="row">
          <Button kind="secondary" icon="plus" href={beginHref(space, product.id)}>
            {t.list.begin}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
