import { scaleLinear } from 'd3-scale'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import { drawLegend } from './chart-legend.tsx'
import { type Tone, toned } from './chart-patterns.tsx'
import { layRows, RowName } from './chart-rows.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { textWidth } from './text-lines.ts'

export interface Series {
  readonly name: string
  readonly tone: Tone
}

interface StackedBar {
  readonly label: string
  /** One a series, in their order. */
  readonly values: readonly number[]
  /** What stands beside the bar; the sum where it is missing. */
  readonly text?: string
}

interface StackedBarsProps extends FrameProps {
  readonly series: readonly Series[]
  readonly bars: readonly StackedBar[]
  readonly format: (value: number) => string
}

/** Lying bars made of parts; each part says its number where it has room, the table says all. */
export const StackedBars = ({ series, bars, format, ...frame }: StackedBarsProps) => (
  <ChartFrame {...frame} draw={(space) => drawStacks(space, series, bars, format)} />
)

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

const drawStacks = (
  space: ChartSpace,
  series: readonly Series[],
  bars: readonly StackedBar[],
  format: (value: number) => string,
): Drawn => {
  const { text, id } = space
  const legend = drawLegend(
    space,
    series.map(({ name, tone }) => ({ name, tone, shape: 'fill' })),
  )
  const wordsOf = (bar: StackedBar): string => bar.text ?? format(sum(bar.values))
  const beside = Math.max(0, ...bars.map((bar) => textWidth(wordsOf(bar), text))) + text * 0.8
  const rows = layRows(space, bars, legend.height)
  const most = Math.max(0, ...bars.map(({ values }) => sum(values)))
  const x = scaleLinear([0, most === 0 ? 1 : most], [0, Math.max(text * 3, rows.width - beside)])
  return {
    height: rows.height,
    content: (
      <>
        {legend.content}
        {rows.rows.map(({ bar, lines, nameY, barY }) => (
          <g key={bar.label}>
            <RowName lines={lines} y={nameY} text={text} />
            <line class="chart-axis" x1={rows.left} x2={rows.left} y1={barY - 2} y2={barY + rows.thick + 2} />
            {bar.values.map((value, at) => {
              const from = rows.left + x(sum(bar.values.slice(0, at)))
              const wide = x(value)
              const words = format(value)
              const plate = textWidth(words, text) + text * 0.5
              const tone = series[at]?.tone ?? 'soft'
              return value === 0 ? null : (
                <g key={series[at]?.name}>
                  <rect {...toned(id, tone)} x={from} y={barY} width={wide} height={rows.thick} />
                  {bar.values.filter((one) => one > 0).length < 2 || plate + 4 > wide ? null : (
                    <>
                      <rect
                        class="chart-plate"
                        x={from + (wide - plate) / 2}
                        y={barY + rows.thick / 2 - text * 0.55}
                        width={plate}
                        height={text * 1.1}
                        rx={3}
                      />
                      <text
                        class="chart-text"
                        text-anchor="middle"
                        x={from + wide / 2}
                        y={barY + rows.thick / 2 + text * 0.36}
                      >
                        {words}
                      </text>
                    </>
                  )}
                </g>
              )
            })}
            <text
              class="chart-text chart-value"
              x={rows.left + x(sum(bar.values)) + text * 0.5}
              y={barY + rows.thick / 2 + text * 0.36}
            >
              {wordsOf(bar)}
            </text>
          </g>
        ))}
      </>
    ),
  }
}
