import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { programmeMessages } from '../../messages/programme.ts'
import '../office/data-table.css'
import { scopeWords } from './scope-words.ts'

interface MoneyLinesProps {
  /** Of one year. */
  readonly lines: readonly LocalRecord<'budget'>[]
  readonly areas: readonly Area[]
  readonly onEdit: ((record: LocalRecord<'budget'>) => void) | undefined
}

/** The money that there is, line by line as it was typed. */
export const MoneyLines = ({ lines, areas, onEdit }: MoneyLinesProps) => {
  const t = programmeMessages()
  const { funding, measure } = measureMessages()
  return (
    <section class="stack-close">
      <h2>{t.money.linesTitle(lines.length)}</h2>
      {lines.length === 0 ? <p>{t.money.linesNone}</p> : null}
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <caption class="visually-hidden">{t.money.linesTitle(lines.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.money.columns.source}</th>
              <th scope="col">{t.money.columns.available}</th>
              <th scope="col">{t.dialog.supportMeasure}</th>
              <th scope="col">{t.columns.scope}</th>
              <th scope="col">{t.dialog.reference}</th>
              {onEdit === undefined ? null : <th scope="col">{t.columns.action}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td data-label={t.money.columns.source}>{funding[line.data.source]}</td>
                <td data-label={t.money.columns.available}>{formatVnd(line.data.amountVnd, language.value)}</td>
                <td data-label={t.dialog.supportMeasure}>
                  {line.data.measure === undefined ? t.dialog.anyMeasure : measure[line.data.measure]}
                </td>
                <td data-label={t.columns.scope}>{scopeWords({ ...line, data: { scope: line.data.scope } }, areas)}</td>
                <td data-label={t.dialog.reference}>
                  <span>
                    {line.data.reference} {line.data.sample ? <SampleBadge /> : null}
                  </span>
                </td>
                {onEdit === undefined ? null : (
                  <td data-label={t.columns.action}>
                    <Button kind="quiet" icon="pencil" onClick={() => onEdit(line)}>
                      {t.edit}
                      <span class="visually-hidden">
                        : {funding[line.data.source]}, {formatVnd(line.data.amountVnd, language.value)}
                      </span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
