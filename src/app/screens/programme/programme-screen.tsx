import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { yearOf } from '../../../domain/calendar/day.ts'
import { deedsOf } from '../../../domain/programme/deeds.ts'
import { deedsByYear, knownResults, yearsOf } from '../../../domain/programme/results.ts'
import { type Figure, figureOf } from '../../../domain/programme/targets.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import { TARGET_MEASURES, type TargetMeasure } from '../../../domain/records/target.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { ProductsCounting } from './products-counting.tsx'
import { ProgrammeFilter, ProgrammeFrame } from './programme-frame.tsx'
import { type ProgrammeView, viewOf } from './programme-view.ts'
import { ResultCharts } from './result-charts.tsx'
import { StarAnswers } from './star-answers.tsx'
import { type EditedTarget, TargetDialog } from './target-dialog.tsx'
import { WHOLE } from './target-form.ts'
import { TargetLines } from './target-lines.tsx'
import { TargetsTable } from './targets-table.tsx'
import { useProducts } from './use-products.ts'

/** `/office/programme`: targets against results, by year, commune, industry and legal form. */
export const ProgrammeScreen = () => {
  const t = programmeMessages()
  const { store, now } = useApp()
  const { query } = useLocation()
  const today = todayBy(now())
  const view = viewOf(query, yearOf(today))
  const [edited, edit] = useState<EditedTarget | undefined>()
  const lines = useLive(async () => ({ targets: await store.all('target'), identity: await store.identity() }), [])
  const others = useLive(async () => ({ dossiers: await store.all('dossier'), actions: await store.all('action') }), [])
  const { products, counting } = useProducts()
  const done = others.status === 'ready' ? others.value : undefined
  const deeds = useMemo(
    () => (products === undefined || done === undefined ? undefined : deedsByYear(deedsOf({ products, ...done }))),
    [products, done],
  )
  if (lines.status !== 'ready' || products === undefined || deeds === undefined)
    return (
      <ProgrammeFrame>
        <ProductsCounting counting={counting} />
      </ProgrammeFrame>
    )
  const { targets, identity } = lines.value
  const facts = products.map(({ fact }) => fact)
  const areas = identity?.areas ?? []
  const mayWrite = identity !== undefined && OFFICE.includes(identity.role)
  const communes = view.scope.area === undefined ? areas.filter(({ into }) => into === undefined).length : 1
  const presentYear = yearOf(today)
  const results = knownResults(deeds, view.year, view.scope, presentYear)
  const figures = TARGET_MEASURES.map((measure) => figureOf(targets, measure, view.year, view.scope, results))
  const onSet = mayWrite ? (figure: Figure) => edit(beginWith(view, figure, targets)) : undefined
  const years = yearsOf(deeds, targets, presentYear)
  const add = mayWrite ? (
    <Button icon="plus" onClick={() => edit({ begin: newFields(view, view.measure) })}>
      {t.addTarget}
    </Button>
  ) : null
  return (
    <ProgrammeFrame actions={add}>
      {mayWrite ? null : <Notice tone="info">{t.onlyOffice}</Notice>}
      <ProgrammeFilter view={view} years={years} areas={areas} isByProduct />
      {targets.length === 0 && deeds.size === 0 ? (
        <EmptyState icon="target" title={t.emptyTitle} text={t.emptyText} />
      ) : null}
      <StarAnswers {...{ view, figures, facts, communes, onSet }} isPresent={view.year === presentYear} />
      <TargetsTable title={t.tableTitle(view.year)} {...{ figures, communes, onSet }} />
      <Fold head={<h2>{t.meaningTitle}</h2>} isOpen={false}>
        <Details rows={TARGET_MEASURES.map((measure) => [t.measure[measure], t.meaning[measure]])} />
        <p class="soft">{t.meaningNote}</p>
      </Fold>
      <TargetLines
        lines={targets.filter(({ data }) => data.year === view.year)}
        areas={areas}
        onEdit={mayWrite ? (record) => edit({ record }) : undefined}
      />
      <ResultCharts {...{ view, years, targets, deeds, areas, presentYear }} />
      {edited === undefined ? null : (
        <TargetDialog edited={edited} all={targets} areas={areas} onClose={() => edit(undefined)} />
      )}
    </ProgrammeFrame>
  )
}

/** A new target for what is looked at. */
const newFields = ({ year, scope }: ProgrammeView, measure: TargetMeasure) => ({
  ...{ year: String(year), measure, scope: scope.area ?? WHOLE },
  ...{ industry: scope.industry ?? '', legalForm: scope.legalForm ?? '' },
})

/** The one line that the figure comes from, where it comes from one; else a new one. */
const beginWith = (
  view: ProgrammeView,
  { measure, planned, achieved }: Figure,
  targets: readonly LocalRecord<'target'>[],
): EditedTarget => {
  const [first, ...more] = new Set([...(planned?.records ?? []), ...(achieved?.records ?? [])])
  const record = more.length === 0 ? targets.find(({ id }) => id === first) : undefined
  return record === undefined ? { begin: newFields(view, measure) } : { record }
}
