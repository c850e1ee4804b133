import { Button } from '../../components/button.tsx'
import { prefillMessages } from '../../messages/prefill.ts'
import './suggestion.css'

interface SuggestionOfferProps {
  readonly count: number
  readonly onOpen: () => void
}

/** How many open criteria the surveys have something to say about, and the way to look at it. */
export const SuggestionOffer = ({ count, onOpen }: SuggestionOfferProps) => {
  const t = prefillMessages()
  if (count === 0) return null
  return (
    <section class="suggestion">
      <p>
        <strong>{t.offer(count)}</strong>
      </p>
      <p class="suggestion-check">{t.offerText}</p>
      <div class="suggestion-action">
        <Button kind="secondary" icon="clipboard-list" onClick={onOpen}>
          {t.offerOpen}
        </Button>
      </div>
    </section>
  )
}
