import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { dayNumber, dayOf } from '../../../domain/calendar/day.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { layAxis, UprightAxis } from './chart-axis.tsx'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import { drawLegend, type LegendEntry } from './chart-legend.tsx'
import type { Tone } from './chart-patterns.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { textWidth } from './text-lines.ts'

interface Point {
  readonly on: Day
  readonly value: number
}

interface LineChartProps extends FrameProps {
  /** What was, in the order of time. */
  readonly points: readonly Point[]
  readonly name: string
  /** What is expected from the last point on, dashed; `range` from least to most around it. */
  readonly projection?: { readonly name: string; readonly points: readonly Point[] }
  readonly range?: {
    readonly name: string
    readonly points: readonly { readonly on: Day; readonly least: number; readonly most: number }[]
  }
  /** Lines across with a name each, such as where the next star begins. */
  readonly levels?: readonly { readonly name: string; readonly value: number }[]
  readonly tone?: Tone
  readonly format: (value: number) => string
  readonly formatDay: (day: Day) => string
}

const HIGH = 15
const DOT = 4.5

/** Values over time as a line through its points, with what is expected and between what. */
export const LineChart = (props: LineChartProps) => (
  <ChartFrame {...frameOf(props)} draw={(space) => drawLine(space, props)} />
)

const frameOf = ({ title, reading, table, level, fileName, note }: LineChartProps): FrameProps => ({
  ...{ title, reading, table },
  ...(level === undefined ? {} : { level }),
  ...(fileName === undefined ? {} : { fileName }),
  ...(note === undefined ? {} : { note }),
})

const drawLine = (space: ChartSpace, props: LineChartProps): Drawn => {
  const { text } = space
  const { points, name, projection, range, levels = [], tone = 'leaf', format, formatDay } = props
  const entries: LegendEntry[] = [
    { name, tone, shape: 'line' },
    ...(projection === undefined ? [] : [{ name: projection.name, tone, shape: 'dashed' as const }]),
    ...(range === undefined ? [] : [{ name: range.name, tone, shape: 'band' as const }]),
  ]
  const legend = drawLegend(space, entries.length > 1 ? entries : [])
  const expected = projection?.points ?? []
  const between = range?.points ?? []
  const days = [...points, ...expected, ...between].map(({ on }) => dayNumber(on))
  const values = [...points, ...expected, ...levels].map(({ value }) => value)
  const most = Math.max(0, ...values, ...between.map((one) => one.most))
  const top = legend.height + text * 1.4
  const bottom = top + HIGH * text
  const axis = layAxis(space, { top, bottom, most, format })
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const x = scaleLinear([first, first === last ? first + 1 : last], [axis.left + DOT + 2, axis.right - DOT - 2])
  const at = ({ on }: { readonly on: Day }): number => x(dayNumber(on))
  const path = line<Point>(at, ({ value }) => axis.y(value))
  const band = area<(typeof between)[number]>(
    at,
    ({ least }) => axis.y(least),
    (one) => axis.y(one.most),
  )
  return {
    height: Math.ceil(bottom + text * 2),
    content: (
      <>
        {legend.content}
        <UprightAxis axis={axis} text={text} format={format} />
        {levels.map((level) => (
          <g key={level.name}>
            <line
              class="chart-level"
              x1={axis.left}
              x2={axis.right}
              y1={axis.y(level.value)}
              y2={axis.y(level.value)}
            />
            {/* Under the line's end: what begins lower stands at the left, with its own words above it. */}
            <text
              class="chart-text chart-soft chart-halo"
              x={axis.right - 4}
              y={axis.y(level.value) + text * 1.1}
              text-anchor="end"
            >
              {level.name}
            </text>
          </g>
        ))}
        {between.length === 0 ? null : <path class={`chart-band chart-band-${tone}`} d={band([...between]) ?? ''} />}
        <path class={`chart-line chart-line-${tone}`} d={path([...points]) ?? ''} />
        {expected.length === 0 ? null : (
          <path
            class={`chart-line chart-line-${tone} chart-dashed`}
            d={path([...points.slice(-1), ...expected]) ?? ''}
          />
        )}
        {points.map((point) => (
          <circle
            key={point.on}
            class={`chart-dot chart-dot-${tone}`}
            cx={at(point)}
            cy={axis.y(point.value)}
            r={DOT}
          />
        ))}
        {labelled(points, at, (point) => textWidth(format(point.value), text)).map((point) => (
          <text
            key={point.on}
            class="chart-text chart-value chart-halo"
            text-anchor="middle"
            x={at(point)}
            y={axis.y(point.value) - text * 0.6}
          >
            {format(point.value)}
          </text>
        ))}
        <DayNames
          days={dayTicks(days, text, space.width, formatDay)}
          x={x}
          y={bottom + text * 1.4}
          formatDay={formatDay}
        />
      </>
    ),
  }
}

/** The points whose values have room to be written: the last first. */
const labelled = (points: readonly Point[], at: (point: Point) => number, wide: (point: Point) => number): Point[] => {
  const kept: Point[] = []
  for (const point of [...points].reverse()) {
    const next = kept.at(-1)
    if (next === undefined || at(next) - at(point) > (wide(next) + wide(point)) / 2 + 4) kept.push(point)
  }
  return kept
}

/** The days that are written below: first and last, and those between that keep clear of what is written already. */
const dayTicks = (days: readonly number[], text: number, width: number, formatDay: (day: Day) => string): number[] => {
  const distinct = [...new Set(days)].sort((one, other) => one - other)
  const [first = 0, last = 0] = [distinct[0], distinct.at(-1)]
  const wide = Math.max(0, ...distinct.map((day) => textWidth(formatDay(dayOf(day)), text))) + text
  if (wide * 2 > width) return [last]
  const apart = first === last ? 0 : (wide * (last - first)) / width
  const kept = [first]
  for (const day of distinct.slice(1, -1))
    if (day - (kept.at(-1) ?? first) >= apart * 1.5 && last - day >= apart * 1.5) kept.push(day)
  return last === first ? kept : [...kept, last]
}

interface DayNamesProps {
  readonly days: readonly number[]
  readonly x: (day: number) => number
  readonly y: number
  readonly formatDay: (day: Day) => string
}

const DayNames = ({ days, x, y, formatDay }: DayNamesProps) => (
  <g>
    {days.map((day, at) => (
      <text
        key={day}
        class="chart-text chart-soft"
        text-anchor={at === 0 ? 'start' : at === days.length - 1 ? 'end' : 'middle'}
        x={x(day)}
        y={y}
      >
        {formatDay(dayOf(day))}
      </text>
    ))}
  </g>
)
