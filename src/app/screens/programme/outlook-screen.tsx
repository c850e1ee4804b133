import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { yearOf } from '../../../domain/calendar/day.ts'
import { ratesOf } from '../../../domain/records/rates.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { BestMeasureSection } from './best-measure-section.tsx'
import { ForecastSection } from './forecast-section.tsx'
import { ProductsCounting } from './products-counting.tsx'
import { ProgrammeFilter, ProgrammeFrame } from './programme-frame.tsx'
import { viewOf } from './programme-view.ts'
import { useProducts } from './use-products.ts'

/** `/office/programme/outlook`: what this round may come to, and which single measure would do most. */
export const OutlookScreen = () => {
  const { store, now } = useApp()
  const { query } = useLocation()
  const today = todayBy(now())
  const view = viewOf(query, yearOf(today))
  const { products, counting } = useProducts()
  const facts = useMemo(() => products?.map(({ fact }) => fact), [products])
  const around = useLive(async () => ({ rates: await store.all('rates'), identity: await store.identity() }), [])
  if (facts === undefined || around.status !== 'ready')
    return (
      <ProgrammeFrame>
        <ProductsCounting counting={counting} />
      </ProgrammeFrame>
    )
  const rates = ratesOf(around.value.rates.map(({ data }) => data))
  return (
    <ProgrammeFrame>
      <ProgrammeFilter view={view} areas={around.value.identity?.areas ?? []} isByProduct />
      <ForecastSection facts={facts} scope={view.scope} today={today} />
      <BestMeasureSection facts={facts} scope={view.scope} rates={rates} />
    </ProgrammeFrame>
  )
}
