import { useId, useRef } from 'preact/hooks'
import { chartMessages } from '../../messages/charts.ts'
import { Fold } from '../fold.tsx'
import './chart-frame.css'
import { ChartPatterns } from './chart-patterns.tsx'
import type { ChartSpace, Drawn } from './chart-space.ts'
import { type ChartTable, ChartTableView } from './chart-table.tsx'
import { ExportChart } from './export-chart.tsx'
import { useChartSpace } from './use-chart-space.ts'

export interface FrameProps {
  readonly title: string
  /** What the chart says, in one sentence: for whoever can't see it, and for whoever has no time to read it. */
  readonly reading: string
  readonly table: ChartTable
  /** Level of its heading. */
  readonly level?: 2 | 3
  /** Name of the files that it is given out as, without an ending. */
  readonly fileName?: string
  /** Where its figures come from, what they leave out. */
  readonly note?: string
}

/** A chart in its frame: title, reading, drawing, its figures as a table, and ways to take it along. */
export const ChartFrame = ({
  title,
  reading,
  table,
  level = 3,
  fileName,
  note,
  draw,
}: FrameProps & { readonly draw: (space: ChartSpace) => Drawn }) => {
  const t = chartMessages()
  const svg = useRef<SVGSVGElement>(null)
  const heading = useId()
  const { frame, space } = useChartSpace()
  const { height, content } = draw(space)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure class="chart" aria-labelledby={heading}>
      <Heading id={heading}>{title}</Heading>
      <p>{reading}</p>
      <div class="chart-room" ref={frame}>
        <svg
          ref={svg}
          class="chart-drawing"
          role="img"
          aria-label={`${title}. ${reading}`}
          width={space.width}
          height={height}
          viewBox={`0 0 ${space.width} ${height}`}
        >
          <ChartPatterns id={space.id} />
          {content}
        </svg>
      </div>
      {note === undefined ? null : <p class="soft">{note}</p>}
      <Fold head={<span>{t.table}</span>} isOpen={false}>
        <ChartTableView title={title} table={table} />
      </Fold>
      <ExportChart svg={svg} title={title} reading={reading} table={table} fileName={fileName ?? title} />
    </figure>
  )
}
