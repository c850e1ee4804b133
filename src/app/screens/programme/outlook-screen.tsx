import { useLocation } from 'preact-iso'
import { yearOf } from '../../../domain/calendar/day.ts'
import { ratesOf } from '../../../domain/records/rates.ts'
import { useApp } from '../../context.ts'
import { outlookMessages } from '../../messages/outlook.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { BestMeasureSection } from './best-measure-section.tsx'
import { ForecastSection } from './forecast-section.tsx'
import { ProgrammeFilter, ProgrammeFrame } from './programme-frame.tsx'
import { viewOf } from './programme-view.ts'
import { readProducts } from './read-programme.ts'

/** `/office/programme/outlook`: what this round may come to, and which single measure would do most. */
export const OutlookScreen = () => {
  const { store, now } = useApp()
  const { query } = useLocation()
  const today = todayBy(now())
  const view = viewOf(query, yearOf(today))
  const found = useLatest(
    useLive(async () => {
      const [products, rates, identity] = await Promise.all([
        ...[readProducts(store, today), store.all('rates'), store.identity()],
      ] as const)
      return {
        facts: products.map(({ fact }) => fact),
        rates: ratesOf(rates.map(({ data }) => data)),
        areas: identity?.areas ?? [],
      }
    }, [today]),
  )
  if (found.status !== 'ready')
    return (
      <ProgrammeFrame>
        <p role="status">{outlookMessages().reading}</p>
      </ProgrammeFrame>
    )
  const { facts, rates, areas } = found.value
  return (
    <ProgrammeFrame>
      <ProgrammeFilter view={view} areas={areas} isByProduct />
      <ForecastSection facts={facts} scope={view.scope} today={today} />
      <BestMeasureSection facts={facts} scope={view.scope} rates={rates} />
    </ProgrammeFrame>
  )
}
