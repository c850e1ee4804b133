import { type ChartSpace, isNarrow } from './chart-space.ts'
import { linesOf, textWidth } from './text-lines.ts'

const LINE = 1.3
/** Most lines that a name gets. */
const MOST_LINES = 3
/** The share of the width that names may take beside the bars. */
const NAMES_SHARE = 0.38

/** Where names and bars of lying rows go: names beside the bars where there is room, above them where there is not. */
export const layRows = <B extends { readonly label: string }>(space: ChartSpace, bars: readonly B[], top: number) => {
  const { width, text } = space
  const isStacked = isNarrow(space)
  const longest = Math.max(0, ...bars.map(({ label }) => textWidth(label, text)))
  const column = isStacked ? 0 : Math.min(longest + text, width * NAMES_SHARE)
  const thick = Math.round(text * (isStacked ? 1.15 : 1.5))
  const gap = Math.round(text * (isStacked ? 0.9 : 0.7))
  let y = top + 4
  const rows = bars.map((bar) => {
    const lines = linesOf(bar.label, text, isStacked ? width : column - text + 1, MOST_LINES)
    const words = lines.length * text * LINE
    const high = isStacked ? words + 4 + thick : Math.max(thick, words)
    const barY = isStacked ? y + words + 4 : y + (high - thick) / 2
    const nameY = isStacked ? y : y + (high - words) / 2
    y += high + gap
    return { bar, lines, nameY, barY }
  })
  return {
    rows,
    left: column + 1,
    width: width - column - 2,
    thick,
    height: Math.ceil(rows.length === 0 ? top + 1 : y - gap + 6),
  }
}

/** A name in its lines, from its top. */
export const RowName = ({ lines, y, text }: { lines: readonly string[]; y: number; text: number }) => (
  <text class="chart-text">
    {lines.map((line, at) => (
      <tspan key={`${at} ${line}`} x={0} y={y + text * (LINE * at + 1)}>
        {line}
      </tspan>
    ))}
  </text>
)
