import { useMemo } from 'preact/hooks'
import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import { urgencyOf } from '../../../domain/dossier/deadline.ts'
import { progressOf } from '../../../domain/dossier/progress.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Actor } from '../../../domain/records/role.ts'
import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { officeDossierMessages } from '../../messages/office-dossiers.ts'
import { useLive } from '../../use-live.ts'
import { DossierCard } from '../dossier/dossier-card.tsx'

/** Dossiers shown; the rest is in the table. */
const FEW = 4

interface PressingDossiersProps {
  readonly products: readonly CountedProduct[]
  readonly today: Day
}

/** What is late and what is due soon, whoever has it; nothing where there is no dossier. One dossier a product: the one that is under way. */
export const PressingDossiers = ({ products, today }: PressingDossiersProps) => {
  const t = officeDossierMessages()
  const { store } = useApp()
  const { all, late, near, few } = useMemo(() => pressingAmong(products, today), [products, today])
  const shown = useLive(async () => {
    const [identity, years] = [await store.identity(), await store.all('holidays')]
    const records = await Promise.all(few.map(({ dossier }) => store.record('dossier', dossier?.dossier ?? '')))
    const holidays = holidaysOf(years.map(({ data }) => data))
    const actor: Actor = identity?.role ?? 'producer'
    return {
      actor,
      cards: records.flatMap((record, at) => {
        const fact = few[at]
        if (record === undefined || fact === undefined) return []
        return [{ record, progress: progressOf(record.data, holidays), fact }]
      }),
    }
  }, [few])
  if (all === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.pressing}</h2>
      <p class="soft">{late + near === 0 ? t.pressingNone : t.counts(late, near)}</p>
      <ul class="card-list">
        {shown.status !== 'ready'
          ? null
          : shown.value.cards.map(({ record, progress, fact }) => (
              <li key={record.id}>
                <DossierCard
                  {...{ record, progress, today, actor: shown.value.actor }}
                  {...{ product: fact.name, producer: fact.producerName }}
                />
              </li>
            ))}
      </ul>
      <CardLink href="/office/dossiers">
        <span>{t.all(all)}</span>
      </CardLink>
    </section>
  )
}

/** How many there are, how many are late and near, and the most pressing few. */
const pressingAmong = (products: readonly CountedProduct[], today: Day) => {
  const withDossier = products.map(({ fact }) => fact).filter(({ dossier }) => dossier !== undefined)
  const by = (wanted: 'late' | 'near'): ProductFact[] =>
    withDossier.filter(({ dossier }) => urgencyOf(dueOf(dossier), today) === wanted)
  const [late, near] = [by('late'), by('near')]
  const few = [...late, ...near].sort((one, other) => ((one.dossier?.due ?? '') < (other.dossier?.due ?? '') ? -1 : 1))
  return { all: withDossier.length, late: late.length, near: near.length, few: few.slice(0, FEW) }
}

const dueOf = (dossier: ProductFact['dossier']): { due?: Day } =>
  dossier?.due === undefined ? {} : { due: dossier.due }
