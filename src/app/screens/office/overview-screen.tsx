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
import { useLive } from '../../use-live.ts'
import { latestFinal, type ScoredAssessment, scoredAssessments, starsDistribution } from './office-data.ts'
import './overview-screen.css'

/** Newest assessments shown. */
const NEWEST = 6

/** What is counted, and where it is. */
const COUNTED = [
  ['producer', '/office/producers'],
  ['product', '/office/products'],
  ['assessment', '/office/assessments'],
  ['response', '/office/surveys'],
] as const

/** `/office`: how much there is, how the stars fall, what came in last. */
export const OverviewScreen = () => {
  const t = officeMessages()
  const { store } = useApp()
  const found = useLive(async () => ({ counts: await store.counts(), scored: await scoredAssessments(store) }), [])
  if (found.status !== 'ready') return <Page title={t.places.overview}>{t.loading}</Page>
  const { counts, scored } = found.value
  if (counts.producer + counts.product + counts.assessment === 0) {
    return (
      <Page title={t.places.overview}>
        <EmptyState
          icon="smartphone"
          title={t.noRecords}
          text={t.noRecordsText}
          action={<Button href="/office/devices">{t.makeCode}</Button>}
        />
      </Page>
    )
  }
  const kinds = kindMessages().kind
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
      <div class="overview-columns">
        <StarsChart scored={scored} />
        <section class="stack-close">
          <h2>{t.latest}</h2>
          <ul class="card-list">
            {scored.slice(0, NEWEST).map(({ record, product, producer }) => (
              <li key={record.id}>
                <CardLink href={`/office/assessments/${record.id}`}>
                  <strong>{product?.data.name}</strong>
                  <span class="soft">
                    {producer?.data.name} · {formatMoment(record.updatedAt, language.value)}
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

/** Bars that are a table: each row says its number in words and in length. */
const StarsChart = ({ scored }: { scored: readonly ScoredAssessment[] }) => {
  const t = officeMessages()
  const rows = starsDistribution(latestFinal(scored))
  const most = Math.max(1, ...rows.map((row) => row.count))
  return (
    <section class="card overview-stars">
      <h2>{t.starsTitle}</h2>
      <table class="overview-stars-table">
        <tbody>
          {rows.map(({ stars, count }) => (
            <tr key={stars}>
              <th scope="row">{t.starsRow(stars)}</th>
              <td class="overview-stars-bar">
                <Bar value={count} max={most} label={`${t.starsRow(stars)}: ${count}`} />
              </td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
