import { useState } from 'preact/hooks'
import type { Split } from '../../../domain/council/splits.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Hearing } from '../../../domain/records/council.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { formatNumber } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import './council.css'

/** As many as a council talks over in one go. */
const FIRST_SHOWN = 6

interface SplitsViewProps {
  readonly set: CriteriaSet
  readonly hearing: Hearing
  readonly splits: readonly Split[]
}

/** The criteria that split the council, those that could change the stars first: who chose what, how far from the middle. */
export const SplitsView = ({ set, hearing, splits }: SplitsViewProps) => {
  const t = councilMessages().splits
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? splits : splits.slice(0, FIRST_SHOWN)
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {splits.length === 0 ? <p>{t.none}</p> : null}
      <ul class="council-splits">
        {shown.map((split) => (
          <li key={split.criterion}>
            <OneSplit set={set} hearing={hearing} split={split} />
          </li>
        ))}
      </ul>
      {shown.length === splits.length ? null : (
        <Button kind="secondary" onClick={() => setWhole(true)}>
          {t.more(splits.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

const OneSplit = ({ set, hearing, split }: { set: CriteriaSet; hearing: Hearing; split: Split }) => {
  const t = councilMessages()
  const title = set.criteria.find(({ code }) => code === split.criterion)?.title[language.value] ?? ''
  return (
    <article class="council-split">
      <h3>
        {split.criterion} {title}
      </h3>
      <p class="soft">
        {t.splits.range(split.range)} · {t.splits.median(formatNumber(split.median, language.value))}
      </p>
      {split.turnsStars ? (
        <p>
          <Badge tone="warning" icon="star">
            {t.splits.turns}
          </Badge>{' '}
          {t.splits.stars(split.starsIfLowest, split.starsIfHighest)}
        </p>
      ) : null}
      <ul class="council-choices">
        {split.choices.map(({ member, points, fromMedian }) => (
          <li key={member} class={fromMedian > 0 ? 'council-choice is-apart' : 'council-choice'}>
            <span>{hearing.members[member]?.name}</span> <strong>{t.compare.points(points)}</strong>
          </li>
        ))}
      </ul>
    </article>
  )
}
