import type { Lift } from '../../../domain/training/lift.ts'
import { Badge } from '../../components/badge.tsx'
import { trainingMessages } from '../../messages/training.ts'
import { liftWords } from './reason-words.ts'

/** What a session does for products. */
export const LiftBadges = ({ lift }: { lift: Lift }) => {
  const words = liftWords(lift)
  if (words.length === 0) return <p class="soft">{trainingMessages().first.nothing}</p>
  return (
    <p class="row">
      {words.map((word, at) => (
        <Badge key={word} tone={at === 0 && lift.over.length > 0 ? 'good' : 'info'}>
          {word}
        </Badge>
      ))}
    </p>
  )
}
