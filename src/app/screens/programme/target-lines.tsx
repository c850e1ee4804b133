import { shadowed } from '../../../domain/programme/targets.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Fold } from '../../components/fold.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import '../office/data-table.css'
import { scopeWords } from './scope-words.ts'

interface TargetLinesProps {
  /** Of one year. */
  readonly lines: readonly LocalRecord<'target'>[]
  readonly areas: readonly Area[]
  readonly onEdit: ((record: LocalRecord<'target'>) => void) | undefined
}

/** The lines that were typed, one by one: what the figures above are made of. */
export const TargetLines = ({ lines, areas, onEdit }: TargetLinesProps) => {
  const t = programmeMessages()
  const hidden = shadowed(lines)
  const number = (value: number | undefined): string =>
    value === undefined ? '–' : formatNumber(value, language.value)
  return (
    <Fold head={<h2>{t.linesTitle(lines.length)}</h2>} isOpen={false}>
      {lines.length === 0 ? <p>{t.linesNone}</p> : null}
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <caption class="visually-hidden">{t.linesTitle(lines.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.measure}</th>
              <th scope="col">{t.columns.scope}</th>
              <th scope="col">{t.columns.planned}</th>
              <th scope="col">{t.columns.achieved}</th>
              <th scope="col">{t.columns.source}</th>
              {onEdit === undefined ? null : <th scope="col">{t.columns.action}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td data-label={t.columns.measure}>{t.measure[line.data.measure]}</td>
                <td data-label={t.columns.scope}>{scopeWords(line, areas)}</td>
                <td data-label={t.columns.planned}>{number(line.data.planned)}</td>
                <td data-label={t.columns.achieved}>{number(line.data.achieved)}</td>
                <td data-label={t.columns.source}>
                  <span>
                    {line.data.source} {line.data.sample ? <SampleBadge /> : null}{' '}
                    {hidden.has(line.id) ? <Badge tone="warning">{t.hidden}</Badge> : null}
                  </span>
                </td>
                {onEdit === undefined ? null : (
                  <td data-label={t.columns.action}>
                    <Button kind="quiet" icon="pencil" onClick={() => onEdit(line)}>
                      {t.edit}
                      <span class="visually-hidden">
                        : {t.measure[line.data.measure]}, {scopeWords(line, areas)}
                      </span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  )
}
