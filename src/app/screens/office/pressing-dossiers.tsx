import { urgencyOf } from '../../../domain/dossier/deadline.ts'
import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { officeDossierMessages } from '../../messages/office-dossiers.ts'
import { useLive } from '../../use-live.ts'
import { DossierCard } from '../dossier/dossier-card.tsx'
import { listDossiers } from '../dossier/known-dossiers.ts'

/** Dossiers shown; the rest is in the table. */
const FEW = 4

/** What is late and what is due soon, whoever has it; nothing where there is no dossier. */
export const PressingDossiers = () => {
  const t = officeDossierMessages()
  const { store, now } = useApp()
  const found = useLive(() => listDossiers(store, now().getTime()), [])
  if (found.status !== 'ready' || found.value.dossiers.length === 0) return null
  const { dossiers, actor, today } = found.value
  const by = (wanted: 'late' | 'near') => dossiers.filter(({ progress }) => urgencyOf(progress, today) === wanted)
  const [late, near] = [by('late'), by('near')]
  const pressing = [...late, ...near]
  return (
    <section class="stack-close">
      <h2>{t.pressing}</h2>
      <p class="soft">{pressing.length === 0 ? t.pressingNone : t.counts(late.length, near.length)}</p>
      <ul class="card-list">
        {pressing.slice(0, FEW).map(({ record, progress, product, producer }) => (
          <li key={record.id}>
            <DossierCard
              {...{ record, progress, actor, today }}
              product={product?.data.name ?? dossiersMessages().unknownProduct}
              producer={producer?.data.name}
            />
          </li>
        ))}
      </ul>
      <CardLink href="/office/dossiers">
        <span>{t.all(dossiers.length)}</span>
      </CardLink>
    </section>
  )
}
