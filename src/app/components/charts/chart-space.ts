import type { ComponentChildren } from 'preact'

/** What a chart is drawn into: its width and the size of its letters in pixels, and an id of its own for what it refers to. */
export interface ChartSpace {
  readonly width: number
  readonly text: number
  readonly id: string
}

/** A chart as drawn: how high it came out, and its marks. */
export interface Drawn {
  readonly height: number
  readonly content: ComponentChildren
}

/** Below so many letters a line there is no room for names beside the bars: they go above them. */
const NARROW_LETTERS = 34

export const isNarrow = ({ width, text }: ChartSpace): boolean => width < NARROW_LETTERS * text
