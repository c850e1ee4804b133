import { useLocation } from 'preact-iso'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { useLive } from '../../use-live.ts'
import { DossierCard } from './dossier-card.tsx'
import './dossiers-screen.css'
import { type DossierList, type ListedDossier, listDossiers, waitingFor } from './known-dossiers.ts'

const SHELVES = ['mine', 'open', 'closed'] as const
type Shelf = (typeof SHELVES)[number]

/** `/dossiers`: all dossiers of this phone, those that wait for its holder first. */
export const DossiersScreen = () => {
  const t = dossiersMessages()
  const { store, now } = useApp()
  const found = useLive(() => listDossiers(store, now().getTime()), [])
  if (found.status !== 'ready') return <Opening status={found.status} back="/" />
  if (found.value.dossiers.length === 0) {
    return (
      <Page title={t.title} back="/">
        <EmptyState
          icon="file-text"
          title={t.list.none}
          text={t.list.noneText}
          action={<Button href="/producers">{t.list.toProducers}</Button>}
        />
      </Page>
    )
  }
  return (
    <Page title={t.title} back="/">
      <Shelves list={found.value} />
    </Page>
  )
}

const Shelves = ({ list }: { list: DossierList }) => {
  const t = dossiersMessages().list
  const { path, query, route } = useLocation()
  const shelf = SHELVES.find((one) => one === query.shelf) ?? (waitingFor(list).length > 0 ? 'mine' : 'open')
  const shown = onShelf(list, shelf)
  return (
    <>
      <fieldset class="dossiers-shelves" aria-label={dossiersMessages().title}>
        {SHELVES.map((one) => (
          <button
            key={one}
            type="button"
            class="dossiers-shelf"
            aria-pressed={one === shelf}
            onClick={() => route(`${path}?shelf=${one}`, true)}
          >
            {t[one]} ({onShelf(list, one).length})
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? <p>{shelf === 'mine' ? t.noneMine : t.noneHere}</p> : null}
      <ul class="card-list">
        {shown.map(({ record, progress, product, producer }) => (
          <li key={record.id}>
            <DossierCard
              {...{ record, progress, actor: list.actor, today: list.today }}
              product={product ?? dossiersMessages().unknownProduct}
              producer={producer}
            />
          </li>
        ))}
      </ul>
      <p class="soft">{t.text}</p>
    </>
  )
}

const onShelf = (list: DossierList, shelf: Shelf): readonly ListedDossier[] => {
  if (shelf === 'mine') return waitingFor(list)
  return list.dossiers.filter(({ progress }) => isClosed(progress.stage) === (shelf === 'closed'))
}
