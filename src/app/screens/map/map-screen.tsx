import { useState } from 'preact/hooks'
import type { Place } from '../../../domain/records/evidence.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { mapMessages } from '../../messages/map.ts'
import { lengthWords } from '../../place-words.ts'
import { producersHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { NearestList } from './nearest-list.tsx'
import { type Neighbour, neighboursOf } from './placed-producers.ts'
import { ProducersMap } from './producers-map.tsx'
import { useOwnPlace } from './use-own-place.ts'

/** `/map` and `/office/map`: the producers whose place was recorded, on a map and as a list of the same. */
export const MapScreen = () => {
  const { store, space } = useApp()
  const back = producersHref(space)
  const found = useLive(() => neighboursOf(store), [])
  if (found.status !== 'ready') return <Opening status={found.status} back={back} />
  return <FoundMap producers={found.value} back={back} />
}

type Placed = Neighbour & { readonly place: Place }

const FoundMap = ({ producers, back }: { producers: readonly Neighbour[]; back: string }) => {
  const t = mapMessages()
  const { space } = useApp()
  const own = useOwnPlace()
  const [together, setTogether] = useState<readonly Neighbour[] | undefined>()
  const placed = producers.filter((one): one is Placed => one.place !== undefined)
  const unplaced = producers.length - placed.length
  if (placed.length === 0) {
    return (
      <Page title={t.title} back={back}>
        <EmptyState
          icon="map-pin"
          title={t.emptyTitle}
          text={t.emptyText}
          action={<Button href={back}>{t.toProducers}</Button>}
        />
      </Page>
    )
  }
  return (
    <Page title={t.title} back={back} wide={space === 'office'}>
      <ProducersMap producers={placed} own={own.place} onTogether={setTogether} />
      <div class="row">
        <Button kind="secondary" icon="locate-fixed" busy={own.isBusy} onClick={own.find}>
          {t.mine}
        </Button>
        <span class="soft" role="status">
          {own.isBusy
            ? t.mineBusy
            : own.place === undefined
              ? ''
              : t.mineHere(lengthWords(own.place.accuracyMetres ?? 0))}
        </span>
      </div>
      {own.trouble === undefined ? null : <Notice tone="warning">{t.trouble[own.trouble]}</Notice>}
      {together === undefined ? null : (
        <section class="stack-close">
          <h2>{t.hereList(together.length)}</h2>
          <NearestList producers={together} from={own.place} />
        </section>
      )}
      <section class="stack-close">
        <h2>{t.list}</h2>
        <p class="soft">
          {[t.placed(placed.length), ...(unplaced === 0 ? [] : [t.unplaced(unplaced)])].join(' · ')}
          {own.place === undefined ? null : ` · ${t.asCrowFlies}`}
        </p>
        <NearestList producers={placed} from={own.place} />
      </section>
      <p class="soft">
        {t.about} <a href="/about">{t.aboutLink}</a>
      </p>
    </Page>
  )
}
