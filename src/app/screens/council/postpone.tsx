import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** Takes a dossier off the agenda; it waits for another session. */
export const Postpone = ({ hearing }: { hearing: LocalRecord<'hearing'> }) => {
  const t = councilMessages()
  const { store } = useApp()
  const [isAsking, ask] = useState(false)
  const [why, setWhy] = useState('')
  const [hasFailed, setFailed] = useState(false)
  const postpone = useOneAtATime(async () => {
    const committed = await store.commit({
      ...{ op: 'patch', id: hearing.id },
      set: { status: 'postponed', ...(why.trim() === '' ? {} : { note: why.trim() }) },
    })
    if (committed.kind === 'saved') ask(false)
    else setFailed(true)
  })
  return (
    <div>
      <Button kind="quiet" onClick={() => ask(true)}>
        {t.postpone.button}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.postpone.title}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button kind="danger" busy={postpone.isBusy} onClick={postpone.run}>
                {t.postpone.do}
              </Button>
            </>
          }
        >
          <p>{t.postpone.text}</p>
          <TextField label={t.postpone.why} multiline maxLength={5_000} value={why} onInput={setWhy} />
          {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
        </Dialog>
      ) : null}
    </div>
  )
}
