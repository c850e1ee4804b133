import type { Effect } from '../../../domain/compare/what-if.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { compareMessages } from '../../messages/compare.ts'
import { talkMessages } from '../../messages/talk.ts'
import { talkHref } from '../../record-href.ts'

interface RowTalkProps {
  readonly product: string
  readonly criterion: string
  readonly effects: readonly Effect[]
  readonly whom: (key: string) => string
  readonly counts: { readonly said: number; readonly open: number }
  /** Whose assessment a dispute from here is about. */
  readonly about: string
  /** Where the talk leads back to. */
  readonly back: string
}

/** Under a criterion: what following the others would do to the result, and the talk about it. */
export const RowTalk = ({ product, criterion, effects, whom, counts, about, back }: RowTalkProps) => {
  const t = talkMessages()
  const { space } = useApp()
  const href = (more: Record<string, string>): string =>
    talkHref(space, product, criterion, { ...more, back: `${back}#row-${criterion}` })
  return (
    <div class="stack-close">
      {effects.length === 0 ? null : (
        <ul class="row-effects">
          {effects.map(({ by, before, after }) => (
            <li key={by} class={before.stars === after.stars ? '' : 'is-turning'}>
              {compareMessages().effect(whom(by), before, after)}
            </li>
          ))}
        </ul>
      )}
      <div class="row row-talk">
        {counts.said === 0 ? null : (
          <Button kind={counts.open > 0 ? 'secondary' : 'quiet'} icon="messages" href={href({})}>
            {t.line(counts.said, counts.open)}
            <Of criterion={criterion} />
          </Button>
        )}
        <Button kind="quiet" href={href({ say: 'agree', of: about })}>
          {t.say.agree}
          <Of criterion={criterion} />
        </Button>
        <Button kind="quiet" href={href({ say: 'dispute', of: about })}>
          {t.say.dispute}
          <Of criterion={criterion} />
        </Button>
        <Button kind="quiet" href={href({ say: 'question', of: about })}>
          {t.say.question}
          <Of criterion={criterion} />
        </Button>
      </div>
    </div>
  )
}

const Of = ({ criterion }: { criterion: string }) => (
  <span class="visually-hidden">{talkMessages().ofCriterion(criterion)}</span>
)
