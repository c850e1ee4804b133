import type { ComponentChildren } from 'preact'
import type { Cell } from '../../../domain/compare/column.ts'
import type { Row } from '../../../domain/compare/compare.ts'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { Badge } from '../../components/badge.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { compareMessages } from '../../messages/compare.ts'
import { language } from '../../messages/language.ts'
import { resultMessages } from '../../messages/result.ts'
import './side-by-side.css'

/** A column as the table shows it. */
interface TableColumn {
  readonly key: string
  readonly label: string
  /** The name in the middle of a sentence. */
  readonly inSentence: string
  readonly score: Pick<Score, 'points' | 'stars'>
}

interface SideBySideProps {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Row[]
  /** What stands under a cell's level: note, evidence. */
  readonly underCell?: (cell: Cell, row: Row) => ComponentChildren
  /** What stands under a criterion, across all columns. */
  readonly underRow?: (row: Row) => ComponentChildren
}

/** Criteria against assessments: a table with its head and first column in sight, on a phone a card for each criterion with the assessments below each other. */
export const SideBySide = ({ caption, columns, rows, underCell, underRow }: SideBySideProps) => {
  const t = compareMessages()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="side-by-side" tabIndex={0} aria-label={caption}>
      <table class="side-by-side-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            {columns.map(({ key, label, score }) => (
              <th key={key} scope="col">
                {label}
                <span class="side-by-side-score">
                  {t.points(score.points)}
                  <StarRow stars={score.stars} label={t.stars(score.stars)} size="s" />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => {
          const under = underRow?.(row)
          const hasUnder = under !== undefined && under !== null
          return (
            <tbody
              key={row.criterion.code}
              id={`row-${row.criterion.code}`}
              class={`side-by-side-row is-${row.agreement}`}
            >
              <tr>
                <th scope="row" rowSpan={hasUnder ? 2 : 1}>
                  <CriterionHead row={row} columns={columns} />
                </th>
                {row.cells.map((cell, index) => (
                  <td key={cell.key}>
                    <span class="side-by-side-label">{columns[index]?.label}</span>
                    <Level criterion={row.criterion} cell={cell} />
                    {underCell?.(cell, row)}
                  </td>
                ))}
              </tr>
              {hasUnder ? (
                <tr>
                  <td class="side-by-side-under" colSpan={columns.length}>
                    {under}
                  </td>
                </tr>
              ) : null}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

const TONE = { differ: 'warning', gap: 'info', same: 'neutral' } as const

const CriterionHead = ({ row, columns }: { row: Row; columns: readonly TableColumn[] }) => {
  const t = compareMessages()
  const { criterion, agreement, spread, contested } = row
  const named = (keys: readonly string[]): string[] =>
    keys.map((key) => columns.find((column) => column.key === key)?.inSentence ?? key)
  return (
    <div class="side-by-side-criterion">
      <span class="side-by-side-title">
        {criterion.code} {criterion.title[language.value]}
      </span>
      {agreement === 'same' ? null : (
        <span>
          <Badge tone={TONE[agreement]}>{spread > 0 ? t.spread(spread) : t.agreement[agreement]}</Badge>
        </span>
      )}
      {contested.map(({ stars, metBy, missedBy }) => (
        <span key={stars} class="side-by-side-gate">
          {t.contested(stars, named(metBy), named(missedBy))}
        </span>
      ))}
    </div>
  )
}

/** The level chosen, its points, and what was found there; the state where it says more than the level. */
const Level = ({ criterion, cell }: { criterion: Criterion; cell: Cell }) => {
  const t = compareMessages()
  const { state, answer, points } = cell
  const chosen = answer === undefined ? undefined : criterion.options[answer]?.label[language.value]
  const words = resultMessages().state
  return (
    <div class="side-by-side-level">
      {state === 'open' || state === 'not-evaluated' ? null : (
        <strong class="side-by-side-points">{t.cellPoints(points, criterion.maxPoints)}</strong>
      )}
      {state === 'chosen' ? null : <span class="soft">{words[state]}</span>}
      {chosen === undefined ? null : <span>{chosen}</span>}
      {cell.isStop ? <Badge tone="error">{t.stopFound}</Badge> : null}
      {cell.isOut ? <Badge tone="error">{t.outFound}</Badge> : null}
    </div>
  )
}
