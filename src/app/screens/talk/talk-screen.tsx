import { useLocation } from 'preact-iso'
import { threadsOf } from '../../../domain/comments/threads.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { askedBack } from '../../asked-back.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { talkMessages } from '../../messages/talk.ts'
import { compareHref, recordHref, talkHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { CommentForm } from './comment-form.tsx'
import './talk-screen.css'
import { stancesFor } from './talk-model.ts'
import { ThreadView } from './thread-view.tsx'
import { useWriter } from './use-writer.ts'

/** `/products/:id/talk?at=2.2`: what was said about one criterion of a product, or about it as a whole, and the next word. */
export const TalkScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const { query } = useLocation()
  const found = useLive(async () => {
    const product = await store.record('product', id)
    const [comments, assessments] = [await store.under('comment', id), await store.assessmentsOf(id)]
    return { product, comments, assessments }
  }, [id])
  const loaded = useCriteriaSet(found.status === 'ready' ? found.value.product?.data.criteria : undefined)
  const home = space === 'office' ? '/office' : '/'
  if (found.status !== 'ready') return <Opening status={found.status} back={home} />
  const { product, comments, assessments } = found.value
  if (product === undefined) return <MissingTalk />
  return (
    <Talk
      key={`${id} ${query.at ?? ''}`}
      product={product}
      comments={comments}
      assessments={assessments}
      set={loaded.kind === 'ready' ? loaded.set : undefined}
    />
  )
}

/** What a talk is about is not on this device. */
export const MissingTalk = () => {
  const t = talkMessages()
  const { space } = useApp()
  return (
    <Page title={t.missingTitle} back={space === 'office' ? '/office' : '/'}>
      <EmptyState icon="file-question-mark" title={t.missingTitle} text={t.missingText} />
    </Page>
  )
}

interface TalkProps {
  readonly product: LocalRecord<'product'>
  readonly comments: readonly LocalRecord<'comment'>[]
  readonly assessments: readonly LocalRecord<'assessment'>[]
  readonly set: CriteriaSet | undefined
}

const Talk = ({ product, comments, assessments, set }: TalkProps) => {
  const t = talkMessages()
  const { space } = useApp()
  const { query, route } = useLocation()
  const writer = useWriter()
  const { at, back } = query
  const criterion = set?.criteria.find(({ code }) => code === at)
  const threads = threadsOf(comments).filter((thread) => thread.criterion === at)
  const replyTo = comments.find(({ id }) => id === query.reply)
  const isWriting = query.say !== undefined || replyTo !== undefined
  const kept = back === undefined ? {} : { back }
  const href = (more: Record<string, string>): string => talkHref(space, product.id, at, { ...more, ...kept })
  const name = at === undefined ? t.whole : t.about(at, criterion?.title[language.value] ?? '')
  const form =
    writer === undefined ? null : (
      <CommentForm
        key={replyTo?.id ?? ''}
        subject={{ product, criterion: at, replyTo }}
        criterion={criterion}
        assessments={assessments}
        writer={writer}
        onStance={(say) => route(href({ ...query, say }), true)}
        onSaved={() => route(href({ saved: 'yes' }), true)}
      />
    )
  return (
    <Page title={name} back={askedBack(back) ?? recordHref(space, 'product', product.id)}>
      <p class="soft">{product.data.name}</p>
      {query.saved === undefined || isWriting ? null : <Notice tone="good">{t.saved}</Notice>}
      {threads.length === 0 && !isWriting ? <p>{t.none}</p> : null}
      {threads.map((thread) => (
        <ThreadView
          key={thread.root.id}
          thread={thread}
          criterion={criterion}
          assessments={assessments}
          writer={writer}
          replyHref={href({ reply: thread.last.id })}
          isAnswered={thread.entries.some(({ id }) => id === replyTo?.id)}
        >
          {thread.entries.some(({ id }) => id === replyTo?.id) ? form : null}
        </ThreadView>
      ))}
      {isWriting ? (
        replyTo === undefined ? (
          form
        ) : null
      ) : (
        <section class="stack-close">
          <h2>{t.write}</h2>
          <div class="row">
            {stancesFor(false).map((say) => (
              <Button key={say} kind="secondary" href={href({ say })}>
                {t.say[say]}
              </Button>
            ))}
          </div>
        </section>
      )}
      {assessments.length < 2 ? null : (
        <div class="row">
          <Button kind="quiet" icon="columns" href={compareHref(space, product.id)}>
            {t.compare}
          </Button>
        </div>
      )}
    </Page>
  )
}
