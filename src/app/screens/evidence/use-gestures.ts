import { useRef } from 'preact/hooks'
import type { Point } from './zoom.ts'

/** Two taps within this time and distance are a double tap. */
const DOUBLE_MS = 300
const DOUBLE_PX = 30

interface Gestures {
  readonly onMove: (by: Point) => void
  readonly onPinch: (factor: number, at: Point) => void
  readonly onDoubleTap: (at: Point) => void
}

/** Fingers, pen and mouse on a stage: one moves, two pinch, two taps toggle. Points are told from the stage's middle. */
export const useGestures = ({ onMove, onPinch, onDoubleTap }: Gestures) => {
  const down = useRef(new Map<number, Point>())
  const tap = useRef<{ atMs: number; at: Point } | undefined>(undefined)
  const middleOf = (event: PointerEvent, point: Point): Point => {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect()
    return { x: point.x - left - width / 2, y: point.y - top - height / 2 }
  }
  const onPointerDown = (event: PointerEvent): void => {
    const target = event.currentTarget as HTMLElement
    target.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    down.current.set(event.pointerId, at)
    const before = tap.current
    tap.current = { atMs: event.timeStamp, at }
    if (before === undefined || down.current.size > 1) return
    if (event.timeStamp - before.atMs > DOUBLE_MS || distance(before.at, at) > DOUBLE_PX) return
    tap.current = undefined
    onDoubleTap(middleOf(event, at))
  }
  const onPointerMove = (event: PointerEvent): void => {
    const from = down.current.get(event.pointerId)
    if (from === undefined) return
    const to = pointOf(event)
    down.current.set(event.pointerId, to)
    const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1]
    if (other === undefined) onMove({ x: to.x - from.x, y: to.y - from.y })
    else {
      const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
      onPinch(distance(to, other) / Math.max(1, distance(from, other)), middleOf(event, middle))
    }
  }
  const onPointerUp = (event: PointerEvent): void => {
    down.current.delete(event.pointerId)
  }
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp }
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY })
const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
