import { type Clock, clockOf } from '../../../domain/people/clocks.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Badge } from '../../components/badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { todayBy } from '../certificates/holdings.ts'

const TONES: Readonly<Record<Clock, 'good' | 'neutral' | 'warning' | 'error'>> = {
  met: 'good',
  running: 'neutral',
  soon: 'warning',
  over: 'error',
}

/** The last day of a term, and how it stands. A request that was refused or done has none that runs any more. */
export const ClockBadge = ({ by, doneOn, isEnded }: { by: Day; doneOn: Day | undefined; isEnded: boolean }) => {
  const t = peopleMessages()
  const { now } = useApp()
  const clock = clockOf(by, doneOn, todayBy(now()))
  return (
    <span class="people-clock">
      {formatDay(by, language.value)}{' '}
      {isEnded && doneOn === undefined ? null : <Badge tone={TONES[clock]}>{t.clocks[clock]}</Badge>}
    </span>
  )
}
