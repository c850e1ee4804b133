import { useMemo } from 'preact/hooks'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { starFigures } from '../../../domain/programme/star-figures.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import type { Store } from '../../../store/store.ts'
import { Bar } from '../../components/bar.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment, formatNumber } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { WaitingDossiers } from '../dossier/waiting-dossiers.tsx'
import { CountingNotice } from '../figures/counting-notice.tsx'
import { OfficeDue } from './office-due.tsx'
import './overview-screen.css'
import { PressingDossiers } from './pressing-dossiers.tsx'

/** Newest assessments shown. */
const NEWEST = 6

/** What is counted, and where it is. */
const COUNTED = [
  ['producer', '/office/producers'],
  ['product', '/office/products'],
  ['assessment', '/office/assessments'],
  ['response', '/office/surveys'],
] as const

/** `/office`: how much there is, what presses, how the stars fall, what came in last. */
export const OverviewScreen = () => {
  const t = officeMessages()
  const { store } = useApp()
  const facts = useFacts()
  const found = useLive(
    async () => ({
      counts: await store.counts(),
      newest: await newestAssessments(store),
      role: (await store.identity())?.role,
    }),
    [],
  )
  if (found.status !== 'ready') return <Page title={t.places.overview}>{t.loading}</Page>
  const { counts, newest, role } = found.value
  const isOffice = OFFICE.some((one) => one === role)
  if (counts.producer + counts.product + counts.assessment === 0) {
    return (
      <Page title={t.places.overview}>
        <EmptyState
          icon="smartphone"
          title={t.noRecords}
          text={isOffice ? t.noRecordsText : t.noRecordsYet}
          {...(isOffice ? { action: <Button href="/office/devices">{t.makeCode}</Button> } : {})}
        />
      </Page>
    )
  }
  const kinds = kindMessages().kind
  // Before anything is read or counted there is nothing to show, which is not that there is nothing.
  const isCounted = typeof facts === 'object' && (facts.state.phase === 'current' || facts.state.products.length > 0)
  const counted = isCounted ? facts.state : undefined
  return (
    <Page title={t.places.overview}>
      <section class="overview-counts" aria-label={t.counts}>
        {COUNTED.map(([kind, href]) => (
          <a key={kind} class="overview-count" href={href}>
            <strong>{formatNumber(counts[kind], language.value)}</strong>
            <span>{kinds[kind]}</span>
          </a>
        ))}
      </section>
      {typeof facts === 'object' ? <CountingNotice {...facts} /> : null}
      {counted === undefined ? null : <OfficeDue products={counted.products} today={counted.today} />}
      <div class="overview-columns">
        {isOffice && counted !== undefined ? (
          <PressingDossiers products={counted.products} today={counted.today} />
        ) : null}
        {isOffice ? null : <WaitingDossiers />}
        {counted === undefined ? null : <StarsChart products={counted.products} />}
        <section class="stack-close">
          <h2>{t.latest}</h2>
          <ul class="card-list">
            {newest.map(({ id, updatedAt, product, producer }) => (
              <li key={id}>
                <CardLink href={`/office/assessments/${id}`}>
                  <strong>{product}</strong>
                  <span class="soft">
                    {producer} · {formatMoment(updatedAt, language.value)}
                  </span>
                </CardLink>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

/** What came in last, with its names. */
const newestAssessments = async (store: Pick<Store, 'assessments' | 'record'>) =>
  Promise.all(
    (await store.assessments({ limit: NEWEST })).rows.map(async ({ id, updatedAt, data }) => ({
      ...{ id, updatedAt },
      product: (await store.record('product', data.product))?.data.name,
      producer: (await store.record('producer', data.producer))?.data.name,
    })),
  )

/** Bars that are a table: each row says its number in words and in length. */
const StarsChart = ({ products }: { products: readonly CountedProduct[] }) => {
  const t = officeMessages()
  const { assessed } = useMemo(() => starFigures(products), [products])
  const most = Math.max(1, ...assessed)
  return (
    <section class="card overview-stars">
      <h2>{t.starsTitle}</h2>
      <table class="overview-stars-table">
        <tbody>
          {([5, 4, 3, 2, 1, 0] as const).map((stars) => {
            const count = formatNumber(assessed[stars], language.value)
            return (
              <tr key={stars}>
                <th scope="row">{t.starsRow(stars)}</th>
                <td class="overview-stars-bar">
                  <Bar value={assessed[stars]} max={most} label={`${t.starsRow(stars)}: ${count}`} />
                </td>
                <td>{count}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <CardLink href="/office/figures">{t.toFigures}</CardLink>
    </section>
  )
}
