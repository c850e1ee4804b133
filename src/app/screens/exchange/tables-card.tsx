import { useState } from 'preact/hooks'
import { TABLES } from '../../../domain/exchange/tables.ts'
import { Button } from '../../components/button.tsx'
import { dataMessages } from '../../messages/data.ts'
import { language } from '../../messages/language.ts'
import type { Download } from './download-model.ts'

interface TablesCardProps {
  readonly isClosed: boolean
  readonly onStart: (download: Download) => void
}

/** Which tables go into the workbook; each can also be had by itself as CSV. */
export const TablesCard = ({ isClosed, onStart }: TablesCardProps) => {
  const t = dataMessages()
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = TABLES.filter(({ id }) => !left.includes(id))
  return (
    <section class="card stack-close">
      <h2 id="data-tables">{t.tables}</h2>
      <ul class="data-tables" aria-labelledby="data-tables">
        {TABLES.map((table) => (
          <li key={table.id} class="data-table-line">
            <label class="data-table-name">
              <input
                type="checkbox"
                checked={!left.includes(table.id)}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((id) => id !== table.id) : [...left, table.id])
                }
              />
              {table.name[language.value]}
            </label>
            <Button kind="quiet" icon="download" disabled={isClosed} onClick={() => onStart({ kind: 'csv', table })}>
              <span aria-hidden="true">{t.csvShort}</span>
              <span class="visually-hidden">{t.csv(table.name[language.value])}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p class="field-hint">{chosen.length === 0 ? t.tablesMissing : t.xlsxHint}</p>
      <div class="row">
        <Button
          icon="download"
          disabled={isClosed || chosen.length === 0}
          onClick={() => onStart({ kind: 'xlsx', tables: chosen })}
        >
          {t.xlsx(chosen.length)}
        </Button>
      </div>
    </section>
  )
}
