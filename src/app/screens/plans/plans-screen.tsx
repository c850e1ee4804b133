import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import { citationOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { decisionMessages } from '../../messages/decision.ts'
import { language } from '../../messages/language.ts'
import { plansMessages } from '../../messages/plans.ts'
import { computePlans } from './compute-plans.ts'
import { PlanList } from './plan-list.tsx'
import { findRows, type PlanRow, sortRows, type Way } from './plans-model.ts'
import './plans-screen.css'

/** Rows shown at first and added by each "more": what a thumb scrolls through before it searches instead. */
const SHOWN = 50

interface Progress {
  readonly rows: readonly PlanRow[]
  readonly phase: 'working' | 'done' | 'failed'
}

/** `/plans`: every assessed product and its way to the next star, nearest first. */
export const PlansScreen = () => {
  const t = plansMessages()
  const { rows, phase } = usePlans()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const found = useMemo(() => sortRows(findRows(rows, search)), [rows, search])
  const { query } = useLocation()
  const isEmpty = rows.length === 0 && phase === 'done'
  return (
    <Page title={t.title}>
      {phase === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isEmpty ? (
        <EmptyState
          icon="route"
          title={t.emptyTitle}
          text={t.emptyText}
          action={<Button href="/producers">{t.emptyAction}</Button>}
        />
      ) : (
        <>
          <SearchField label={t.search} value={search} onInput={setSearch} />
          <PlanList search={search} only={query.only} />
          <h2>{t.ways}</h2>
          <p class="plans-lead">{t.lead}</p>
          <p class="plans-count" role="status">
            {phase === 'working' ? t.computing(rows.length) : t.count(found.length)}
          </p>
          {phase === 'done' && found.length === 0 ? <p>{t.noneFound}</p> : null}
          <ul class="plans-list">
            {found.slice(0, shown).map((row) => (
              <PlanLine key={row.product} row={row} />
            ))}
          </ul>
          {found.length > shown ? (
            <Button kind="secondary" onClick={() => setShown(shown + SHOWN)}>
              {t.more}
            </Button>
          ) : null}
        </>
      )}
    </Page>
  )
}

const usePlans = (): Progress => {
  const { store } = useApp()
  const [progress, setProgress] = useState<Progress>({ rows: [], phase: 'working' })
  useEffect(() => {
    const stop = new AbortController()
    const work = async (): Promise<void> => {
      const ended = await computePlans({
        store,
        breathe: () => new Promise((resolve) => setTimeout(resolve)),
        onRows: (rows) => setProgress({ rows, phase: 'working' }),
        signal: stop.signal,
      })
      if (ended === 'done') setProgress(({ rows }) => ({ rows, phase: 'done' }))
    }
    work().catch((error: unknown) => {
      setProgress(({ rows }) => ({ rows, phase: 'failed' }))
      reportError(error)
    })
    return () => stop.abort()
  }, [store])
  return progress
}

const PlanLine = ({ row }: { row: PlanRow }) => {
  const t = plansMessages()
  return (
    <li>
      <a class="plan-line" href={`/assessments/${row.assessment}/result`}>
        <span class="plan-line-head">
          <span class="plan-line-name">{row.name}</span>
          {row.stars === undefined ? null : <StarRow stars={row.stars} label={t.stars(row.stars)} size="s" />}
        </span>
        <span class="plan-line-producer">
          {row.producer} {row.isSample ? <SampleBadge /> : null}
        </span>
        {row.decision === DECISION_IN_FORCE ? null : (
          <span class="plan-line-producer">{decisionMessages().lapsedTitle(citationOf(row.decision))}</span>
        )}
        <strong class="plan-line-way">{wayText(row.way)}</strong>
        {row.way.kind === 'way' ? <span>{firstText(row.way)}</span> : null}
        {row.open > 0 ? <span class="plan-line-producer">{t.provisional(row.open)}</span> : null}
      </a>
    </li>
  )
}

const wayText = (way: Way): string => {
  const t = plansMessages()
  switch (way.kind) {
    case 'way':
      return t.toStars(way.changes, way.to)
    case 'blocked':
      return t.blocked(way.to)
    case 'top':
    case 'disqualified':
    case 'unavailable':
      return t[way.kind]
  }
}

const firstText = (way: Extract<Way, { kind: 'way' }>): string => {
  const t = plansMessages()
  if (way.liftsStopAt !== undefined) return t.liftStop(way.liftsStopAt)
  return way.first === undefined ? '' : t.firstStep(way.first.criterion, way.first.label[language.value])
}
