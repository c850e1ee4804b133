import { useEffect, useMemo, useState } from 'preact/hooks'
import { clustersOf } from '../../../domain/places/clusters.ts'
import { type LoadedOutline, loadOutline } from '../../../domain/places/outline.ts'
import { type Point, toMap } from '../../../domain/places/projection.ts'
import { canZoomIn, canZoomOut, toWindow } from '../../../domain/places/view.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { mapMessages } from '../../messages/map.ts'
import './map.css'
import { MapLand } from './map-land.tsx'
import { MapMarks, MarkNames, markBoxes, markNames, TARGET_PX } from './map-marks.tsx'
import { MapNames } from './map-names.tsx'
import { MapScale, OwnPlace } from './map-scale.tsx'
import type { Neighbour } from './placed-producers.ts'
import { useMapView } from './use-map-view.ts'

interface ProducersMapProps {
  readonly producers: readonly (Neighbour & { readonly place: Place })[]
  readonly own: Place | undefined
  /** Several producers that no zoom takes apart were pressed. */
  readonly onTogether: (members: readonly Neighbour[]) => void
}

/** The producers on a map that needs no network. Whoever cannot see it has the list beneath. */
export const ProducersMap = ({ producers, own, onTogether }: ProducersMapProps) => {
  const t = mapMessages()
  const loaded = useOutline()
  const points = useMemo(() => new Map(producers.map(({ id, place }) => [id, toMap(place)])), [producers])
  const shown = useMapView([...points.values(), ...(own === undefined ? [] : [toMap(own)])])
  const { view, size } = shown
  const marks = clustersOf(
    producers.map((mark) => ({ mark, at: toWindow(view, size, points.get(mark.id) ?? view.middle) })),
    TARGET_PX,
  )
  const names = markNames(marks, size)
  const open = (members: readonly Neighbour[]): void => {
    const at = members.flatMap(({ id }) => points.get(id) ?? [])
    if (canZoomIn(view) && isSpread(at)) shown.show(at)
    else onTogether(members)
  }
  return (
    <>
      {loaded?.kind === 'unavailable' ? <Notice tone="warning">{t.outlineFailed}</Notice> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        class="map"
        role="group"
        aria-label={`${t.frame}. ${t.frameNext}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the map
        tabIndex={0}
        ref={shown.frame}
        onKeyDown={shown.onKeyDown}
        onWheel={shown.onWheel}
      >
        <div class="map-stage" {...shown.gestures}>
          <svg class="map-sheet" aria-hidden="true" focusable="false" width={size.width} height={size.height}>
            {loaded?.kind === 'ready' ? <MapLand outline={loaded.outline} view={view} size={size} /> : null}
            {loaded?.kind === 'ready' ? (
              <MapNames
                outline={loaded.outline}
                view={view}
                size={size}
                taken={[...markBoxes(marks), ...names.map(({ box }) => box)]}
              />
            ) : null}
            <MarkNames names={names} />
            {own === undefined ? null : <OwnPlace place={own} view={view} size={size} />}
          </svg>
        </div>
        <MapMarks marks={marks} size={size} onOpen={open} />
        <MapScale view={view} />
        <div class="map-bar">
          <MapButton icon="plus" label={t.zoomIn} isOff={!canZoomIn(view)} onClick={shown.zoomIn} />
          <MapButton icon="minus" label={t.zoomOut} isOff={!canZoomOut(view)} onClick={shown.zoomOut} />
          <MapButton icon="maximize" label={t.fit} isOff={false} onClick={shown.showAll} />
        </div>
      </div>
    </>
  )
}

/** Farther apart than a few metres: nearer, no zoom takes them apart. */
const SPREAD_UNITS = 3

const isSpread = (points: readonly Point[]): boolean => {
  const [first] = points
  return first !== undefined && points.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) > SPREAD_UNITS)
}

const useOutline = (): LoadedOutline | undefined => {
  const [loaded, setLoaded] = useState<LoadedOutline | undefined>()
  useEffect(() => {
    void loadOutline().then(setLoaded)
  }, [])
  return loaded
}

interface MapButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
}

const MapButton = ({ icon, label, isOff, onClick }: MapButtonProps) => (
  <button class="map-button" type="button" title={label} aria-disabled={isOff} onClick={onClick}>
    <Icon name={icon} />
    <span class="visually-hidden">{label}</span>
  </button>
)
