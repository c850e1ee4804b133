import { useState } from 'preact/hooks'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useApp } from '../../context.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLive } from '../../use-live.ts'

/** Rows shown at first and added by each "more". */
const SHOWN = 40

/** `/producers`: everyone this phone knows, found while one types. */
export const ProducersScreen = () => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(SHOWN)
  const page = useLive(() => store.producers({ search, limit }), [search, limit])
  const identity = useLive(() => store.identity(), [])
  const areas = identity.status === 'ready' ? identity.value?.areas : undefined
  const rows = page.status === 'ready' ? page.value.rows : []
  const isEmpty = page.status === 'ready' && rows.length === 0
  return (
    <Page
      title={t.title}
      footer={
        <Button icon="plus" href="/producers/new">
          {t.add}
        </Button>
      }
    >
      <SearchField label={t.search} value={search} onInput={setSearch} />
      {page.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isEmpty && search.trim() === '' ? <EmptyState icon="users" title={t.emptyTitle} text={t.emptyText} /> : null}
      {isEmpty && search.trim() !== '' ? <EmptyState icon="search" title={t.noneTitle} text={t.noneText} /> : null}
      <p class="visually-hidden" role="status">
        {page.status === 'ready' ? t.count(rows.length) : ''}
      </p>
      <ul class="card-list">
        {rows.map((producer) => (
          <li key={producer.id}>
            <CardLink href={`/producers/${producer.id}`}>
              <strong>{producer.data.name}</strong>
              <span class="soft">
                {kinds.legalForm[producer.data.legalForm]} · {areaName(producer.area, areas)}
              </span>
              {producer.data.sample ? (
                <span>
                  <SampleBadge />
                </span>
              ) : null}
            </CardLink>
          </li>
        ))}
      </ul>
      {page.status === 'ready' && page.value.next !== undefined ? (
        <Button kind="secondary" onClick={() => setLimit(limit + SHOWN)}>
          {t.more}
        </Button>
      ) : null}
    </Page>
  )
}
