import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Change, LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

interface LineDialogProps {
  readonly title: string
  /** The record that is changed, and can be deleted; undefined of a new one. */
  readonly record: LocalRecord<'target'> | LocalRecord<'budget'> | undefined
  /** What was typed as a change; undefined where something is wrong, which the form then says. */
  readonly change: () => Change | undefined
  readonly onSaved: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** The frame in which a line of targets or money is made, changed and taken out. */
export const LineDialog = ({ title, record, change, onSaved, onClose, children }: LineDialogProps) => {
  const t = programmeMessages().dialog
  const { store } = useApp()
  const [isAsking, ask] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const write = async (made: Change | undefined): Promise<void> => {
    if (made === undefined) return
    const committed = await store.commit(made)
    if (committed.kind !== 'saved') return setFailed(true)
    onSaved()
    onClose()
  }
  const save = useOneAtATime(() => write(change()))
  const remove = useOneAtATime(() => write(record === undefined ? undefined : { op: 'delete', id: record.id }))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {record === undefined ? null : isAsking ? (
            <Button kind="danger" icon="trash" busy={remove.isBusy} onClick={remove.run}>
              {t.removeSure}
            </Button>
          ) : (
            <Button kind="quiet" icon="trash" onClick={() => ask(true)}>
              {t.remove}
            </Button>
          )}
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="check" busy={save.isBusy} onClick={save.run}>
            {t.save}
          </Button>
        </>
      }
    >
      {children}
      {isAsking ? <Notice tone="warning">{t.removeText}</Notice> : null}
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
    </Dialog>
  )
}
