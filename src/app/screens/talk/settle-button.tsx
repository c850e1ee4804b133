import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { problemMessages } from '../../messages/problems.ts'
import { talkMessages } from '../../messages/talk.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** Calls a thread settled, after a question: it cannot be undone. */
export const SettleButton = ({ root, by }: { root: LocalRecord<'comment'>; by: string }) => {
  const t = talkMessages()
  const { store, now } = useApp()
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const settle = useOneAtATime(async () => {
    const settled = { by, at: now().toISOString() }
    const committed = await store.commit({ op: 'patch', id: root.id, set: { settled } })
    setAsked(false)
    if (committed.kind === 'refused') setProblem(problemMessages()[committed.code])
    else setProblem(committed.kind === 'saved' ? undefined : t.unsaved)
  })
  return (
    <>
      <Button kind="secondary" icon="check" onClick={() => setAsked(true)}>
        {t.settle}
      </Button>
      {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
      {isAsked ? (
        <Dialog
          title={t.settleTitle}
          onClose={() => setAsked(false)}
          footer={
            <>
              <Button icon="check" busy={settle.isBusy} onClick={settle.run}>
                {t.settle}
              </Button>
              <Button kind="secondary" onClick={() => setAsked(false)}>
                {t.cancel}
              </Button>
            </>
          }
        >
          <p>{t.settleText}</p>
        </Dialog>
      ) : null}
    </>
  )
}
