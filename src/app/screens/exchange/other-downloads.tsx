import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { dataMessages } from '../../messages/data.ts'
import type { Download } from './download-model.ts'

interface OtherDownloadsProps {
  /** The running year. */
  readonly year: number
  readonly isClosed: boolean
  readonly onStart: (download: Download) => void
}

/** The programme began in 2018 (Decision 490/QĐ-TTg); years before it have no products. */
const FIRST_YEAR = 2018

/** Producers as points of a map, and the ministry's table of a year. */
export const OtherDownloads = ({ year, isClosed, onStart }: OtherDownloadsProps) => {
  const t = dataMessages()
  const [chosen, setChosen] = useState(year)
  const years = Array.from({ length: Math.max(1, year - FIRST_YEAR + 1) }, (_, at) => String(year - at))
  return (
    <div class="data-others">
      <section class="card stack-close">
        <h2>{t.ptntTitle}</h2>
        <p>{t.ptntText}</p>
        <SelectField
          label={t.year}
          value={String(chosen)}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value) => setChosen(Number(value))}
        />
        <div class="row">
          <Button
            kind="secondary"
            icon="download"
            disabled={isClosed}
            onClick={() => onStart({ kind: 'ptnt-xlsx', year: chosen })}
          >
            {t.ptntXlsx}
          </Button>
          <Button
            kind="secondary"
            icon="download"
            disabled={isClosed}
            onClick={() => onStart({ kind: 'ptnt-csv', year: chosen })}
          >
            {t.ptntCsv}
          </Button>
        </div>
      </section>
      <section class="card stack-close">
        <h2>{t.mapTitle}</h2>
        <p>{t.mapText}</p>
        <div class="row">
          <Button kind="secondary" icon="map" disabled={isClosed} onClick={() => onStart({ kind: 'geojson' })}>
            {t.map}
          </Button>
        </div>
      </section>
    </div>
  )
}
