import { useState } from 'preact/hooks'
import type { MovedShare, SessionEffect } from '../../../domain/training/effect.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Bar } from '../../components/bar.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { type ReadEffect, readEffect } from './read-effect.ts'

/** Months after a session that may be looked at. */
const MONTHS = [3, 6, 12] as const

/** Which actions moved after the session, beside those that had none. */
export const EffectCard = ({ training }: { training: LocalRecord<'training'> }) => {
  const t = trainingMessages().effect
  const { store, now } = useApp()
  const today = todayBy(now())
  const [months, setMonths] = useState<number>(6)
  const found = useLive(() => readEffect(store, training, months, today), [training, months, today])
  if (training.data.status === 'cancelled') return null
  if (training.data.status !== 'held') {
    return (
      <section class="card">
        <h2>{t.title}</h2>
        <p class="soft">{t.after}</p>
      </section>
    )
  }
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <SelectField
        label={t.months}
        value={String(months)}
        options={MONTHS.map((count) => ({ value: String(count), label: t.monthsOf(count) }))}
        onChange={(value) => setMonths(Number(value))}
      />
      {found.status === 'ready' && found.value !== undefined ? <Shown read={found.value} /> : null}
    </section>
  )
}

const Shown = ({ read: { effect, actions, producers } }: { read: ReadEffect }) => {
  const t = trainingMessages().effect
  if (effect.actions.length === 0) return <p>{t.noActions}</p>
  return (
    <>
      <p class="soft">
        {t.until(formatDay(effect.until, language.value))} {effect.isOver ? null : t.going}
      </p>
      <Share label={t.attended} share={effect.attended} />
      <Share label={t.absent} share={effect.absent} />
      <Share label={t.without} share={effect.without} />
      <p>{t.caution}</p>
      <ul class="training-people">
        {effect.actions.map((action) => (
          <li key={action.id} class="training-person">
            <span class="training-person-words">
              <strong>{actions.get(action.id)?.data.title ?? ''}</strong>
              <span class="soft">{producers.get(action.producer)}</span>
              <span>{stateWords(action)}</span>
            </span>
            <Badge tone={action.isPresent ? 'good' : 'neutral'}>{action.isPresent ? t.there : t.away}</Badge>
          </li>
        ))}
      </ul>
      <p class="soft training-small">{t.howCounted}</p>
    </>
  )
}

const Share = ({ label, share }: { label: string; share: MovedShare }) => {
  const t = trainingMessages().effect
  const words = share.all === 0 ? t.noneToCompare : t.moved(share.moved, share.all)
  return (
    <div class="stack-close">
      <p class="training-share">
        <strong>{label}</strong>
        <span>{words}</span>
      </p>
      <Bar value={share.moved} max={share.all} label={`${label}: ${words}`} />
    </div>
  )
}

const stateWords = ({ state, move }: SessionEffect['actions'][number]): string => {
  const t = trainingMessages().effect
  if (move === undefined || state === 'not-yet') return t.notYet
  const day = formatDay(move.on, language.value)
  return state === 'before' ? t.before(day) : t.movedOn(t.move[move.kind], day)
}
