import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { useLive } from '../../use-live.ts'
import { dossiersHref } from './begin-href.ts'
import { DossierCard } from './dossier-card.tsx'
import { listDossiers, waitingFor } from './known-dossiers.ts'

/** Dossiers shown on the first screen; the rest is one tap away. */
const FEW = 3

/** What waits for this person, by their role, the most pressing first; nothing where there is no dossier at all. */
export const WaitingDossiers = () => {
  const t = dossiersMessages()
  const { store, now, space } = useApp()
  const found = useLive(() => listDossiers(store, now().getTime()), [])
  if (found.status !== 'ready' || found.value.dossiers.length === 0) return null
  const list = found.value
  const waiting = waitingFor(list)
  const more = waiting.length - FEW
  return (
    <section class="stack-close">
      <h2>{waiting.length === 0 ? t.short : t.waiting}</h2>
      <ul class="card-list">
        {waiting.slice(0, FEW).map(({ record, progress, product, producer }) => (
          <li key={record.id}>
            <DossierCard
              {...{ record, progress, actor: list.actor, today: list.today }}
              product={product ?? t.unknownProduct}
              producer={producer}
            />
          </li>
        ))}
      </ul>
      <CardLink href={dossiersHref(space)}>
        <span>
          {t.list.all(list.dossiers.length)}
          {more > 0 ? `, ${t.list.more(more)}` : ''}
        </span>
      </CardLink>
    </section>
  )
}
