import { daysBetween } from '../../../domain/calendar/day.ts'
import { checkState, isCheckDue } from '../../../domain/certificates/checks.ts'
import { CERTIFICATE_STATES, isInForce } from '../../../domain/certificates/state.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from '../office/data-table.tsx'
import { StarsCell } from '../office/stars-cell.tsx'
import { ExportRegister } from '../register/export-register.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { allHoldings, type CertificateStanding, type Holding, todayBy } from './holdings.ts'
import { StateBadge } from './state-badge.tsx'
import './certificates.css'

/** Sorts what has no days left after everything that has. */
const NEVER = 1_000_000

/** `/office/certificates`: all certificates, what is due first, and what can be done with all of them. */
export const CertificatesTable = () => {
  const t = certificateMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(async () => {
    const [holdings, checks, identity] = await Promise.all([
      allHoldings(store, today),
      store.all('check'),
      store.identity(),
    ])
    const due = checks.filter(({ data }) => isCheckDue(checkState(data, today))).length
    const mayWrite = identity !== undefined && OFFICE.includes(identity.role)
    return { holdings, due, mayWrite, areas: identity?.areas ?? [] }
  }, [today])
  if (found.status !== 'ready') return <Page title={t.title}>{officeMessages().loading}</Page>
  const { holdings, due, mayWrite, areas } = found.value
  const ways = mayWrite ? (
    <>
      <Button icon="plus" href="/office/certificates/new">
        {t.add}
      </Button>
      <Button kind="secondary" icon="file-text" href="/office/certificates/import">
        {t.import}
      </Button>
    </>
  ) : null
  if (holdings.length === 0)
    return (
      <Page title={t.title}>
        <EmptyState icon="award" title={t.emptyTitle} text={t.emptyText} action={<p class="row">{ways}</p>} />
      </Page>
    )
  const nameOf = ({ standing }: Holding): string => areaName(standing.record.area, areas)
  const present = [...new Set(holdings.map(({ standing }) => standing.record.area))]
  return (
    <Page title={t.title} actions={ways}>
      <DataTable
        caption={t.title}
        rows={holdings}
        keyOf={({ standing }) => standing.record.id}
        defaultSort="days"
        tools={(shown) => (
          <p class="row">
            <Button kind="secondary" icon="clipboard-list" href="/office/checks">
              {t.checks(due)}
            </Button>
            <CalendarButton holdings={shown} label={t.toCalendarAll(shown.length)} />
            <ExportRegister holdings={holdings} areas={areas} />
          </p>
        )}
        filters={[
          {
            id: 'state',
            title: t.columns.state,
            options: CERTIFICATE_STATES.map((value) => ({ value, label: t.state[value] })),
            valueOf: ({ standing }) => standing.state.kind,
          },
          {
            id: 'stars',
            title: t.columns.stars,
            options: [5, 4, 3].map((stars) => ({ value: String(stars), label: t.stars(stars) })),
            valueOf: ({ standing }) => String(standing.record.data.stars),
          },
          {
            id: 'area',
            title: t.columns.area,
            options: present.map((code) => ({ value: code, label: areaName(code, areas) })),
            valueOf: ({ standing }) => standing.record.area,
          },
        ]}
        columns={[
          {
            id: 'product',
            title: t.columns.product,
            cell: ({ product }) => product?.data.name ?? t.missingProduct,
            show: ({ product, standing: { record } }) => (
              <span class="certificates-name">
                <a href={recordHref('office', 'certificate', record.id)}>{product?.data.name ?? t.missingProduct}</a>{' '}
                {record.data.sample ? <SampleBadge /> : null}
              </span>
            ),
          },
          {
            id: 'producer',
            title: t.columns.producer,
            cell: (row) => `${row.producer?.data.name ?? ''} ${nameOf(row)}`,
            show: (row) => (
              <span class="certificates-name">
                {row.producer?.data.name}
                <br />
                <span class="soft">{nameOf(row)}</span>
              </span>
            ),
          },
          {
            id: 'stars',
            title: t.columns.stars,
            cell: ({ standing }) => standing.record.data.stars,
            show: ({ standing }) => <StarsCell stars={standing.record.data.stars} />,
          },
          {
            id: 'number',
            title: t.columns.number,
            cell: ({ standing: { record } }) => `${record.data.number ?? ''} ${record.data.decision ?? ''}`.trim(),
            show: ({ standing: { record } }) => (
              <span class="certificates-days">
                {record.data.number}
                {record.data.number === undefined ? null : <br />}
                <span class="soft">{record.data.decision}</span>
              </span>
            ),
          },
          {
            id: 'issued',
            title: t.columns.issued,
            cell: ({ standing }) => standing.record.data.issuedOn,
            show: ({ standing }) => formatDay(standing.record.data.issuedOn, language.value),
          },
          {
            id: 'expires',
            title: t.columns.expires,
            cell: ({ standing }) => standing.record.data.expiresOn,
            show: ({ standing }) => formatDay(standing.record.data.expiresOn, language.value),
          },
          {
            id: 'days',
            title: t.columns.days,
            cell: ({ standing }) => daysLeft(standing, today) ?? NEVER,
            show: ({ standing }) => {
              const days = daysLeft(standing, today)
              return <span class="certificates-days">{days === undefined ? '' : t.days(days)}</span>
            },
          },
          {
            id: 'state',
            title: t.columns.state,
            cell: ({ standing }) => t.state[standing.state.kind],
            show: ({ standing }) => <StateBadge kind={standing.state.kind} />,
          },
        ]}
      />
    </Page>
  )
}

/** Days for which it still holds; none of one that does not. */
const daysLeft = ({ record, state }: CertificateStanding, today: Day): number | undefined => {
  if (!isInForce(state)) return undefined
  return state.kind === 'extended' ? state.daysLeft : daysBetween(today, record.data.expiresOn)
}
