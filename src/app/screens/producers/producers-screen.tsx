import { useState } from 'preact/hooks'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { More } from '../../components/more.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { Nearest } from './nearest.tsx'

/** Rows shown at first and added by each "more". */
const SHOWN = 40

/** `/producers`: everyone this phone knows, found while one types. */
export const ProducersScreen = () => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(SHOWN)
  const [isNearest, setNearest] = useState(false)
  const page = useLatest(
    useLive(async () => {
      const { rows, next } = await store.producers({ search, limit })
      const delivered = await Promise.all(rows.map((row) => store.isDelivered(row.id)))
      return {
        rows: rows.map((row, index) => ({ row, isDelivered: delivered[index] ?? true })),
        hasMore: next !== undefined,
      }
    }, [search, limit]),
  )
  const identity = useLive(() => store.identity(), [])
  const areas = identity.status === 'ready' ? identity.value?.areas : undefined
  const rows = page.status === 'ready' ? page.value.rows : []
  const isEmpty = page.status === 'ready' && rows.length === 0
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
          setLimit(SHOWN)
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
      {page.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isEmpty && search.trim() === '' ? <EmptyState icon="users" title={t.emptyTitle} text={t.emptyText} /> : null}
      {isEmpty && search.trim() !== '' ? <EmptyState icon="search" title={t.noneTitle} text={t.noneText} /> : null}
      <p class="visually-hidden" role="status">
        {page.status === 'ready' ? t.count(rows.length) : ''}
      </p>
      {isNearest && !isEmpty ? <Nearest search={search} /> : null}
      <ul class="card-list">
        {(isNearest ? [] : rows).map(({ row, isDelivered }) => (
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
      {page.status === 'ready' && page.value.hasMore && !isNearest ? (
        <More key={rows.length} label={t.more} onMore={() => setLimit(limit + SHOWN)} />
      ) : null}
    </Page>
  )
}
