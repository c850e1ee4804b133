import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { correctDossier } from '../../../domain/dossier/begin.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { componentMessages } from '../../messages/components.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { recordHref } from '../../record-href.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { DossierView } from './dossier-view.ts'

/** Makes a dossier that corrects a locked one; why is asked, and kept with it. */
export const CorrectDossier = ({ view }: { view: DossierView }) => {
  const t = dossierMessages()
  const { store, space } = useApp()
  const { route } = useLocation()
  const { record } = view
  const { text, set, done } = useKeptForm(`correct:${record.id}`, {})
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<'reason' | 'failed' | undefined>()
  const reason = text('reason').trim()
  const make = useOneAtATime(async () => {
    if (reason === '') return setProblem('reason')
    const data = correctDossier(record, reason)
    const committed = await store.commit({ op: 'create', kind: 'dossier', area: record.area, data })
    if (committed.kind !== 'saved') return setProblem('failed')
    done()
    setOpen(false)
    route(recordHref(space, 'dossier', committed.record.id))
  })
  return (
    <div class="row">
      <Button kind="secondary" icon="file-pen" onClick={() => setOpen(true)}>
        {t.lock.correct}
      </Button>
      {isOpen ? (
        <Dialog
          title={t.correct.title}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setOpen(false)}>
                {componentMessages().cancel}
              </Button>
              <Button icon="check" busy={make.isBusy} onClick={make.run}>
                {t.correct.make}
              </Button>
            </>
          }
        >
          <p>{t.correct.text}</p>
          {isClosed(view.progress.stage) ? null : <p>{t.correct.stillOpen}</p>}
          {problem === 'failed' ? <Notice tone="error">{t.correct.failed}</Notice> : null}
          <TextField
            label={t.correct.reason}
            value={text('reason')}
            multiline
            required
            maxLength={5_000}
            error={problem === 'reason' && reason === '' ? t.correct.reasonMissing : undefined}
            onInput={(value) => set('reason', value)}
          />
        </Dialog>
      ) : null}
    </div>
  )
}
