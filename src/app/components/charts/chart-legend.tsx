import { type Tone, toned } from './chart-patterns.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { linesOf, textWidth } from './text-lines.ts'

/** A thing that the legend names: a filled series, a target's mark, a dashed line, a band. */
export interface LegendEntry {
  readonly name: string
  readonly shape: 'fill' | 'mark' | 'line' | 'dashed' | 'band'
  readonly tone: Tone
}

/** Most lines that a name gets, where letters are large. */
const MOST_LINES = 3

/** The names of the marks, in as many lines as they need, from the top of the chart. */
export const drawLegend = ({ width, text, id }: ChartSpace, entries: readonly LegendEntry[]): Drawn => {
  const swatch = text * 1.1
  const before = swatch + text * 0.4
  let [x, y, high] = [0, 0, 0]
  const placed = entries.map((entry) => {
    const lines = linesOf(entry.name, text, width - before, MOST_LINES)
    const wide = before + Math.max(...lines.map((line) => textWidth(line, text)))
    if (x > 0 && x + wide > width) [x, y, high] = [0, y + high, 0]
    const at = { entry, lines, x, y }
    x += wide + text
    high = Math.max(high, lines.length * text * 1.3 + text * 0.3)
    return at
  })
  return {
    height: entries.length === 0 ? 0 : y + high + text * 0.4,
    content: placed.map(({ entry, lines, x: left, y: top }) => (
      <g key={entry.name} transform={`translate(${left},${top})`}>
        <Swatch entry={entry} id={id} size={swatch} />
        <text class="chart-text">
          {lines.map((line, at) => (
            <tspan key={line} x={before} y={swatch / 2 + text * (0.36 + at * 1.3)}>
              {line}
            </tspan>
          ))}
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
