import { useEffect, useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isOpen, threadsOf } from '../../../domain/comments/threads.ts'
import type { ComparedColumns } from '../../../domain/compare/columns-of.ts'
import { compareSheets } from '../../../domain/compare/compare.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { compareMessages } from '../../messages/compare.ts'
import { talkMessages } from '../../messages/talk.ts'
import { talkHref } from '../../record-href.ts'
import { countsByCriterion } from '../talk/talk-model.ts'
import { CellMore } from './cell-more.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { columnNames } from './column-name.ts'
import './compare-view.css'
import {
  agreementCounts,
  baseOf,
  effectsByCriterion,
  FILTERS,
  filterAsked,
  idsAsked,
  rowsShown,
  sheetsOf,
  turningsOf,
} from './laid-out.ts'
import { ApartList, ColumnChoice } from './more-columns.tsx'
import { RowTalk } from './row-talk.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TurningSection } from './turning-section.tsx'

interface CompareViewProps {
  readonly set: CriteriaSet
  readonly product: LocalRecord<'product'>
  readonly sorted: ComparedColumns<LocalRecord<'assessment'>>
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly comments: readonly LocalRecord<'comment'>[]
}

const NOTHING_SAID = { said: 0, open: 0 }

/** A product's assessments side by side: what each comes to, what would change the stars, and every criterion with the talk about it. */
export const CompareView = ({ set, product, sorted, evidence, comments }: CompareViewProps) => {
  const t = compareMessages()
  const { space } = useApp()
  const { path, query, url, route } = useLocation()
  const { shown, others, apart, earlier } = sorted
  const alike = [...shown, ...others]
  const asked = alike.filter(({ id }) => idsAsked(query.of).includes(id))
  const chosen = asked.length === 0 ? shown : asked
  const comparison = useMemo(() => compareSheets(set, sheetsOf(chosen, evidence)), [set, sorted, query.of, evidence])
  const threads = useMemo(() => threadsOf(comments), [comments])
  const counts = countsByCriterion(threads)
  const base = baseOf(comparison, query.base)
  const turnings = useMemo(() => (base === undefined ? [] : turningsOf(set, comparison, base)), [comparison, base])
  const effects = useMemo(
    () => (base === undefined ? new Map() : effectsByCriterion(set, comparison, base)),
    [comparison, base],
  )
  const filter = filterAsked(query.show)
  const unsettled = new Set(threads.filter(isOpen).map(({ criterion }) => criterion))
  const rows = rowsShown(comparison, filter, unsettled)
  const names = columnNames(chosen, earlier)
  const columns = comparison.columns.flatMap((column) => {
    const [record, name] = [chosen.find(({ id }) => id === column.key), names.get(column.key)]
    return record === undefined || name === undefined ? [] : [{ record, column, name }]
  })
  const whom = (key: string): string => columns.find(({ column }) => column.key === key)?.name.inSentence ?? ''
  const go = (change: Record<string, string>): void => {
    const next = new URLSearchParams({ ...query, ...change }).toString()
    route(`${path}?${next}`, true)
  }
  // Who comes back from the talk about a criterion finds it where it was.
  useEffect(() => {
    if (location.hash.startsWith('#row-')) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  const { differ, gap } = agreementCounts(comparison)
  const whole = counts.get(undefined) ?? NOTHING_SAID
  return (
    <>
      {chosen.some(({ data }) => data.packVersion !== set.packVersion) ? (
        <Notice tone="warning">{assessmentMessages().packChanged}</Notice>
      ) : null}
      <ColumnHeads columns={columns} />
      {alike.length < 3 ? null : (
        <ColumnChoice
          all={alike}
          chosen={chosen.map(({ id }) => id)}
          earlier={earlier}
          onChange={(ids) => go({ of: ids.join('.') })}
        />
      )}
      {base === undefined || columns.length < 2 ? null : (
        <TurningSection columns={columns} base={base.key} turnings={turnings} onBase={(key) => go({ base: key })} />
      )}
      <div class="compare-tools">
        <SelectField
          label={t.show}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: t.filter[value] }))}
          onChange={(show) => go({ show })}
        />
        <Button
          kind={whole.open > 0 ? 'secondary' : 'quiet'}
          icon="messages"
          href={talkHref(space, product.id, undefined, { back: url })}
        >
          {talkMessages().wholeLine(whole.said, whole.open)}
        </Button>
      </div>
      <p class="soft" role="status">
        {t.counted(differ, gap, comparison.rows.length)}
      </p>
      {rows.length === 0 ? (
        <p>{t.nothing[filter]}</p>
      ) : (
        <SideBySide
          caption={t.table}
          columns={columns.map(({ column, name }) => ({ ...name, key: column.key, score: column.score }))}
          rows={rows}
          underCell={(cell, { criterion }) => (
            <CellMore
              cell={cell}
              evidence={evidence.filter(
                ({ data }) => data.assessment === cell.key && data.criterion === criterion.code,
              )}
            />
          )}
          underRow={({ criterion }) => (
            <RowTalk
              product={product.id}
              criterion={criterion.code}
              effects={effects.get(criterion.code) ?? []}
              whom={whom}
              counts={counts.get(criterion.code) ?? NOTHING_SAID}
              about={base?.key ?? ''}
              back={url}
            />
          )}
        />
      )}
      <ApartList records={apart} />
      <p class="soft">{t.source(set.decision, set.number)}</p>
      <div class="row compare-print">
        <Button kind="secondary" icon="printer" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </>
  )
}
