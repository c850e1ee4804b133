import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { everyRow } from '../../every-row.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { selfAssess } from './begin-assessment.ts'
import { ReadAloud } from './read-aloud.tsx'
import { SelfReceipts } from './self-receipts.tsx'

/** `/self`: begin, go on, or look at what was found; the producer's own front page. */
export const SelfHome = () => {
  const t = selfMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const producers = await everyRow((options) => store.producers(options))
    // Who entered itself was asked for its consent; producers that an officer wrote down here are not meant.
    const own = producers.filter(({ data }) => data.consents !== undefined)
    return Promise.all(own.map(async (producer) => ({ producer, products: await store.productsOf(producer.id) })))
  }, [])
  const own = found.status === 'ready' ? found.value : []
  return (
    <Page title={t.title} back="/">
      {found.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {found.status === 'ready' && own.length === 0 ? (
        <section class="card">
          <p>{t.welcome}</p>
          <p class="soft">{t.welcomeSafe}</p>
          <ReadAloud text={`${t.welcome} ${t.welcomeSafe}`} isTold />
          <Button icon="arrow-right" href="/self/who">
            {t.start}
          </Button>
        </section>
      ) : null}
      {own.map(({ producer, products }) => (
        <section key={producer.id} class="card">
          <h2>{producer.data.name}</h2>
          {products.map((product) => (
            <OwnProduct key={product.id} product={product} />
          ))}
          <div class="row">
            <Button
              kind={products.length === 0 ? 'primary' : 'secondary'}
              icon="plus"
              href={`/self/product/${producer.id}`}
            >
              {products.length === 0 ? t.start : t.addProduct}
            </Button>
            <Button kind="quiet" icon="pencil" href={`/self/who/${producer.id}`}>
              {t.editWho}
            </Button>
            <Button kind="quiet" icon="shield-check" href={`/self/data/${producer.id}`}>
              {t.ownData}
            </Button>
          </div>
        </section>
      ))}
      <SelfReceipts />
      <section class="card">
        <p>{t.practiceText}</p>
        <div class="row">
          <Button kind="secondary" icon="rotate-ccw" href="/practice">
            {t.practice}
          </Button>
        </div>
      </section>
      <p>
        <a href="/producers">{t.officerWay}</a>
      </p>
    </Page>
  )
}

const OwnProduct = ({ product }: { product: LocalRecord<'product'> }) => {
  const t = selfMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<'unsaved' | 'unavailable' | undefined>()
  const found = useLive(
    async () => (await store.assessmentsOf(product.id)).filter(({ data }) => data.role === 'self'),
    [product.id],
  )
  const all = found.status === 'ready' ? found.value : []
  const draft = all.find(({ data }) => data.status === 'draft')
  const last = all.find(({ data }) => data.status === 'final')
  const begin = useOneAtATime(async () => {
    const begun = await selfAssess(store, product, now().toISOString())
    if (begun.kind === 'begun') route(`/self/ask/${begun.assessment}`)
    else setProblem(begun.kind)
  })
  const state = draft !== undefined ? 'draft' : last !== undefined ? 'final' : 'none'
  return (
    <article class="stack-close" aria-busy={found.status === 'loading'}>
      <div class="row">
        <h3>{product.data.name}</h3>
        <Badge tone={state === 'final' ? 'good' : 'neutral'}>{t.states[state]}</Badge>
      </div>
      {problem === undefined ? null : (
        <Notice tone="error">{problem === 'unsaved' ? t.unsaved : t.setUnavailable}</Notice>
      )}
      <div class="row">
        {draft === undefined ? null : (
          <Button icon="arrow-right" href={`/self/ask/${draft.id}`}>
            {t.begin}
          </Button>
        )}
        {last === undefined ? null : (
          <>
            <Button kind="secondary" icon="star" href={`/self/result/${last.id}`}>
              {t.seeResult}
            </Button>
            <Button kind="secondary" icon="send" href={`/self/send/${product.id}`}>
              {t.send}
            </Button>
          </>
        )}
        {draft === undefined ? (
          <Button
            kind={last === undefined ? 'primary' : 'quiet'}
            icon="refresh-cw"
            busy={begin.isBusy}
            onClick={begin.run}
          >
            {last === undefined ? t.begin : t.again}
          </Button>
        ) : null}
      </div>
    </article>
  )
}
