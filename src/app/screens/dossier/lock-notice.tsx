import { isClosed, type Stage, waysOn } from '../../../domain/dossier/transitions.ts'
import { isTurnOf } from '../../../domain/dossier/turn.ts'
import { Icon } from '../../components/icon.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { CorrectDossier } from './correct-dossier.tsx'
import type { DossierView } from './dossier-view.ts'
import { turnWords } from './dossier-words.ts'
import './lock-notice.css'
import { isPreparing } from './use-dossier-edit.ts'

/** Stages in which whoever prepares the dossier may write. */
const OPEN: readonly Stage[] = ['draft', 'returned']

/** Says that what was filed is locked, why, and what to do if it is wrong; nothing while the dossier is open. */
export const LockNotice = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().lock
  const { actor, progress } = view
  const { stage } = progress
  if (OPEN.includes(stage)) return null
  const isHolder = isTurnOf(actor, stage)
  const mayCorrect = isPreparing(actor) && !isHolder && stage !== 'withdrawn'
  return (
    <section class="lock-notice">
      <Icon name="lock" />
      <div class="stack-close">
        <strong>{t.title}</strong>
        {linesOf(view, isHolder).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {mayCorrect ? <CorrectDossier view={view} /> : null}
      </div>
    </section>
  )
}

const linesOf = ({ progress: { stage }, record, actor }: DossierView, isHolder: boolean): string[] => {
  const t = dossierMessages().lock
  if (isClosed(stage)) return [t.ended]
  if (stage === 'supplementing') return [t.supplementing]
  const who = turnWords(stage)
  if (!isHolder) return [t.filed(who), t.todo(who)]
  const mayReturn = waysOn(stage, record.data.occasion, actor).some(({ to }) => OPEN.includes(to))
  return mayReturn ? [t.filed(who), t.todoHolder] : [t.filed(who)]
}
