import { type Thread, threadsOf } from '../../../domain/comments/threads.ts'
import { waitingFor } from '../../../domain/comments/whose-turn.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { talkMessages } from '../../messages/talk.ts'
import { talkHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useWriter } from './use-writer.ts'

/** Threads that stand open at once: the rest unfolds. */
const SHOWN = 3

type Talk = Thread<LocalRecord<'comment'>>

/** Talks that wait for this phone's user, and those in which the user waits for another; nothing where there are none. */
export const WaitingTalk = () => {
  const t = talkMessages()
  const { store } = useApp()
  const writer = useWriter()
  const found = useLive(() => allThreads(store), [])
  if (writer === undefined || found.status !== 'ready') return null
  const { forMe, forOthers } = waitingFor(found.value.threads, writer)
  return (
    <>
      <Talks title={t.forMe(forMe.length)} talks={forMe} names={found.value.names} />
      <Talks title={t.forOthers(forOthers.length)} talks={forOthers} names={found.value.names} />
    </>
  )
}

const allThreads = async (store: Store) => {
  const threads = threadsOf(await store.all('comment'))
  const ids = [...new Set(threads.map(({ root }) => root.data.product))]
  const products = await Promise.all(ids.map((id) => store.record('product', id)))
  return { threads, names: new Map(products.map((product) => [product?.id, product?.data.name])) }
}

interface TalksProps {
  readonly title: string
  readonly talks: readonly Talk[]
  readonly names: ReadonlyMap<string | undefined, string | undefined>
}

const Talks = ({ title, talks, names }: TalksProps) => {
  const t = talkMessages()
  if (talks.length === 0) return null
  const rest = talks.slice(SHOWN)
  const list = (shown: readonly Talk[]) => (
    <ul class="card-list">
      {shown.map((talk) => (
        <li key={talk.root.id}>
          <TalkCard talk={talk} product={names.get(talk.root.data.product) ?? t.product} />
        </li>
      ))}
    </ul>
  )
  return (
    <section class="stack-close">
      <h2>{title}</h2>
      {list(talks.slice(0, SHOWN))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{t.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}

const TalkCard = ({ talk, product }: { talk: Talk; product: string }) => {
  const t = talkMessages()
  const { data } = talk.last
  const { space } = useApp()
  return (
    <CardLink href={talkHref(space, data.product, talk.criterion, { back: space === 'office' ? '/office' : '/' })}>
      <strong>{talk.criterion === undefined ? product : `${product} · ${talk.criterion}`}</strong>
      <span>{data.text === '' ? t.stance[data.stance] : data.text}</span>
      <span class="soft">
        {t.who(data.by, t.actor[data.role])} · {formatMoment(data.at, language.value)}
      </span>
    </CardLink>
  )
}
