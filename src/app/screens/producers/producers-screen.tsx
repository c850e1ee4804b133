import { useEffect, useState } from 'preact/hooks'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stretches } from '../../components/stretches.tsx'
import { useApp } from '../../context.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLive } from '../../use-live.ts'
import { whenIdle } from '../../when-idle.ts'
import { Nearest } from './nearest.tsx'

/** Rows that are there at first, a screen and a half: a slow phone draws them in half the time that it takes for a whole stretch. */
const FIRST = 12
/** Rows of each stretch behind them. */
const SHOWN = 40

/** `/producers`: everyone this phone knows, found while one types. */
export const ProducersScreen = () => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const [isNearest, setNearest] = useState(false)
  const [seen, setSeen] = useState<number | 'failed' | undefined>()
  const identity = useLive(() => store.identity(), [])
  const areas = identity.status === 'ready' ? identity.value?.areas : undefined
  const isShown = typeof seen === 'number' && seen > 0
  const isEmpty = seen === 0
  useEffect(() => {
    // What can't be read now is read by the search itself, which says so if it fails too.
    if (isShown) whenIdle(() => void store.readyNames(whenIdle).catch(() => undefined))
  }, [store, isShown])
  return (
    <Page
      title={t.title}
      actions={
        <Button kind="quiet" icon="map" href="/map">
          {t.map}
        </Button>
      }
      footer={
        <Button icon="plus" href="/producers/new">
          {t.add}
        </Button>
      }
    >
      <SearchField
        label={t.search}
        value={search}
        onInput={(typed) => {
          setSearch(typed)
          // The list of the nearest says by itself whether it found anybody.
          if (isNearest) setSeen(undefined)
        }}
      />
      <SelectField
        label={t.sort}
        value={isNearest ? 'nearest' : 'newest'}
        options={[
          { value: 'newest', label: search.trim() === '' ? t.sortNewest : t.sortName },
          { value: 'nearest', label: t.sortNearest },
        ]}
        onChange={(value) => setNearest(value === 'nearest')}
      />
      {seen === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isEmpty && search.trim() === '' ? <EmptyState icon="users" title={t.emptyTitle} text={t.emptyText} /> : null}
      {isEmpty && search.trim() !== '' ? <EmptyState icon="search" title={t.noneTitle} text={t.noneText} /> : null}
      <p class="visually-hidden" role="status">
        {typeof seen === 'number' ? t.count(seen) : ''}
      </p>
      {isNearest && !isEmpty ? <Nearest search={search} /> : null}
      {isNearest ? null : (
        <Stretches
          of={search.trim()}
          read={async (after) => {
            const asked = after === undefined ? { limit: FIRST } : { limit: SHOWN, after }
            const page = await store.producers({ search, ...asked })
            const waiting = await store.undelivered(page.rows.map(({ id }) => id))
            return { ...page, rows: page.rows.map((row) => ({ row, isDelivered: !waiting.has(row.id) })) }
          }}
          more={t.more}
          show={(rows) => (
            <ul class="card-list">
              {rows.map(({ row, isDelivered }) => (
                <li key={row.id}>
                  <CardLink href={`/producers/${row.id}`}>
                    <strong>{row.data.name}</strong>
                    <span class="soft">
                      {kinds.legalForm[row.data.legalForm]} · {areaName(row.area, areas)}
                    </span>
                    {isDelivered && row.data.sample !== true ? null : (
                      <span class="row">
                        {isDelivered ? null : <Badge icon="cloud-upload">{t.unsent}</Badge>}
                        {row.data.sample ? <SampleBadge /> : null}
                      </span>
                    )}
                  </CardLink>
                </li>
              ))}
            </ul>
          )}
          onHeld={setSeen}
          onFailed={() => setSeen('failed')}
        />
      )}
    </Page>
  )
}
