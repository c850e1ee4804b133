import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { calendarEvents, calendarText } from './calendar-file.ts'
import type { Holding } from './holdings.ts'

/** Gives the days of these certificates as a calendar file. */
export const CalendarButton = ({ holdings, label }: { holdings: readonly Holding[]; label: string }) => {
  const t = certificateMessages()
  const { registers, now } = useApp()
  const [state, setState] = useState<'idle' | 'none' | 'given' | 'failed'>('idle')
  const give = useOneAtATime(async () => {
    const events = calendarEvents(holdings)
    if (events.length === 0) return setState('none')
    try {
      const given = await registers.giveText(t.calendar.file, 'text/calendar', calendarText(events, now()))
      setState(given === 'cancelled' ? 'idle' : 'given')
    } catch {
      setState('failed')
    }
  })
  return (
    <>
      <Button kind="secondary" icon="calendar" busy={give.isBusy} onClick={give.run}>
        {label}
      </Button>
      {state === 'idle' ? null : (
        <span class="soft" role="status">
          {state === 'none' ? t.calendarNone : state === 'given' ? t.calendarGiven : t.exportFailed}
        </span>
      )}
    </>
  )
}
