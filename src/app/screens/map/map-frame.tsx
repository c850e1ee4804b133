import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Box } from '../../../domain/places/labels.ts'
import { type LoadedOutline, loadOutline } from '../../../domain/places/outline.ts'
import type { Point } from '../../../domain/places/projection.ts'
import { canZoomIn, canZoomOut } from '../../../domain/places/view.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { mapMessages } from '../../messages/map.ts'
import './map.css'
import { MapLand } from './map-land.tsx'
import { MapNames } from './map-names.tsx'
import { MapScale } from './map-scale.tsx'
import { useMapView } from './use-map-view.ts'

type Shown = ReturnType<typeof useMapView>

/** What lies on the land: drawn beneath the marks, what can be pressed, and the room that both take from the land's own names. */
interface Layers {
  readonly sheet: ComponentChildren
  readonly marks: ComponentChildren
  readonly taken: readonly Box[]
}

interface MapFrameProps {
  readonly label: string
  /** What is shown until the map is first moved. */
  readonly points: readonly Point[]
  readonly draw: (shown: Shown) => Layers
}

/** The land with what is laid on it, moved by fingers, mouse, wheel, buttons and keys; it needs no network. Whoever cannot see it needs a list beside it. */
export const MapFrame = ({ label, points, draw }: MapFrameProps) => {
  const t = mapMessages()
  const loaded = useOutline()
  const shown = useMapView(points)
  const { view, size } = shown
  const { sheet, marks, taken } = draw(shown)
  return (
    <>
      {loaded?.kind === 'unavailable' ? <Notice tone="warning">{t.outlineFailed}</Notice> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        class="map"
        role="group"
        aria-label={label}
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
              <MapNames outline={loaded.outline} view={view} size={size} taken={[...taken]} />
            ) : null}
            {sheet}
          </svg>
        </div>
        {marks}
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

/** Goes nearer to these; false where no zoom takes them apart. */
export const goNearer = (shown: Shown, points: readonly Point[]): boolean => {
  if (!canZoomIn(shown.view) || !isSpread(points)) return false
  shown.show(points)
  return true
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
