import type { Column } from '../../../domain/compare/column.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { compareMessages } from '../../messages/compare.ts'
import { recordHref } from '../../record-href.ts'
import './column-heads.css'
import type { ColumnName } from './column-name.ts'

/** An assessment that is compared: its record, its names, and its column. */
export interface NamedColumn {
  readonly record: LocalRecord<'assessment'>
  readonly name: ColumnName
  readonly column: Column
}

/** What each assessment comes to: points, stars, band, and what holds it back. */
export const ColumnHeads = ({ columns }: { columns: readonly NamedColumn[] }) => {
  const t = compareMessages()
  return (
    <section class="stack-close">
      <h2>{t.columns}</h2>
      <ul class="column-heads">
        {columns.map((column) => (
          <li key={column.column.key} class="column-head">
            <Head {...column} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Head = ({ record, name, column: { score } }: NamedColumn) => {
  const t = compareMessages()
  const { space } = useApp()
  const unmet = score.gates.filter((gate) => !gate.isMet && gate.stars <= score.band).length
  const href = recordHref(space, 'assessment', record.id)
  return (
    <>
      <p class="column-head-name">
        <strong>{name.label}</strong>
        <span class="soft">{name.by}</span>
      </p>
      <p class="row">
        <StarRow stars={score.stars} label={t.stars(score.stars)} />
        <strong>{t.points(score.points)}</strong>
      </p>
      <p class="column-head-facts">
        {record.data.status === 'draft' ? <Badge tone="warning">{t.draft}</Badge> : null}
        {score.disqualifications.length > 0 ? <Badge tone="error">{t.out}</Badge> : null}
        {score.stop === undefined ? null : <Badge tone="error">{t.stopped(score.stop.criterion)}</Badge>}
        {score.band === score.stars ? null : <span>{t.band(score.band)}</span>}
        <span>{unmet === 0 ? t.gatesMet : t.gatesUnmet(unmet)}</span>
        {score.open === 0 ? null : <span>{t.open(score.open)}</span>}
      </p>
      <a class="column-head-link" href={space === 'field' ? `${href}/result` : href}>
        {t.result}
        <span class="visually-hidden">{`: ${name.label}`}</span>
      </a>
    </>
  )
}
