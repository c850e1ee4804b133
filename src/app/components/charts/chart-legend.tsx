import { type Tone, toned } from './chart-patterns.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { textWidth } from './text-lines.ts'

/** A thing that the legend names: a filled series, a target's mark, a dashed line, a band. */
export interface LegendEntry {
  readonly name: string
  readonly shape: 'fill' | 'mark' | 'line' | 'dashed' | 'band'
  readonly tone: Tone
}

/** The names of the marks, in as many lines as they need, from the top of the chart. */
export const drawLegend = ({ width, text, id }: ChartSpace, entries: readonly LegendEntry[]): Drawn => {
  const swatch = text * 1.1
  const row = text * 1.6
  let [x, line] = [0, 0]
  const placed = entries.map((entry) => {
    const wide = swatch + text * 0.4 + textWidth(entry.name, text) + text
    if (x > 0 && x + wide - text > width) [x, line] = [0, line + 1]
    const at = { entry, x, y: line * row }
    x += wide
    return at
  })
  return {
    height: entries.length === 0 ? 0 : (line + 1) * row + text * 0.4,
    content: placed.map(({ entry, x: left, y }) => (
      <g key={entry.name} transform={`translate(${left},${y})`}>
        <Swatch entry={entry} id={id} size={swatch} />
        <text class="chart-text" x={swatch + text * 0.4} y={swatch / 2 + text * 0.36}>
          {entry.name}
        </text>
      </g>
    )),
  }
}

const Swatch = ({ entry: { shape, tone }, id, size }: { entry: LegendEntry; id: string; size: number }) => {
  const middle = size / 2
  switch (shape) {
    case 'fill':
      return <rect {...toned(id, tone)} width={size} height={size} />
    case 'band':
      return <rect class={`chart-band chart-band-${tone}`} width={size} height={size} />
    case 'mark':
      return <line class="chart-target" x1={0} x2={size} y1={middle} y2={middle} />
    case 'line':
      return <line class={`chart-line chart-line-${tone}`} x1={0} x2={size} y1={middle} y2={middle} />
    case 'dashed':
      return <line class={`chart-line chart-line-${tone} chart-dashed`} x1={0} x2={size} y1={middle} y2={middle} />
  }
}
