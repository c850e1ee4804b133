import { useState } from 'preact/hooks'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Outcome } from '../../context.ts'
import { areaMessages } from '../../messages/areas.ts'
import { problemMessages } from '../../messages/problems.ts'
import { AreaChoice } from '../office/area-choice.tsx'

interface HoldingDialogProps {
  /** Whose communes they are. */
  readonly name: string
  readonly text: string
  readonly areas: readonly Area[]
  readonly held: readonly string[]
  readonly onSave: (areas: readonly string[]) => Promise<Outcome<undefined>>
  readonly onClose: (hasChanged: boolean) => void
}

/** Which communes a phone or a user holds from now on. */
export const HoldingDialog = ({ name, text, areas, held, onSave, onClose }: HoldingDialogProps) => {
  const t = areaMessages()
  const [chosen, setChosen] = useState<string[]>([...held])
  const [isAsked, setAsked] = useState(false)
  const [answer, setAnswer] = useState<Outcome<undefined> | undefined>()
  const save = async (): Promise<void> => {
    setAsked(true)
    if (chosen.length === 0) return
    const given = await onSave(chosen)
    setAnswer(given)
    if (given.kind === 'ok') onClose(true)
  }
  return (
    <Dialog
      title={t.holdTitle(name)}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button kind="secondary" onClick={() => onClose(false)}>
            {t.cancel}
          </Button>
          <Button icon="check" onClick={() => void save()}>
            {t.hold}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {isAsked && chosen.length === 0 ? <Notice tone="error">{t.chooseSome}</Notice> : null}
      {answer === undefined || answer.kind === 'ok' ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <AreaChoice areas={areas} chosen={chosen} onChange={setChosen} />
    </Dialog>
  )
}
