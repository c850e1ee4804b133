import { isClosed, type Stage } from '../../../domain/dossier/transitions.ts'
import { Icon } from '../../components/icon.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { CorrectDossier } from './correct-dossier.tsx'
import type { DossierView } from './dossier-view.ts'
import { turnWords } from './dossier-words.ts'
import './lock-notice.css'

/** Stages in which whoever prepares the dossier may write. */
const OPEN: readonly Stage[] = ['draft', 'returned']

/** Says that what was filed is locked, why, and what to do if it is wrong; nothing while the dossier is open. */
export const LockNotice = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().lock
  const { stage } = view.progress
  if (OPEN.includes(stage)) return null
  const who = turnWords(stage)
  const isHolder = view.actor === 'commune' || view.actor === 'consultant'
  return (
    <section class="lock-notice">
      <Icon name="lock" />
      <div class="stack-close">
        <strong>{t.title}</strong>
        <p>{isClosed(stage) ? t.ended : t.filed(who)}</p>
        {isClosed(stage) ? null : <p>{isHolder ? t.todoHolder : t.todo(who)}</p>}
        {isHolder || stage === 'withdrawn' ? null : <CorrectDossier view={view} />}
      </div>
    </section>
  )
}
