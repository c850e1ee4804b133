import { isMet, type Measure, medianOf, US } from './measure.ts'

/** What bench.json holds: each bench as it was last measured, and on what. */
export interface Report {
  readonly [bench: string]: {
    readonly about: string
    readonly machine: string
    readonly at: string
    readonly measures: readonly Measure[]
  }
}

const MARKS = ['<!-- made by npm run bench -->', '<!-- end of the bench -->'] as const

/** The README with the table of all that was measured between its marks. */
export const withFigures = (readme: string, report: Report): string => {
  const [from, to] = [readme.indexOf(MARKS[0]), readme.indexOf(MARKS[1])]
  if (from === -1 || to < from) throw new Error('the README has no place for the bench')
  return `${readme.slice(0, from + MARKS[0].length)}\n\n${sections(report)}\n\n${readme.slice(to)}`
}

const sections = (report: Report): string =>
  Object.entries(report)
    .flatMap(([name, { about, machine, at, measures }]) => [
      `### ${name}`,
      `${about} Measured on ${at} (${machine}).`,
      table(measures),
    ])
    .join('\n\n')

const table = (measures: readonly Measure[]): string => {
  const others = [...new Set(measures.flatMap(({ runs }) => Object.keys(runs)))].filter((who) => who !== US)
  const rows = measures.map((measure) => [
    measure.what,
    ...[US, ...others].map((who) => cell(measure, who)),
    goalText(measure),
  ])
  return aligned(['', US, ...others, 'goal'], rows)
}

/** Median, and in brackets the least and the most of the runs. */
const cell = ({ runs, unit }: Measure, who: string): string => {
  const values = runs[who]
  if (values === undefined || values.length === 0) return ''
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const spread = values.length > 1 && short(low) !== short(high) ? ` (${short(low)}–${short(high)})` : ''
  return `${short(medianOf(values))}${unit === 'count' ? '' : ` ${unit}`}${spread}`
}

const short = (value: number): string =>
  value === 0 || Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)))

const goalText = (measure: Measure): string => {
  const { goal, unit } = measure
  if (goal === undefined) return ''
  const parts = [
    goal.most === undefined ? undefined : `≤ ${short(goal.most)} ${unit}`,
    goal.least === undefined ? undefined : `≥ ${short(goal.least)} ${unit}`,
    goal.timesBest === undefined ? undefined : besideBest(goal.timesBest),
  ]
  return `${parts.filter((part) => part !== undefined).join(', ')} ${isMet(measure) === true ? '✓' : '✗'}`
}

const besideBest = (times: number): string =>
  times < 1 ? `no more than ${short(1 / times)} × worse than the best` : `${times} × better than the best`

/** With columns as wide as their widest cell, as the formatter wants them. */
const aligned = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = heads.map((_, at) => Math.max(3, ...[heads, ...rows].map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
