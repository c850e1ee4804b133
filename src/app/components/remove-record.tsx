import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useApp } from '../context.ts'
import { componentMessages } from '../messages/components.ts'
import { useOneAtATime } from '../use-one-at-a-time.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'

interface RemoveRecordProps {
  readonly id: string
  readonly label: string
  readonly title: string
  /** What goes, what stays, who will see it. */
  readonly text: string
  /** Where to go once it is deleted. */
  readonly after: string
}

/** A button that deletes a record, after asking. */
export const RemoveRecord = ({ id, label, title, text, after }: RemoveRecordProps) => {
  const t = componentMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const [isAsking, ask] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const remove = useOneAtATime(async () => {
    const committed = await store.commit({ op: 'delete', id })
    if (committed.kind === 'saved') route(after, true)
    else setFailed(true)
  })
  return (
    <>
      <Button kind="quiet" icon="trash" onClick={() => ask(true)}>
        {label}
      </Button>
      {isAsking ? (
        <Dialog
          title={title}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button kind="danger" icon="trash" busy={remove.isBusy} onClick={remove.run}>
                {label}
              </Button>
            </>
          }
        >
          <p>{text}</p>
          {hasFailed ? <Notice tone="error">{t.removeFailed}</Notice> : null}
        </Dialog>
      ) : null}
    </>
  )
}
