import { scaleLinear } from 'd3-scale'
import type { ChartSpace } from './chart-space.ts'
import { textWidth } from './text-lines.ts'

/** The room of a chart with an upright axis, and that axis: values from the ground up, whole numbers where all are whole. */
export const layAxis = (
  { width, text }: ChartSpace,
  { top, bottom, most, format }: { top: number; bottom: number; most: number; format: (value: number) => string },
) => {
  const plain = scaleLinear([0, most <= 0 ? 1 : most], [bottom, top]).nice(4)
  const ticks = plain.ticks(4).filter((tick) => Number.isInteger(tick) || most < 1)
  const left = Math.max(...ticks.map((tick) => textWidth(format(tick), text))) + text * 0.6
  return { y: plain, ticks, left, right: width - 2 }
}

interface AxisProps {
  readonly axis: ReturnType<typeof layAxis>
  readonly text: number
  readonly format: (value: number) => string
}

/** Lines across at the ticks, with their numbers before them. */
export const UprightAxis = ({ axis: { y, ticks, left, right }, text, format }: AxisProps) => (
  <g>
    {ticks.map((tick) => (
      <g key={tick}>
        <line class={tick === 0 ? 'chart-axis' : 'chart-grid'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
        <text class="chart-text chart-soft" text-anchor="end" x={left - text * 0.4} y={y(tick) + text * 0.36}>
          {format(tick)}
        </text>
      </g>
    ))}
  </g>
)
