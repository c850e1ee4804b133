import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import { SESSION_MANNERS } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { changeSession } from './council-writes.ts'

type Fact = 'name' | 'heldOn' | 'place' | 'minutes'

/** When and where, in which manner, and what was said: written as it is typed, until the session is closed. */
export const SessionFacts = ({ session }: { session: LocalRecord<'session'> }) => {
  const t = councilMessages()
  const { store } = useApp()
  const { data, id } = session
  const [typed, setTyped] = useState<Partial<Record<Fact, string>>>({})
  const [hasFailed, setFailed] = useState(false)
  if (data.status === 'closed') {
    return (
      <section class="card">
        <h2>{t.facts}</h2>
        <Details
          rows={[
            [t.heldOn, formatDay(data.heldOn, language.value)],
            [t.place, data.place],
            [t.mannerLabel, t.manner[data.manner]],
            [t.minutesNote, data.minutes],
          ]}
        />
      </section>
    )
  }
  const write = async (field: Fact, value: string): Promise<void> => {
    const isEmpty = value.trim() === ''
    // A name and a day must be there: an empty field keeps what it had.
    if (field === 'heldOn' ? !isRealDay(value) : field === 'name' && isEmpty) return
    setFailed((await changeSession(store, id, isEmpty ? {} : { [field]: value }, isEmpty ? [field] : [])) !== 'saved')
  }
  const field = (name: Fact) => ({
    value: typed[name] ?? data[name] ?? '',
    onInput: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    onCommit: (value: string) => void write(name, value),
  })
  return (
    <section class="card">
      <h2>{t.facts}</h2>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <TextField label={t.name} maxLength={200} {...field('name')} />
      <div class="council-fields">
        <TextField label={t.heldOn} type="date" {...field('heldOn')} />
        <TextField label={t.place} maxLength={200} {...field('place')} />
      </div>
      {data.status === 'planned' ? (
        <SelectField
          label={t.mannerLabel}
          hint={t.mannerHint}
          value={data.manner}
          options={SESSION_MANNERS.map((value) => ({ value, label: t.manner[value] }))}
          onChange={(manner) => void changeSession(store, id, { manner })}
        />
      ) : null}
      <TextField label={t.minutesNote} multiline maxLength={5_000} {...field('minutes')} />
    </section>
  )
}
