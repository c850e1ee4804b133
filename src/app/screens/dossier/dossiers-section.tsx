import { vietnamDay } from '../../../domain/calendar/day.ts'
import { progressOf, stageOf } from '../../../domain/dossier/progress.ts'
import { occasionOf, recognitionOf } from '../../../domain/dossier/standing.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { useLive } from '../../use-live.ts'
import { beginHref } from './begin-href.ts'
import { DossierCard } from './dossier-card.tsx'
import { holidaysOf } from './dossier-view.ts'
import { whyWords } from './occasion-words.ts'
import { isPreparing } from './use-dossier-edit.ts'

/** A product's dossiers with their stage, term and next step, and the way to a new one. */
export const DossiersSection = ({ product }: { product: LocalRecord<'product'> }) => {
  const t = dossiersMessages()
  const { store, now, space } = useApp()
  const found = useLive(async () => {
    const [dossiers, certificates, years, identity] = await Promise.all([
      store.under('dossier', product.id),
      store.under('certificate', product.id),
      store.all('holidays'),
      store.identity(),
    ])
    return { dossiers, certificates, holidays: holidaysOf(years), actor: identity?.role ?? ('producer' as const) }
  }, [product.id])
  if (found.status !== 'ready') return <section class="stack-close" aria-busy="true" />
  const { dossiers, certificates, holidays, actor } = found.value
  const today = vietnamDay(now().getTime())
  const recognition = recognitionOf(product.data, certificates)
  const occasions = occasionOf(recognition, today)
  const isOpen = dossiers.some(({ data }) => !isClosed(stageOf(data)))
  // From 180 days before the certificate's end on, until somebody has begun the dossier.
  const isDue = !isOpen && (occasions.why === 'window' || occasions.why === 'late' || occasions.why === 'ended')
  // On a phone the certificate's own card, above, has the button already.
  const isOfferedAbove = space !== 'office' && certificates.length > 0
  return (
    <section class="stack-close">
      <h2>{t.short}</h2>
      {isDue ? (
        <Notice tone={occasions.why === 'window' ? 'info' : 'warning'}>
          <p>{whyWords(occasions, recognition)}</p>
          {isPreparing(actor) && !isOfferedAbove ? (
            <Button kind="secondary" icon="plus" href={beginHref(space, product.id, occasions.suggested)}>
              {t.list.beginAgain}
            </Button>
          ) : null}
        </Notice>
      ) : null}
      {dossiers.length === 0 ? <p class="soft">{t.list.noneOfProduct}</p> : null}
      <ul class="card-list">
        {dossiers.map((record) => (
          <li key={record.id}>
            <DossierCard {...{ record, actor, today }} progress={progressOf(record.data, holidays)} />
          </li>
        ))}
      </ul>
      {isPreparing(actor) ? (
        <div class="row">
          <Button kind="secondary" icon="plus" href={beginHref(space, product.id)}>
            {t.list.begin}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
