import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { AppContext, useApp } from '../../context.ts'
import { selfMessages } from '../../messages/self.ts'
import type { Practice } from '../../self.ts'
import './practice-room.css'

/** Everything in it works over the pretend store, and says on every screen that it does. */
export const PracticeRoom = ({ children }: { children: ComponentChildren }) => {
  const t = selfMessages()
  const app = useApp()
  const [practice, setPractice] = useState<Practice | 'failed' | undefined>()
  useEffect(() => {
    const open = async (): Promise<void> => setPractice(await (await app.self()).practice())
    open().catch((error: unknown) => {
      setPractice('failed')
      reportError(error)
    })
  }, [app])
  const pretend = useMemo(
    () => (typeof practice === 'object' ? { ...app, store: practice.store, evidence: practice.evidence } : undefined),
    [app, practice],
  )
  if (practice === undefined || (pretend === undefined && practice !== 'failed'))
    return <p role="status">{t.loading}</p>
  if (practice === 'failed') return <Notice tone="error">{t.failed}</Notice>
  return (
    <AppContext.Provider value={pretend}>
      <PracticeBar practice={practice} />
      {children}
    </AppContext.Provider>
  )
}

const PracticeBar = ({ practice }: { practice: Practice }) => {
  const t = selfMessages()
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const erase = async (): Promise<void> => {
    await practice.erase()
    route('/self')
  }
  return (
    <aside class="practice-bar" aria-label={t.practiceMark}>
      <strong>{t.practiceMark}</strong>
      <Button kind="secondary" icon="x" onClick={() => setAsking(true)}>
        {t.practiceTitle}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.practiceTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => route('/self')}>
                {t.practiceKeep}
              </Button>
              <Button kind="danger" icon="trash" onClick={() => void erase()}>
                {t.practiceLeave}
              </Button>
            </>
          }
        >
          <p>{t.practiceAsk}</p>
        </Dialog>
      ) : null}
    </aside>
  )
}
