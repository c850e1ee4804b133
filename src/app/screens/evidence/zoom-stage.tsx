import { useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../../components/icon.tsx'
import { evidenceMessages } from '../../messages/evidence.ts'
import { useGestures } from './use-gestures.ts'
import { moved, type Point, WHOLE, zoomed } from './zoom.ts'
import './zoom-stage.css'

/** How much a button or key zooms, a double tap, and how far an arrow key moves. */
const STEP = 1.5
const DOUBLE_TAP = 3
const ARROW_PX = 60
const MIDDLE: Point = { x: 0, y: 0 }

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: ARROW_PX, y: 0 },
  ArrowRight: { x: -ARROW_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_PX },
  ArrowDown: { x: 0, y: -ARROW_PX },
}

/** A picture to look at closely: by fingers, mouse, buttons or keys. */
export const ZoomStage = ({ url, name }: { url: string; name: string }) => {
  const t = evidenceMessages()
  const stage = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(WHOLE)
  const size = () => ({ width: stage.current?.clientWidth ?? 1, height: stage.current?.clientHeight ?? 1 })
  const zoom = (factor: number, at = MIDDLE): void => setView((before) => zoomed(before, factor, at, size()))
  const move = (by: Point): void => setView((before) => moved(before, by, size()))
  const gestures = useGestures({
    onMove: move,
    onPinch: zoom,
    onDoubleTap: (at) => (view.scale > 1 ? setView(WHOLE) : zoom(DOUBLE_TAP, at)),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    if (event.key === '+' || event.key === '=') zoom(STEP)
    else if (event.key === '-') zoom(1 / STEP)
    else if (event.key === '0') setView(WHOLE)
    else if (arrow !== undefined && view.scale > 1) move(arrow)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="zoom" role="group" aria-label={t.viewer} onKeyDown={onKeyDown}>
      <div class={view.scale > 1 ? 'zoom-stage is-zoomed' : 'zoom-stage'} ref={stage} {...gestures}>
        <img
          class="zoom-picture"
          src={url}
          alt={name}
          draggable={false}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      <div class="zoom-bar">
        <ZoomButton icon="zoom-out" label={t.zoomOut} onClick={() => zoom(1 / STEP)} />
        <ZoomButton icon="maximize" label={t.zoomWhole} onClick={() => setView(WHOLE)} />
        <ZoomButton icon="zoom-in" label={t.zoomIn} onClick={() => zoom(STEP)} />
      </div>
    </div>
  )
}

const ZoomButton = ({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) => (
  <button class="zoom-button" type="button" onClick={onClick}>
    <Icon name={icon} />
    <span>{label}</span>
  </button>
)
