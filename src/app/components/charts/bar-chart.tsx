import { scaleLinear } from 'd3-scale'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import { drawLegend } from './chart-legend.tsx'
import { type Tone, toned } from './chart-patterns.tsx'
import { layRows, RowName } from './chart-rows.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { textWidth } from './text-lines.ts'

interface NamedBar {
  readonly label: string
  readonly value: number
  /** What was aimed at, drawn as a line across. */
  readonly target?: number | undefined
  readonly tone?: Tone
  /** What stands beside the bar; the value where it is missing. */
  readonly text?: string
}

interface BarChartProps extends FrameProps {
  readonly bars: readonly NamedBar[]
  readonly format: (value: number) => string
  /** Names the line across; without it there is none in the legend. */
  readonly targetName?: string
}

/** Bars that lie, one under the other: names of any length, also on a phone. */
export const BarChart = ({ bars, format, targetName, ...frame }: BarChartProps) => (
  <ChartFrame {...frame} draw={(space) => drawBars(space, bars, format, targetName)} />
)

const drawBars = (
  space: ChartSpace,
  bars: readonly NamedBar[],
  format: (value: number) => string,
  targetName: string | undefined,
): Drawn => {
  const { text, id } = space
  const hasTargets = targetName !== undefined && bars.some(({ target }) => target !== undefined)
  const legend = drawLegend(space, hasTargets ? [{ name: targetName, shape: 'mark', tone: 'soft' }] : [])
  const wordsOf = (bar: NamedBar): string => bar.text ?? format(bar.value)
  const beside = Math.max(0, ...bars.map((bar) => textWidth(wordsOf(bar), text))) + text * 0.8
  const rows = layRows(space, bars, legend.height)
  const most = Math.max(0, ...bars.flatMap(({ value, target = 0 }) => [value, target]))
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
            <rect {...toned(id, bar.tone ?? 'leaf')} x={rows.left} y={barY} width={x(bar.value)} height={rows.thick} />
            {bar.target === undefined ? null : (
              <line
                class="chart-target"
                x1={rows.left + x(bar.target)}
                x2={rows.left + x(bar.target)}
                y1={barY - 3}
                y2={barY + rows.thick + 3}
              />
            )}
            <text
              class="chart-text chart-value"
              x={rows.left + x(Math.max(bar.value, bar.target ?? 0)) + text * 0.5}
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
