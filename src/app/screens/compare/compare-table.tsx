import { useMemo, useState } from 'preact/hooks'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { type CompareCell, type CompareColumn, compareRows } from './compare-model.ts'
import './compare-table.css'

/** Rows at first: on a phone each is a card as high as half the screen. */
const FIRST_SHOWN = 8

interface CompareTableProps {
  readonly set: CriteriaSet
  readonly columns: readonly CompareColumn[]
}

/** Several sets of answers to one criteria set, side by side: criteria down, one column each, differences first. On a phone each criterion is a card. */
export const CompareTable = ({ set, columns }: CompareTableProps) => {
  const t = councilMessages().compare
  const rows = useMemo(() => compareRows(set, columns), [set, columns])
  const [isOnlyDifferent, setOnlyDifferent] = useState(rows.some(({ isSplit }) => isSplit))
  const [isWhole, setWhole] = useState(false)
  const chosen = isOnlyDifferent ? rows.filter(({ isSplit }) => isSplit) : rows
  const shown = isWhole ? chosen : chosen.slice(0, FIRST_SHOWN)
  const total = (column: string): number =>
    rows.reduce((sum, { cells }) => sum + (cells.find((cell) => cell.column === column)?.standing.points ?? 0), 0)
  return (
    <section class="stack-close">
      <CheckField label={t.onlyDifferent} isOn={isOnlyDifferent} onChange={setOnlyDifferent} />
      <div class="compare-frame">
        <table class="compare-table">
          <caption class="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.criterion}</th>
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ criterion, cells, isSplit }) => (
              <tr key={criterion.code}>
                <th scope="row">
                  <strong>{criterion.code}</strong> {criterion.title[language.value]}{' '}
                  {isSplit ? <Badge tone="warning">{t.differs}</Badge> : null}
                </th>
                {columns.map(({ id, title }) => (
                  <td key={id} data-label={title}>
                    <Cell criterion={criterion} cell={cells.find((cell) => cell.column === id)} />
                  </td>
                ))}
              </tr>
            ))}
            <tr class="compare-total">
              <th scope="row">{t.total}</th>
              {columns.map(({ id, title }) => (
                <td key={id} data-label={title}>
                  <strong>{t.points(total(id))}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {shown.length === chosen.length ? null : (
        <div>
          <Button kind="secondary" onClick={() => setWhole(true)}>
            {t.more(chosen.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  )
}

const Cell = ({ criterion, cell }: { criterion: Criterion; cell: CompareCell | undefined }) => {
  const t = councilMessages().compare
  if (cell === undefined) return null
  const { standing, note } = cell
  const option = standing.place === undefined ? undefined : criterion.options[standing.place]
  const words = option?.label[language.value] ?? (standing.state === 'open' ? t.unanswered : t.noneReached)
  return (
    <span class="compare-cell">
      <strong>{t.points(standing.points)}</strong>
      <span class="compare-words">{words}</span>
      {note === undefined ? null : <em class="compare-note">{note}</em>}
    </span>
  )
}
