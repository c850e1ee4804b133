import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** `/self/data/:producer`: to take along, or erase, what a producer without an account entered on its own phone. */
export const SelfData = ({ id }: { id: string }) => {
  const t = peopleMessages()
  const { store, ownData } = useApp()
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<'failed' | 'not-own' | undefined>()
  const found = useLive(() => store.record('producer', id), [id])
  const name = found.status === 'ready' ? (found.value?.data.name ?? '') : ''
  const give = useOneAtATime(async () => {
    const given = await (await ownData()).give(id, name).catch(() => 'failed' as const)
    setFault(given === 'failed' ? 'failed' : undefined)
  })
  const erase = useOneAtATime(async () => {
    const erased = await (await ownData()).erase(id).catch(() => 'failed' as const)
    setAsking(false)
    if (erased === 'erased') route('/self', true)
    else setFault(erased)
  })
  return (
    <Page title={t.self.title} back="/self">
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t.self.text}</p>
      {fault === undefined ? null : <Notice tone="error">{fault === 'failed' ? t.self.failed : t.self.notOwn}</Notice>}
      <div class="row">
        <Button kind="secondary" icon="download" busy={give.isBusy} onClick={give.run}>
          {t.self.download}
        </Button>
        <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
          {t.self.erase}
        </Button>
      </div>
      <p class="soft">{t.self.sent}</p>
      {isAsking ? (
        <Dialog
          title={t.self.eraseTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setAsking(false)}>
                {t.request.cancel}
              </Button>
              <Button kind="danger" busy={erase.isBusy} onClick={erase.run}>
                {t.self.erase}
              </Button>
            </>
          }
        >
          <p>{t.self.eraseText(name)}</p>
        </Dialog>
      ) : null}
    </Page>
  )
}
