import type { ComponentChildren } from 'preact'
import { maySettle } from '../../../domain/comments/guard-comment.ts'
import { isOpen, type Thread, type ThreadState } from '../../../domain/comments/threads.ts'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { Writer } from '../../../domain/guard/writer.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { talkMessages } from '../../messages/talk.ts'
import { SaidCard } from './said-card.tsx'
import { SettleButton } from './settle-button.tsx'
import './thread-view.css'

interface ThreadViewProps {
  readonly thread: Thread<LocalRecord<'comment'>>
  readonly criterion: Criterion | undefined
  readonly assessments: readonly LocalRecord<'assessment'>[]
  readonly writer: Writer | undefined
  readonly replyHref: string
  /** Its answer is being written. */
  readonly isAnswered: boolean
  /** The answer's form. */
  readonly children: ComponentChildren
}

const TONE: Readonly<Record<ThreadState, 'neutral' | 'warning' | 'info' | 'good'>> = {
  ...{ noted: 'neutral', open: 'warning', answered: 'info', settled: 'good' },
}

/** One thread: how it stands, who is awaited, what was said, and what may be done. */
export const ThreadView = (props: ThreadViewProps) => {
  const { thread, writer, replyHref, isAnswered, children } = props
  const t = talkMessages()
  const { root, entries, state, turn } = thread
  const settled = entries.find(({ data }) => data.settled !== undefined)?.data.settled
  const canSettle = writer !== undefined && isOpen(thread) && maySettle(root.data, writer)
  return (
    <article class="thread">
      <p class="row">
        <Badge tone={TONE[state]}>{t.state[state]}</Badge>
        {turn === undefined ? null : <span class="soft">{t.turn(t.actor[turn])}</span>}
        {settled === undefined ? null : (
          <span class="soft">{t.settledBy(settled.by, formatMoment(settled.at, language.value))}</span>
        )}
      </p>
      <ol class="thread-entries">
        {entries.map((entry) => (
          <li key={entry.id} class={entry === root ? '' : 'is-answer'}>
            <SaidCard record={entry} criterion={props.criterion} assessments={props.assessments} />
          </li>
        ))}
      </ol>
      {children}
      {isAnswered ? null : (
        <div class="row">
          <Button kind="secondary" href={replyHref}>
            {t.reply}
          </Button>
          {canSettle ? <SettleButton root={root} by={writer.name} /> : null}
        </div>
      )}
    </article>
  )
}
