import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Point } from '../../../domain/places/projection.ts'
import { fitted, pulled, type Size, type View, zoomed } from '../../../domain/places/view.ts'
import { useGestures } from '../evidence/use-gestures.ts'

/** How much a button, a key or a double tap zooms, a turn of the wheel, and how far an arrow key moves. */
const STEP = 1.6
const WHEEL_STEP = 1.2
const ARROW_PX = 60
/** Room around what a fit shows, so that no mark hangs over the edge. */
const MARGIN_PX = 44
/** The bar of buttons and the scale, which would cover a mark. */
const TAKEN = { right: 56, bottom: 36 }
const MIDDLE: Point = { x: 0, y: 0 }

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: ARROW_PX, y: 0 },
  ArrowRight: { x: -ARROW_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_PX },
  ArrowDown: { x: 0, y: -ARROW_PX },
}

/** What of the map is seen, moved by fingers, mouse, wheel, buttons and keys. Until it is first moved, it shows all `points`. */
export const useMapView = (points: readonly Point[]) => {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const [moved, setMoved] = useState<View | undefined>()
  const whole = fitted(points, size, MARGIN_PX, TAKEN) ?? { middle: MIDDLE, scale: 1 }
  const view = moved ?? whole
  const zoom = (factor: number, about = MIDDLE): void => setMoved((before) => zoomed(before ?? whole, factor, about))
  const pull = (by: Point): void => setMoved((before) => pulled(before ?? whole, by))
  const gestures = useGestures({ onMove: pull, onPinch: zoom, onDoubleTap: (at) => zoom(STEP, at) })
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    if (event.key === '+' || event.key === '=') zoom(STEP)
    else if (event.key === '-') zoom(1 / STEP)
    else if (event.key === '0') setMoved(undefined)
    else if (arrow !== undefined) pull(arrow)
    else return
    event.preventDefault()
  }
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const about = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
    zoom(event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, about)
  }
  return {
    frame,
    size,
    view,
    gestures,
    onKeyDown,
    onWheel,
    zoomIn: () => zoom(STEP),
    zoomOut: () => zoom(1 / STEP),
    showAll: () => setMoved(undefined),
    show: (some: readonly Point[]) => setMoved(fitted(some, size, MARGIN_PX, TAKEN)),
  }
}

/** The frame's size in pixels, also after the phone is turned. */
const useSize = (frame: { readonly current: HTMLDivElement | null }): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return size
}
