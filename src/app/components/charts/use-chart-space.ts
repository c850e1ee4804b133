import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChartSpace } from './chart-space.ts'

/** Before it is known, and where nothing is laid out. */
const USUAL_WIDTH = 640
/** Least size of letters in a chart. */
const LEAST_TEXT = 14

/** The room that a chart has, followed as it changes: a phone turned, letters made larger. */
export const useChartSpace = () => {
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const [size, setSize] = useState({ width: USUAL_WIDTH, text: LEAST_TEXT })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = (): void => {
      const width = Math.floor(element.clientWidth)
      const text = Math.max(LEAST_TEXT, Number.parseFloat(getComputedStyle(element).fontSize) || LEAST_TEXT)
      if (width > 0) setSize((before) => (before.width === width && before.text === text ? before : { width, text }))
    }
    look()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const space: ChartSpace = { ...size, id: `chart-${id}` }
  return { frame, space }
}
