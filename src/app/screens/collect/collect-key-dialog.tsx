import { useState } from 'preact/hooks'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Outcome } from '../../context.ts'
import { collectMessages } from '../../messages/collect.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import type { OpenRosaControl, ShownKey } from '../../open-rosa.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { AreaChoice } from '../office/area-choice.tsx'
import { QrCode } from '../office/qr-code.tsx'
import './collect.css'

interface CollectKeyDialogProps {
  readonly areas: readonly Area[]
  readonly control: OpenRosaControl
  readonly onClose: () => void
}

/** Makes a key for one phone, and shows it once: as the other app's settings QR code, and as what is typed where it cannot be scanned. */
export const CollectKeyDialog = ({ areas, control, onClose }: CollectKeyDialogProps) => {
  const t = collectMessages().key
  const words = officeMessages().code
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>(areas.length === 1 ? areas.map((area) => area.code) : [])
  const [isTried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Outcome<ShownKey> | undefined>()
  const make = useOneAtATime(async () => {
    setTried(true)
    if (name.trim() !== '' && chosen.length > 0) setAnswer(await control.makeKey({ name: name.trim(), areas: chosen }))
  })
  if (answer?.kind === 'ok') return <MadeKey made={answer.value} onClose={onClose} />
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <Button icon="qr-code" busy={make.isBusy} onClick={make.run}>
          {t.make}
        </Button>
      }
    >
      {answer === undefined ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <TextField
        label={words.holder}
        value={name}
        required
        maxLength={200}
        error={isTried && name.trim() === '' ? words.holderMissing : undefined}
        onInput={setName}
      />
      <AreaChoice areas={areas} chosen={chosen} onChange={setChosen} />
      {isTried && chosen.length === 0 ? <Notice tone="error">{words.areasMissing}</Notice> : null}
    </Dialog>
  )
}

const MadeKey = ({ made, onClose }: { made: ShownKey; onClose: () => void }) => {
  const t = collectMessages().key
  return (
    <Dialog title={t.title} onClose={onClose} footer={<Button onClick={onClose}>{t.done}</Button>}>
      <Notice tone="warning">{t.once}</Notice>
      <h3>{t.scan}</h3>
      <QrCode text={made.settings} label={t.qr} />
      <ol class="collect-steps">
        {t.scanSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Fold isOpen={false} head={<strong>{t.type}</strong>}>
        <p>{t.typeText}</p>
        <div class="collect-secret">
          <Details
            rows={[
              [t.address, made.address],
              [t.username, made.username],
              [t.password, made.password],
            ]}
          />
        </div>
      </Fold>
    </Dialog>
  )
}
