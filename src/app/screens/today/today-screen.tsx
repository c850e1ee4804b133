import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { todayMessages } from '../../messages/today.ts'
import { useLive } from '../../use-live.ts'
import './today-screen.css'

/** `/`: start a visit, go on with what was left open, and what this phone still needs. */
export const TodayScreen = () => {
  const t = todayMessages()
  const { store } = useApp()
  const counts = useLive(() => store.counts(), [])
  const isNew = counts.status === 'ready' && counts.value.producer === 0
  return (
    <Page title={t.title}>
      <section class="card today-start">
        <p>{t.startHint}</p>
        {isNew ? null : (
          <Button icon="sprout" href="/producers">
            {t.start}
          </Button>
        )}
        <Button kind={isNew ? 'primary' : 'secondary'} icon="plus" href="/producers/new">
          {t.add}
        </Button>
      </section>
      {counts.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isNew ? <FirstSteps /> : null}
      <Drafts />
      <Readiness />
    </Page>
  )
}

const FirstSteps = () => {
  const { first } = todayMessages()
  return (
    <section class="card">
      <h2>{first.title}</h2>
      <ol class="today-steps">
        <li>{first.one}</li>
        <li>{first.two}</li>
        <li>{first.three}</li>
      </ol>
    </section>
  )
}

const Drafts = () => {
  const t = todayMessages()
  const { store } = useApp()
  const drafts = useLive(async () => {
    const records = await store.drafts()
    return Promise.all(
      records.map(async (draft) => ({
        draft,
        product: await store.record('product', draft.data.product),
        producer: await store.record('producer', draft.data.producer),
      })),
    )
  }, [])
  if (drafts.status !== 'ready' || drafts.value.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.drafts}</h2>
      <ul class="card-list">
        {drafts.value.map(({ draft, product, producer }) => (
          <li key={draft.id}>
            <CardLink href={`/assessments/${draft.id}`}>
              <strong>{product?.data.name ?? t.product}</strong>
              <span class="soft">{producer?.data.name}</span>
              <span class="soft">{t.continue(formatMoment(draft.updatedAt, language.value))}</span>
              {draft.data.sample ? <SampleBadge /> : null}
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What would make this phone ready for the field, asked for with the reason. */
const Readiness = () => {
  const t = todayMessages()
  const { storage, sync, update } = useApp()
  const [hasDeclined, setDeclined] = useState(false)
  const persist = (): void => {
    storage.persist().then(
      (isPersisted) => setDeclined(!isPersisted),
      () => setDeclined(true),
    )
  }
  return (
    <>
      {storage.health.value.isPersisted === false ? (
        <Notice tone="info" title={t.persist}>
          <p>{hasDeclined ? t.persistNo : t.persistWhy}</p>
          <Button kind="secondary" icon="shield-check" onClick={persist}>
            {t.persist}
          </Button>
        </Notice>
      ) : null}
      {sync.status.value.phase === 'not-enrolled' ? (
        <Notice tone="info" title={t.enrol}>
          <p>{t.enrolWhy}</p>
          <Button kind="secondary" icon="key" href="/enrol">
            {t.enrol}
          </Button>
        </Notice>
      ) : null}
      {update.isOfflineReady.value ? <p class="soft today-offline">{t.offline}</p> : null}
    </>
  )
}
