import { useLocation } from 'preact-iso'
import { checkState, isCheckDue } from '../../../domain/certificates/checks.ts'
import { CHECK_MANNERS } from '../../../domain/records/certificate.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { everyRow } from '../../every-row.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { checkMessages } from '../../messages/checks.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from '../office/data-table.tsx'
import { CHECK_TONE, checkStateWords } from './check-words.ts'
import { todayBy } from './holdings.ts'

const STATES = ['overdue', 'due', 'remedy-overdue', 'remedy', 'to-withdraw', 'planned', 'done'] as const

/** `/office/checks`: after-checks that are due or have something to follow up; with `all=1` those that are done as well. */
export const ChecksScreen = () => {
  const t = checkMessages()
  const { store, now } = useApp()
  const { query, path } = useLocation()
  const isAll = query.all !== undefined
  const today = todayBy(now())
  const found = useLive(async () => {
    const [checks, products, producers] = await Promise.all([
      store.all('check'),
      everyRow((options) => store.products(options)),
      everyRow((options) => store.producers(options)),
    ])
    const [productOf, producerOf] = [products, producers].map(
      (all) => new Map(all.map(({ id, data }) => [id, data.name])),
    )
    return checks.map((check) => ({
      ...{ check, state: checkState(check.data, today) },
      product: productOf?.get(check.data.product) ?? certificateMessages().missingProduct,
      producer: producerOf?.get(check.data.producer) ?? '',
    }))
  }, [today])
  if (found.status !== 'ready') return <Page title={t.title}>{officeMessages().loading}</Page>
  const rows = isAll ? found.value : found.value.filter(({ state }) => isCheckDue(state))
  const hasMore = found.value.length > rows.length
  return (
    <Page title={t.title} back="/office/certificates">
      <p class="soft">{t.text}</p>
      {isAll || hasMore ? (
        <div class="row">
          <Button kind="secondary" icon="list" href={isAll ? path : `${path}?all=1`}>
            {isAll ? t.showDue : t.showAll}
          </Button>
        </div>
      ) : null}
      {rows.length === 0 ? <EmptyState icon="clipboard-list" title={t.emptyTitle} text={t.emptyText} /> : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption={t.title}
          rows={rows}
          keyOf={({ check }) => check.id}
          defaultSort="day"
          filters={[
            {
              id: 'state',
              title: t.columns.state,
              options: STATES.map((value) => ({ value, label: t.states[value] })),
              valueOf: ({ state }) => state.kind,
            },
            {
              id: 'manner',
              title: t.columns.manner,
              options: CHECK_MANNERS.map((value) => ({ value, label: t.manners[value] })),
              valueOf: ({ check }) => check.data.manner,
            },
          ]}
          columns={[
            {
              id: 'product',
              title: t.columns.product,
              cell: ({ product }) => product,
              show: ({ check, product }) => (
                <span>
                  <a href={recordHref('office', 'check', check.id)}>{product}</a>{' '}
                  {check.data.sample ? <SampleBadge /> : null}
                </span>
              ),
            },
            { id: 'producer', title: t.columns.producer, cell: ({ producer }) => producer },
            { id: 'manner', title: t.columns.manner, cell: ({ check }) => t.manners[check.data.manner] },
            {
              id: 'day',
              title: t.columns.day,
              cell: ({ check }) => check.data.doneOn ?? check.data.plannedFor,
              show: ({ check }) => formatDay(check.data.doneOn ?? check.data.plannedFor, language.value),
            },
            {
              id: 'state',
              title: t.columns.state,
              cell: ({ state }) => t.states[state.kind],
              show: ({ state }) => <Badge tone={CHECK_TONE[state.kind]}>{checkStateWords(state)}</Badge>,
            },
          ]}
        />
      )}
    </Page>
  )
}
