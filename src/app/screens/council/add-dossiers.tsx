import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { newHearing } from './council-writes.ts'

interface AddDossiersProps {
  readonly session: LocalRecord<'session'>
  readonly choices: readonly LocalRecord<'dossier'>[]
  /** Dossiers wait that this session may not take. */
  readonly isOthersWaiting: boolean
  readonly firstPlace: number
  readonly onClose: () => void
}

/** Chooses dossiers that wait for the council and puts them at the end of the agenda, in the order of the list. */
export const AddDossiers = ({ session, choices, isOthersWaiting, firstPlace, onClose }: AddDossiersProps) => {
  const t = councilMessages()
  const { store } = useApp()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [hasFailed, setFailed] = useState(false)
  const names = useLive(
    () =>
      Promise.all(
        choices.map(async ({ id, data }) => ({
          id,
          product: (await store.record('product', data.product))?.data.name ?? '',
          producer: (await store.record('producer', data.producer))?.data.name ?? '',
        })),
      ),
    [choices.map(({ id }) => id).join()],
  )
  const add = useOneAtATime(async () => {
    const picked = choices.filter(({ id }) => chosen.includes(id))
    for (const [index, dossier] of picked.entries()) {
      const data = newHearing(session, dossier, firstPlace + index)
      const committed = await store.commit({ op: 'create', kind: 'hearing', area: dossier.area, data })
      if (committed.kind !== 'saved') return setFailed(true)
    }
    onClose()
  })
  const toggle = (id: string, isOn: boolean): void =>
    setChosen((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <Dialog
      title={t.agenda.addTitle}
      onClose={onClose}
      footer={
        <Button disabled={chosen.length === 0} busy={add.isBusy} onClick={add.run}>
          {t.agenda.addDo(chosen.length)}
        </Button>
      }
    >
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {choices.length === 0 ? (
        <p>{session.data.manner === 'written' && isOthersWaiting ? t.agenda.addNoneWritten : t.agenda.addNone}</p>
      ) : null}
      {choices.map(({ id, data }) => {
        const named = names.status === 'ready' ? names.value.find((one) => one.id === id) : undefined
        return (
          <CheckField
            key={id}
            label={named?.product ?? ''}
            hint={`${named?.producer ?? ''} · ${t.occasion[data.occasion]}`}
            isOn={chosen.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          />
        )
      })}
    </Dialog>
  )
}
