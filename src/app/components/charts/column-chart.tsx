import { scaleBand } from 'd3-scale'
import { layAxis, UprightAxis } from './chart-axis.tsx'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import { drawLegend } from './chart-legend.tsx'
import { toned } from './chart-patterns.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import type { Series } from './stacked-bars.tsx'
import { textWidth } from './text-lines.ts'

interface Column {
  /** A year, a quarter, … */
  readonly label: string
  /** One a series, in their order; undefined where nothing is known, which is not 0. */
  readonly values: readonly (number | undefined)[]
  /** What was aimed at, as a line across. */
  readonly target?: number | undefined
}

interface ColumnChartProps extends FrameProps {
  readonly series: readonly Series[]
  readonly columns: readonly Column[]
  readonly targetName?: string
  readonly format: (value: number) => string
}

/** Height of the drawing in sizes of its letters. */
const HIGH = 15

/** Standing columns over time, with what was aimed at as a line across each. */
export const ColumnChart = ({ series, columns, targetName, format, ...frame }: ColumnChartProps) => (
  <ChartFrame {...frame} draw={(space) => drawColumns(space, { series, columns, targetName, format })} />
)

const drawColumns = (
  space: ChartSpace,
  {
    series,
    columns,
    targetName,
    format,
  }: Pick<ColumnChartProps, 'series' | 'columns' | 'format'> & { targetName: string | undefined },
): Drawn => {
  const { text, id } = space
  const legend = drawLegend(space, [
    ...series.map(({ name, tone }) => ({ name, tone, shape: 'fill' as const })),
    ...(targetName === undefined ? [] : [{ name: targetName, tone: 'soft' as const, shape: 'mark' as const }]),
  ])
  const known = columns.flatMap(({ values, target }) => [...values, target].filter((one) => one !== undefined))
  const top = legend.height + text * 1.4
  const bottom = top + HIGH * text
  const axis = layAxis(space, { top, bottom, most: Math.max(0, ...known), format })
  const groups = scaleBand(
    columns.map(({ label }) => label),
    [axis.left, axis.right],
  )
    .paddingInner(0.25)
    .paddingOuter(0.12)
  const step = groups.step()
  const apart = Math.max(...columns.map(({ label }) => textWidth(label, text))) + text * 0.5
  const every = Math.max(1, Math.ceil(apart / step))
  return {
    height: Math.ceil(bottom + text * 1.9),
    content: (
      <>
        {legend.content}
        <UprightAxis axis={axis} text={text} format={format} />
        {columns.map((column, at) => {
          const left = groups(column.label) ?? 0
          const [wide, overhang] = [groups.bandwidth(), step * 0.06]
          const target = axis.y(column.target ?? 0)
          return (
            <g key={column.label}>
              <Bars place={{ left, wide, step, text, id }} values={column.values} {...{ series, axis, format }} />
              {column.target === undefined ? null : (
                <line class="chart-target" x1={left - overhang} x2={left + wide + overhang} y1={target} y2={target} />
              )}
              {(columns.length - 1 - at) % every > 0 ? null : (
                <text class="chart-text" text-anchor="middle" x={left + wide / 2} y={bottom + text * 1.4}>
                  {column.label}
                </text>
              )}
            </g>
          )
        })}
      </>
    ),
  }
}

interface BarsProps extends Pick<ColumnChartProps, 'series' | 'format'> {
  readonly place: { left: number; wide: number; step: number; text: number; id: string }
  readonly values: Column['values']
  readonly axis: ReturnType<typeof layAxis>
}

/** What is known of one moment, side by side; a dash where nothing is. */
const Bars = ({ place: { left, wide, step, text, id }, values, series, axis, format }: BarsProps) => {
  const known = values.flatMap((value, at) => (value === undefined ? [] : [{ value, series: series[at] }]))
  const slot = wide / Math.max(1, known.length)
  const ground = axis.y(0)
  if (known.length === 0)
    return (
      <text class="chart-text chart-soft" text-anchor="middle" x={left + wide / 2} y={ground - text * 0.4}>
        –
      </text>
    )
  return (
    <>
      {known.map(({ value, series: own }, at) => {
        const y = axis.y(value)
        const x = left + at * slot
        return (
          <g key={own?.name}>
            <rect {...toned(id, own?.tone ?? 'soft')} x={x} y={y} width={slot} height={ground - y} />
            {textWidth(format(value), text) > step / known.length ? null : (
              <text class="chart-text chart-value" text-anchor="middle" x={x + slot / 2} y={y - text * 0.4}>
                {format(value)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
