import type { Gap } from '../../../domain/papers/gaps.ts'
import { Icon } from '../../components/icon.tsx'
import { papersMessages } from '../../messages/papers.ts'
import type { GapGroup } from './gap-places.ts'

/** Criteria named in one line before the rest is counted. */
const NAMED = 4

/** What the paper still lacks, by where it is filled in. */
export const PaperGaps = ({ groups }: { groups: readonly GapGroup[] }) => {
  const t = papersMessages()
  const count = groups.reduce((sum, { gaps }) => sum + gaps.length, 0)
  if (count === 0) {
    return (
      <p class="paper-gaps-none">
        <Icon name="circle-check" />
        <span>{t.complete}</span>
      </p>
    )
  }
  return (
    <details class="card paper-gaps">
      <summary>
        <Icon name="circle-alert" />
        <strong>{t.gaps(count)}</strong>
      </summary>
      <p class="soft">{t.gapsText}</p>
      <ul>
        {groups.map(({ place, gaps, href }) => (
          <li key={place}>
            {href === undefined ? <strong>{t.place[place]}</strong> : <a href={href}>{t.place[place]}</a>}
            <span>{gaps.map(gapWords).join('; ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const gapWords = ({ code, why, criteria = [] }: Gap): string => {
  const t = papersMessages()
  const what = criteria.length === 0 ? t.gap[code] : t.withCriteria(t.gap[code], criteriaWords(criteria))
  return why === 'missing' ? what : t.why[why](what)
}

const criteriaWords = (codes: readonly string[]): string => {
  const named = codes.slice(0, NAMED).join(', ')
  return codes.length <= NAMED ? named : `${named} ${papersMessages().moreCriteria(codes.length - NAMED)}`
}
