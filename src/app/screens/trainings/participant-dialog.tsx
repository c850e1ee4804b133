import { useState } from 'preact/hooks'
import type { Participant } from '../../../domain/records/training.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { asJson, drawnKey, NAME_LENGTH, participantOf } from './training-writes.ts'

interface ParticipantDialogProps {
  readonly training: LocalRecord<'training'>
  /** Whom to change, by the key in the list; a new one otherwise. */
  readonly participant: string | undefined
  readonly onClose: () => void
}

/** Producers found at a time. */
const FOUND = 6

/** One who is to come: by name, or a producer found by its name. */
export const ParticipantDialog = ({ training, participant, onClose }: ParticipantDialogProps) => {
  const t = trainingMessages()
  const { store, random } = useApp()
  const before = participant === undefined ? undefined : training.data.participants[participant]
  const [name, setName] = useState(before?.name ?? '')
  const [phone, setPhone] = useState(before?.phone ?? '')
  const [isTried, setTried] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const write = async (key: string, person: Participant): Promise<void> => {
    const { kind } = await store.commit({
      ...{ op: 'patch', id: training.id },
      set: { [`participants/${key}`]: asJson(person) },
    })
    if (kind === 'saved') onClose()
    else setFailed(true)
  }
  const save = useOneAtATime(async () => {
    setTried(true)
    if (name.trim() === '') return
    await write(participant ?? drawnKey(random), {
      ...(before?.producer === undefined ? {} : { producer: before.producer }),
      name: name.trim(),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    })
  })
  const remove = useOneAtATime(async () => {
    const unset = [`participants/${participant}`, `attendance/${participant}`]
    const { kind } = await store.commit({ op: 'patch', id: training.id, set: {}, unset })
    if (kind === 'saved') onClose()
    else setFailed(true)
  })
  return (
    <Dialog
      title={before === undefined ? t.people.add : t.people.edit(before.name)}
      onClose={onClose}
      footer={
        <>
          {before === undefined ? null : (
            <Button kind="quiet" icon="trash" busy={remove.isBusy} onClick={remove.run}>
              {t.people.remove}
            </Button>
          )}
          <Button busy={save.isBusy} onClick={save.run}>
            {t.save}
          </Button>
        </>
      }
    >
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <TextField
        label={t.people.name}
        value={name}
        maxLength={NAME_LENGTH}
        error={isTried && name.trim() === '' ? t.people.nameMissing : undefined}
        onInput={setName}
      />
      <TextField label={t.people.phone} type="tel" inputMode="tel" value={phone} maxLength={200} onInput={setPhone} />
      {before === undefined ? (
        <FindProducer
          training={training}
          onFound={(producer) => void write(producer.id, participantOf(producer, training.area))}
        />
      ) : null}
    </Dialog>
  )
}

interface FindProducerProps {
  readonly training: LocalRecord<'training'>
  readonly onFound: (producer: LocalRecord<'producer'>) => void
}

const FindProducer = ({ training, onFound }: FindProducerProps) => {
  const t = trainingMessages().people
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const found = useLatest(
    useLive(async () => (search.trim() === '' ? [] : (await store.producers({ search, limit: FOUND })).rows), [search]),
  )
  const rows = found.status === 'ready' ? found.value : []
  return (
    <section class="stack-close" aria-label={t.search}>
      <SearchField label={t.search} value={search} onInput={setSearch} />
      <p class="soft">{t.searchHint}</p>
      {search.trim() !== '' && found.status === 'ready' && rows.length === 0 ? <p>{t.foundNone}</p> : null}
      {rows.length === 0 ? null : (
        <ul class="training-people" aria-label={t.found}>
          {rows.map((producer) => (
            <li key={producer.id}>
              <Button
                kind="secondary"
                icon="plus"
                disabled={training.data.participants[producer.id] !== undefined}
                onClick={() => onFound(producer)}
              >
                {producer.data.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
