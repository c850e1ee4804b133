import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { isRealDay, yearOf } from '../../../domain/calendar/day.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatDay, formatWeekday } from '../../format.ts'
import { holidayMessages } from '../../messages/holidays.ts'
import { language } from '../../messages/language.ts'

interface DayListProps {
  readonly title: string
  readonly text: string
  readonly none: string
  readonly addLabel: string
  readonly year: number
  readonly days: readonly Day[]
  /** Why a day can't be added. */
  readonly refuse?: (day: Day) => string | undefined
  /** Undefined where it may only be read. */
  readonly onChange: ((days: readonly Day[]) => void) | undefined
  readonly children?: ComponentChildren
}

/** Days of a year, each to be taken out, and one to be added. */
export const DayList = ({ title, text, none, addLabel, year, days, refuse, onChange, children }: DayListProps) => {
  const t = holidayMessages()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = (): void => {
    const why = isRealDay(typed) && yearOf(typed) === year ? refuse?.(typed) : t.outOfYear(year)
    setProblem(why)
    if (why !== undefined) return
    onChange?.([...days, typed])
    setTyped('')
  }
  return (
    <section class="card stack-close">
      <h2>{title}</h2>
      <p class="soft">{text}</p>
      {days.length === 0 ? <p>{none}</p> : null}
      <ul class="holidays-days">
        {days.map((day) => (
          <li key={day} class="holidays-day">
            <span>{formatWeekday(day, language.value)}</span>
            {onChange === undefined ? null : (
              <button
                class="holidays-remove"
                type="button"
                onClick={() => onChange(days.filter((other) => other !== day))}
              >
                <Icon name="x" />
                <span class="visually-hidden">{t.remove(formatDay(day, language.value))}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {onChange === undefined ? null : (
        <div class="holidays-add">
          <TextField label={addLabel} type="date" value={typed} error={problem} onInput={setTyped} />
          <Button kind="secondary" icon="plus" onClick={add}>
            {t.add}
          </Button>
        </div>
      )}
      {children}
    </section>
  )
}
