import { Star } from 'lucide'
import { h } from 'preact'
import './star-row.css'

interface StarRowProps {
  /** Stars reached, 0 to 5. */
  readonly stars: number
  /** What a screen reader says. */
  readonly label: string
  readonly size?: 's' | 'm' | 'l'
}

/** Five stars, the reached ones filled; the label says the number, so that colour is not the only sign. */
export const StarRow = ({ stars, label, size = 'm' }: StarRowProps) => (
  <span class={`star-row star-row-${size}`} role="img" aria-label={label}>
    {[1, 2, 3, 4, 5].map((star) => (
      <svg
        key={star}
        class={star <= stars ? 'star-row-star is-reached' : 'star-row-star'}
        viewBox="0 0 24 24"
        aria-hidden="true"
      >
        {Star.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
      </svg>
    ))}
  </span>
)
