import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { toCsv } from '../../../domain/csv.ts'
import { useApp } from '../../context.ts'
import { chartMessages } from '../../messages/charts.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Button } from '../button.tsx'
import type { ChartTable } from './chart-table.tsx'
import { standaloneSvg } from './standalone-svg.ts'

const TYPES = ['PNG', 'SVG', 'CSV'] as const

interface ExportChartProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly title: string
  readonly reading: string
  readonly table: ChartTable
  readonly fileName: string
}

/** Ways to take a chart along: as a picture, as a drawing, as figures; all made on the device. */
export const ExportChart = ({ svg, title, reading, table, fileName }: ExportChartProps) => {
  const t = chartMessages()
  const { registers } = useApp()
  const [state, setState] = useState<'idle' | 'given' | 'failed'>('idle')
  const give = async (type: (typeof TYPES)[number]): Promise<'shared' | 'saved' | 'cancelled'> => {
    if (type === 'CSV') return registers.giveText(`${fileName}.csv`, 'text/csv', toCsv([table.head, ...table.rows]))
    if (svg.current === null) return 'cancelled'
    const picture = standaloneSvg(svg.current, title, reading)
    return registers.givePicture(`${fileName}.${type.toLowerCase()}`, type, picture)
  }
  return (
    <p class="chart-export row">
      {TYPES.map((type) => (
        <ExportButton
          key={type}
          type={type}
          title={title}
          give={async () => {
            try {
              setState((await give(type)) === 'cancelled' ? 'idle' : 'given')
            } catch {
              // The piece that draws pictures could not be fetched, or the browser could not draw one of that size.
              setState('failed')
            }
          }}
        />
      ))}
      {state === 'idle' ? null : <span role="status">{state === 'given' ? t.given : t.failed}</span>}
    </p>
  )
}

const ExportButton = ({ type, title, give }: { type: string; title: string; give: () => Promise<void> }) => {
  const { run, isBusy } = useOneAtATime(give)
  return (
    <Button kind="quiet" icon="download" busy={isBusy} onClick={run}>
      {type}
      <span class="visually-hidden">: {title}</span>
    </Button>
  )
}
