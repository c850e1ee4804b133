import { useMemo } from 'preact/hooks'
import { toCsv } from '../../../domain/csv.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { type ExpiryFigures, expiryFigures, type Lapsing } from '../../../domain/programme/expiry-figures.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { ColumnChart } from '../../components/charts/column-chart.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { recordHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { periodWords } from './period-words.ts'

const number = (value: number): string => formatNumber(value, language.value)

/** Quarters that are drawn: a certificate holds 36 months (Art. 4.3). */
const QUARTERS = 12
/** Certificates that are listed on the page; the file has all. */
const LISTED = 100

interface ExpirySectionProps {
  readonly figures: ExpiryFigures
  readonly today: Day
  readonly nameOf: (area: string) => string
}

export const useExpiry = (products: readonly CountedProduct[], today: Day): ExpiryFigures =>
  useMemo(() => expiryFigures(products, { today, count: QUARTERS }), [products, today])

/** When certificates end, and which do so by the end of the next quarter. */
export const ExpirySection = ({ figures, today, nameOf }: ExpirySectionProps) => {
  const t = figureMessages()
  const { quarters, extended, later, by, lapsing } = figures
  const until = formatDay(by, language.value)
  if (quarters.every(({ count }) => count === 0) && extended + later === 0) return <p class="soft">{t.expiry.none}</p>
  const rows = quarters.map(({ period, count }) => ({ label: periodWords(period, 'quarter'), count }))
  return (
    <>
      <ColumnChart
        title={t.expiry.chart}
        reading={t.expiry.reading(number(lapsing.length), until)}
        note={t.expiry.note(number(extended), number(later))}
        fileName="giay-chung-nhan-het-han"
        format={number}
        series={[{ name: t.expiry.count, tone: 'leaf' }]}
        columns={rows.map(({ label, count }) => ({ label, values: [count] }))}
        table={{
          head: [t.expiry.quarter, t.expiry.count],
          rows: rows.map(({ label, count }) => [label, count]),
          show: number,
        }}
      />
      {lapsing.length === 0 ? null : (
        <div class="stack-close" id="lapsing">
          <h3>{t.expiry.listTitle(until)}</h3>
          <ul class="figures-list">
            {lapsing.slice(0, LISTED).map((one) => (
              <LapsingLine key={one.fact.product} one={one} today={today} />
            ))}
          </ul>
          {lapsing.length > LISTED ? <p>{t.expiry.rest(number(lapsing.length - LISTED))}</p> : null}
          <div class="row">
            <ListExport lapsing={lapsing} nameOf={nameOf} />
            <Button kind="secondary" href="/office/certificates">
              {t.expiry.toCertificates}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

export const LapsingLine = ({ one: { fact, certified, expiresOn }, today }: { one: Lapsing; today: Day }) => {
  const t = figureMessages()
  const { certificate, stars } = certified
  return (
    <li>
      <a
        href={
          certificate === undefined
            ? recordHref('office', 'product', fact.product)
            : recordHref('office', 'certificate', certificate)
        }
      >
        <strong>{fact.name}</strong>
        <span>
          {t.expiry.until} {formatDay(expiresOn, language.value)} · {t.starsRow(stars)}
          {expiresOn < today ? ` · ${t.expiry.extended}` : ''}
        </span>
        <span class="soft">{fact.producerName}</span>
      </a>
    </li>
  )
}

const ListExport = ({ lapsing, nameOf }: Pick<ExpirySectionProps, 'nameOf'> & { lapsing: readonly Lapsing[] }) => {
  const t = figureMessages()
  const { registers } = useApp()
  const { run, isBusy } = useOneAtATime(async () => {
    const rows = lapsing.map(({ fact, certified, expiresOn }) => [
      ...[fact.name, fact.producerName, nameOf(fact.area), certified.stars, certified.number ?? '', expiresOn],
    ])
    await registers.giveText('giay-sap-het-han.csv', 'text/csv', toCsv([t.expiry.head, ...rows]))
  })
  return (
    <Button kind="secondary" icon="download" busy={isBusy} onClick={run}>
      {t.expiry.csv}
    </Button>
  )
}
