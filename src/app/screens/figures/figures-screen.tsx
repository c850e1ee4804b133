import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { filterProducers, filterProducts } from '../../../domain/programme/figure-filter.ts'
import { gateFigures } from '../../../domain/programme/gate-figures.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import type { FactsState } from '../../facts.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { ActivitySection } from './activity-section.tsx'
import { CountingNotice } from './counting-notice.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { ExpirySection, useExpiry } from './expiry-section.tsx'
import './figures.css'
import { FilterBar } from './filter-bar.tsx'
import { filterOf } from './filter-state.ts'
import { GatesSection } from './gates-section.tsx'
import { Glance } from './glance.tsx'
import { areaChoices, namedBy } from './named-areas.ts'
import { StarsSection } from './stars-section.tsx'
import { WorkflowSection } from './workflow-section.tsx'

/** `/office/figures`: the programme in figures, counted on this machine. */
export const FiguresScreen = () => {
  const t = figureMessages()
  const { store } = useApp()
  const found = useFacts()
  const identity = useLive(() => store.identity(), [])
  const areas = identity.status === 'ready' ? identity.value?.areas : undefined
  const isOffice = identity.status === 'ready' && OFFICE.some((role) => role === identity.value?.role)
  if (found === 'failed')
    return (
      <Page title={t.title} wide>
        <Notice tone="error">{t.failed}</Notice>
      </Page>
    )
  if (found === undefined || found.state.phase === 'reading' || identity.status !== 'ready')
    return <Page title={t.title}>{t.loading}</Page>
  const { state, control } = found
  const isEmpty = state.products.length + state.producers.length === 0
  return (
    <Page title={t.title} wide>
      <p class="soft">{t.intro}</p>
      <CountingNotice state={state} control={control} />
      {isEmpty && state.phase === 'current' ? (
        <EmptyState
          icon="chart"
          title={t.emptyTitle}
          text={t.emptyText}
          {...(isOffice ? { action: <Button href="/office/devices">{t.toDevices}</Button> } : {})}
        />
      ) : null}
      {isEmpty ? null : <Figures state={state} areas={areas ?? []} />}
    </Page>
  )
}

const SECTIONS = ['star', 'workflow', 'gates', 'coverage', 'activity', 'expiry'] as const

/** All sections of what the address chooses. Drawn anew only where what is counted has changed, not at every step of the counting. */
const Figures = ({ state, areas }: { state: FactsState; areas: readonly Area[] }) => {
  const { query } = useLocation()
  const { products, producers, today } = state
  const address = JSON.stringify(query)
  return useMemo(
    () => <Sections {...{ products, producers, today, areas }} query={query} />,
    [products, producers, today, areas, address, language.value],
  )
}

interface SectionsProps extends Pick<FactsState, 'products' | 'producers' | 'today'> {
  readonly areas: readonly Area[]
  readonly query: Readonly<Record<string, string>>
}

const Sections = ({ products, producers, today, areas, query }: SectionsProps) => {
  const t = figureMessages()
  const filter = useMemo(() => filterOf(query), [query])
  const chosen = useMemo(() => filterProducts(products, filter), [products, filter])
  const holders = useMemo(() => filterProducers(producers, chosen, filter), [producers, chosen, filter])
  const gates = useMemo(() => gateFigures(chosen), [chosen])
  const expiry = useExpiry(chosen, today)
  const nameOf = useMemo(() => namedBy(areas), [areas])
  const known = useMemo(() => areas.filter(({ into }) => into === undefined).map(({ code }) => code), [areas])
  const choices = useMemo(() => areaChoices(products, areas), [products, areas])
  const count = (value: number): string => formatNumber(value, language.value)
  const shown = useOneByOne(SECTIONS.length)
  const parts = {
    star: <StarsSection products={chosen} today={today} />,
    workflow: <WorkflowSection products={chosen} today={today} filter={filter} />,
    gates: <GatesSection gates={gates} filter={filter} />,
    coverage: <CoverageSection products={chosen} producers={holders} {...{ filter, known, nameOf }} />,
    activity: <ActivitySection products={chosen} producers={holders} {...{ today, nameOf }} />,
    expiry: <ExpirySection figures={expiry} today={today} nameOf={nameOf} />,
  }
  return (
    <>
      <FilterBar filter={filter} areas={choices} />
      <p role="status">{t.asOf(formatDay(today, language.value), count(chosen.length), count(holders.length))}</p>
      {chosen.length === 0 && holders.length === 0 ? (
        <EmptyState
          icon="chart"
          title={t.noneTitle}
          text={t.noneText}
          action={<Button href="/office/figures">{t.clear}</Button>}
        />
      ) : (
        <>
          <Glance {...{ gates, expiry, filter, today }} />
          <nav class="figures-sections" aria-label={t.sections}>
            {SECTIONS.map((name) => (
              <a key={name} href={`#${name}`}>
                {t[name].title}
              </a>
            ))}
          </nav>
          {SECTIONS.slice(0, shown).map((name) => (
            <section key={name} class="figures-section" id={name} aria-labelledby={`${name}-title`}>
              <h2 id={`${name}-title`}>{t[name].title}</h2>
              {parts[name]}
            </section>
          ))}
        </>
      )}
    </>
  )
}

/** How many sections are shown: one more with each paint, so that the first is there before the last is counted. */
const useOneByOne = (all: number): number => {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= all) return
    const timer = setTimeout(() => setShown(shown + 1))
    return () => clearTimeout(timer)
  }, [shown, all])
  return shown
}
