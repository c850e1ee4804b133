import { isRealDay } from '../../../domain/calendar/day.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { Details } from '../../components/details.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'

interface TrainingFactsProps {
  readonly training: LocalRecord<'training'>
  readonly areas: readonly Area[] | undefined
  readonly mayWrite: boolean
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether that field may be written with that text; an empty one is taken away. */
const isRight = (name: string, text: string): boolean => {
  if (name === 'topic') return text.trim() !== ''
  if (text.trim() === '') return true
  if (name === 'heldOn') return isRealDay(text)
  if (name === 'startsAt' || name === 'endsAt') return TIME.test(text.trim())
  return name !== 'capacity' || (/^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 10_000)
}

/** What, when, where and by whom: each field is written as it is typed. */
export const TrainingFacts = ({ training, areas, mayWrite }: TrainingFactsProps) => {
  const t = trainingMessages()
  const { data, id } = training
  const { topic, heldOn = '', startsAt = '', endsAt = '', venue = '', trainer = '', contents = '', note = '' } = data
  const given = {
    topic,
    heldOn,
    startsAt,
    endsAt,
    venue,
    trainer,
    contents,
    note,
    capacity: String(data.capacity ?? ''),
  }
  const { text, set, write, outcome } = useRecordEdit(id, given)
  const communes = data.communes.map((area) => areaName(area, areas)).join(', ')
  if (!mayWrite || data.status === 'cancelled') {
    return (
      <section class="card">
        <h2>{t.detail.facts}</h2>
        <Details
          rows={[
            [t.detail.day, heldOn === '' ? t.noDay : formatDay(heldOn, language.value)],
            [t.detail.from, startsAt],
            [t.detail.to, endsAt],
            [t.detail.venue, venue],
            [t.detail.area, areaName(training.area, areas)],
            [t.detail.trainer, trainer],
            [t.detail.capacity, given.capacity],
            [t.detail.communes, communes],
            [t.detail.contents, contents],
            [t.detail.note, note],
          ]}
        />
      </section>
    )
  }
  const commit = (name: string, value: string): void => {
    if (!isRight(name, value)) return
    void write(
      name === 'capacity' && value.trim() !== ''
        ? { set: { capacity: Number(value) }, unset: [] }
        : textChange(name, value),
    )
  }
  const field = (name: keyof typeof given, wrong?: string) => ({
    name,
    value: text(name),
    error: isRight(name, text(name)) ? undefined : wrong,
    onInput: (value: string) => set(name, value),
    onCommit: (value: string) => commit(name, value),
  })
  const isUpsideDown = TIME.test(text('startsAt')) && TIME.test(text('endsAt')) && text('endsAt') < text('startsAt')
  const invited = Object.keys(data.participants).length
  return (
    <section class="card">
      <h2>{t.detail.facts}</h2>
      <TextField label={t.detail.topic} maxLength={200} {...field('topic', t.detail.topicMissing)} />
      <SelectField
        label={t.detail.measure}
        value={data.measure}
        options={SUPPORT_MEASURES.map((value) => ({ value, label: measureMessages().measure[value] }))}
        onChange={(measure) => void write({ set: { measure }, unset: [] })}
      />
      <div class="training-fields">
        <TextField label={t.detail.day} type="date" {...field('heldOn')} />
        <TextField label={t.detail.from} hint={t.detail.timeHint} {...field('startsAt', t.detail.timeWrong)} />
        <TextField label={t.detail.to} hint={t.detail.timeHint} {...field('endsAt', t.detail.timeWrong)} />
      </div>
      {isUpsideDown ? <Notice tone="warning">{t.detail.timeOrder}</Notice> : null}
      <TextField label={t.detail.venue} maxLength={200} {...field('venue')} />
      <div class="training-fields">
        <TextField label={t.detail.trainer} maxLength={200} {...field('trainer')} />
        <TextField label={t.detail.capacity} inputMode="numeric" {...field('capacity', t.proposals.wrong(1, 10_000))} />
      </div>
      {data.capacity !== undefined && invited > data.capacity ? (
        <Notice tone="warning">{t.detail.over(invited, data.capacity)}</Notice>
      ) : null}
      <Details
        rows={[
          [t.detail.area, areaName(training.area, areas)],
          [t.detail.communes, communes],
        ]}
      />
      <TextField label={t.detail.contents} multiline maxLength={5_000} {...field('contents')} />
      <TextField label={t.detail.note} multiline maxLength={5_000} {...field('note')} />
      <EditState outcome={outcome} />
    </section>
  )
}
