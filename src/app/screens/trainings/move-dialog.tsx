import { useState } from 'preact/hooks'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { trainingMessages } from '../../messages/training.ts'
import type { MoveTo } from './edit-drafts.ts'
import type { Proposal } from './proposals-model.ts'

interface MoveDialogProps {
  readonly title: string
  readonly text?: string
  readonly label: string
  /** Sessions to choose from. */
  readonly sessions: readonly Proposal[]
  readonly areas: readonly Area[] | undefined
  /** What may be chosen besides. */
  readonly others: readonly ('new' | 'out')[]
  readonly onClose: () => void
  readonly onChoose: (to: MoveTo) => void
}

/** Asks which session somebody or something goes to. */
export const MoveDialog = (props: MoveDialogProps) => {
  const t = trainingMessages()
  const { title, text, label, sessions, areas, others, onClose, onChoose } = props
  const [chosen, setChosen] = useState('')
  const words = { new: t.proposals.moveNew, out: t.proposals.moveOut }
  const choose = (): void => {
    if (chosen === '') return
    onChoose(chosen === 'new' || chosen === 'out' ? chosen : { key: chosen })
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button disabled={chosen === ''} onClick={choose}>
            {title}
          </Button>
        </>
      }
    >
      {text === undefined ? null : <p>{text}</p>}
      <SelectField
        label={label}
        value={chosen}
        options={[
          { value: '', label: t.proposals.choose },
          ...sessions.map(({ draft, reasons }) => ({
            value: draft.key,
            label: t.proposals.wherePlaced(
              formatDay(reasons.day, language.value),
              areaName(draft.host, areas),
              reasons.producers.length,
            ),
          })),
          ...others.map((value) => ({ value, label: words[value] })),
        ]}
        onChange={setChosen}
      />
    </Dialog>
  )
}
