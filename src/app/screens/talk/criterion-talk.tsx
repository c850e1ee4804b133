import { useLocation } from 'preact-iso'
import { countsOf, threadsOf } from '../../../domain/comments/threads.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { talkMessages } from '../../messages/talk.ts'
import { talkHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'

/** "2 ý kiến, 1 chưa thống nhất" under a criterion, which opens the talk about it. */
export const CriterionTalk = ({ product, criterion, about }: { product: string; criterion: string; about: string }) => {
  const { store, space } = useApp()
  const { url } = useLocation()
  const found = useLive(() => store.under('comment', product), [product])
  if (found.status !== 'ready') return null
  const { said, open } = countsOf(threadsOf(found.value).filter((thread) => thread.criterion === criterion))
  return (
    <div class="row">
      <Button
        kind={open > 0 ? 'secondary' : 'quiet'}
        icon="messages"
        href={talkHref(space, product, criterion, { of: about, back: url })}
      >
        {talkMessages().line(said, open)}
      </Button>
    </div>
  )
}
