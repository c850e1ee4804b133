import { useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { type Transition, waysOn } from '../../../domain/dossier/transitions.ts'
import { isTurnOf, usualStep } from '../../../domain/dossier/turn.ts'
import type { StepAction } from '../../../domain/records/dossier.ts'
import { Button } from '../../components/button.tsx'
import { Fold } from '../../components/fold.tsx'
import type { IconName } from '../../components/icon.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import type { DossierView } from './dossier-view.ts'
import { turnWords } from './dossier-words.ts'
import { StepDialog } from './step-dialog.tsx'
import type { Taken } from './taken-notice.tsx'
import './step-actions.css'

const ICON_OF: Readonly<Record<StepAction, IconName>> = {
  ...{ file: 'send', withdraw: 'x', receive: 'check', return: 'rotate-ccw', forward: 'send' },
  ...{ 'receive-province': 'check', consult: 'users', visit: 'footprints', 'ask-more': 'rotate-ccw', supply: 'check' },
  ...{ report: 'file-text', score: 'star', recognise: 'badge-check', decline: 'circle-x', 'send-up': 'send' },
  ...{ 'recognise-national': 'badge-check', 'below-national': 'file-text' },
}

/** What somebody may do with the dossier now: the usual step of their turn first, the others, and apart from them what they may do for others. */
export interface Ways {
  readonly primary: Transition | undefined
  readonly own: readonly Transition[]
  readonly stead: readonly Transition[]
}

/** None while a change of this device was refused: that is settled first. */
export const waysFor = ({ progress: { stage, trail }, record, actor, refused }: DossierView): Ways => {
  if (refused.length > 0) return { primary: undefined, own: [], stead: [] }
  const all = waysOn(stage, record.data.occasion, actor)
  const usual = usualStep(stage, trail.at(-1)?.step)
  const isTurn = isTurnOf(actor, stage)
  const isWithdrawal = ({ action }: Transition): boolean => action === 'withdraw'
  const isOwn = (way: Transition): boolean => isTurn || isWithdrawal(way)
  const primary = isTurn ? all.find(({ action }) => action === usual) : undefined
  const others = all.filter((way) => way !== primary)
  // To give the dossier up is the last thing that is offered.
  const rest = [...others.filter((way) => !isWithdrawal(way)), ...others.filter(isWithdrawal)]
  return { primary, own: rest.filter(isOwn), stead: rest.filter((way) => !isOwn(way)) }
}

interface StepActionsProps {
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  /** The usual step is shown elsewhere, within the thumb's reach. */
  readonly withoutPrimary: boolean
  readonly onTaken: (taken: Taken) => void
}

/** The steps as buttons. */
export const StepActions = ({ view, set, withoutPrimary, onTaken }: StepActionsProps) => {
  const t = dossierMessages().actions
  const { primary, own, stead } = waysFor(view)
  const shown = [...(primary === undefined || withoutPrimary ? [] : [primary]), ...own]
  if (shown.length + stead.length === 0) {
    const isBusy = primary !== undefined || view.refused.length > 0 || turnWords(view.progress.stage) === ''
    return isBusy ? null : <p class="soft">{t.none(turnWords(view.progress.stage))}</p>
  }
  const button = (way: Transition) => (
    <StepButton key={way.action} way={way} view={view} set={set} isPrimary={way === primary} onTaken={onTaken} />
  )
  return (
    <section class="card step-actions">
      <h2>{t.title}</h2>
      {shown.map(button)}
      {stead.length === 0 ? null : (
        <Fold isOpen={false} head={<span>{t.stead}</span>}>
          <p class="soft">{t.steadText(turnWords(view.progress.stage))}</p>
          {stead.map(button)}
        </Fold>
      )}
    </section>
  )
}

interface StepButtonProps {
  readonly way: Transition
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly isPrimary: boolean
  readonly onTaken: (taken: Taken) => void
}

/** Opens the dialog of a step. */
export const StepButton = ({ way, view, set, isPrimary, onTaken }: StepButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  const kind = isPrimary ? 'primary' : way.action === 'withdraw' ? 'quiet' : 'secondary'
  return (
    <>
      <Button kind={kind} icon={ICON_OF[way.action]} onClick={() => setOpen(true)}>
        {dossiersMessages().action[way.action]}
      </Button>
      {isOpen ? (
        <StepDialog
          way={way}
          view={view}
          set={set}
          onClose={() => setOpen(false)}
          onTaken={(key) => {
            setOpen(false)
            onTaken({ action: way.action, key })
          }}
        />
      ) : null}
    </>
  )
}
