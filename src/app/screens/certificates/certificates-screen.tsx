import { useState } from 'preact/hooks'
import { remindersOf } from '../../../domain/certificates/reminders.ts'
import { foldedWords, foldText } from '../../../domain/fold.ts'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { More } from '../../components/more.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { CalendarButton } from './calendar-button.tsx'
import { allHoldings, type Holding, todayBy } from './holdings.ts'
import { reminderWords } from './reminder-words.ts'
import { StateBadge } from './state-badge.tsx'

/** Cards shown before one asks for more. */
const SHOWN = 30

/** `/certificates` on a phone: all certificates of its communes, what is due first. */
export const CertificatesScreen = () => {
  const t = certificateMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(SHOWN)
  const found = useLatest(
    useLive(async () => {
      const holdings = await allHoldings(store, today)
      const due = remindersOf(
        holdings.map(({ standing }) => standing),
        today,
      )
      const order = new Map(due.map(({ standing, reminder }, at) => [standing.record.id, { at, reminder }]))
      const place = ({ standing }: Holding): number => order.get(standing.record.id)?.at ?? due.length
      return holdings
        .sort((one, other) => place(one) - place(other))
        .map((holding) => ({ holding, reminder: order.get(holding.standing.record.id)?.reminder }))
    }, [today]),
  )
  if (found.status !== 'ready') return <Opening status={found.status} back="/" />
  if (found.value.length === 0)
    return (
      <Page title={t.title} back="/">
        <EmptyState icon="award" title={t.emptyTitle} text={t.remind.none} />
      </Page>
    )
  const words = foldedWords(search)
  const shown = found.value.filter(({ holding: { product, producer } }) => {
    const text = foldText(`${product?.data.name ?? ''} ${producer?.data.name ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  return (
    <Page title={t.title} back="/">
      <SearchField label={t.form.productSearch} value={search} onInput={setSearch} />
      {shown.length === 0 ? <p role="status">{officeMessages().none}</p> : null}
      <ul class="card-list">
        {shown.slice(0, most).map(({ holding, reminder }) => (
          <li key={holding.standing.record.id}>
            <CardLink href={recordHref('field', 'certificate', holding.standing.record.id)}>
              <strong>{holding.product?.data.name ?? t.missingProduct}</strong>
              <span class="soft">{holding.producer?.data.name}</span>
              <span class="row">
                <StateBadge kind={holding.standing.state.kind} />
                {holding.standing.record.data.sample ? <SampleBadge /> : null}
              </span>
              {reminder === undefined ? null : <span>{reminderWords(reminder)}</span>}
            </CardLink>
          </li>
        ))}
      </ul>
      {shown.length > most ? <More label={officeMessages().next} onMore={() => setMost(most + SHOWN)} /> : null}
      <div class="row">
        <CalendarButton holdings={shown.map(({ holding }) => holding)} label={t.toCalendarAll(shown.length)} />
      </div>
    </Page>
  )
}
