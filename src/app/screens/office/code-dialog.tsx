import { useState } from 'preact/hooks'
import { givesOf, type Role } from '../../../domain/records/role.ts'
import { type Area, type CodeResponse, type DeviceRow, enrolmentPayload } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { useLive } from '../../use-live.ts'
import { AreaChoice } from './area-choice.tsx'
import './code-dialog.css'
import { QrCode } from './qr-code.tsx'

interface CodeDialogProps {
  readonly areas: readonly Area[]
  /** The enrolled device in whose place the phone goes on. */
  readonly device?: DeviceRow | undefined
  readonly onClose: () => void
}

/** Makes a one-time code for a phone, and shows it as text and as QR with what its holder has to do. */
export const CodeDialog = ({ areas, device, onClose }: CodeDialogProps) => {
  const t = officeMessages().code
  const words = quarantineMessages()
  const title = device === undefined ? t.title : words.againTitle
  const { office, store } = useApp()
  const identity = useLive(() => store.identity(), [])
  const roles = givesOf((identity.status === 'ready' ? identity.value?.role : undefined) ?? 'coordinator')
  const [name, setName] = useState(device?.name ?? '')
  const [role, setRole] = useState<Role>(device?.role ?? 'officer')
  const [chosen, setChosen] = useState<string[]>(
    device?.areas ?? (areas.length === 1 ? areas.map((area) => area.code) : []),
  )
  const [isTried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Outcome<CodeResponse> | undefined>()
  const make = async (): Promise<void> => {
    setTried(true)
    if (name.trim() !== '' && chosen.length > 0)
      setAnswer(
        await office.makeCode({
          ...{ name: name.trim(), role, areas: chosen },
          ...(device === undefined ? {} : { device: device.id }),
        }),
      )
  }
  if (answer?.kind === 'ok') {
    return (
      <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>{t.done}</Button>}>
        <p class="code-dialog-code">{answer.value.code}</p>
        <QrCode text={enrolmentPayload(answer.value.code)} label={t.qr} />
        <p>{t.until(formatMoment(answer.value.expiresAt, language.value))}</p>
        <p class="soft">{t.steps}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button icon="qr-code" onClick={() => void make()}>
          {t.make}
        </Button>
      }
    >
      {answer === undefined ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      {device === undefined ? null : <p>{words.againText(device.name)}</p>}
      <TextField
        label={t.holder}
        value={name}
        required
        maxLength={200}
        error={isTried && name.trim() === '' ? t.holderMissing : undefined}
        onInput={setName}
      />
      <SelectField
        label={t.role}
        value={role}
        options={roles.map((value) => ({ value, label: kindMessages().role[value] }))}
        onChange={(value) => setRole(roles.find((one) => one === value) ?? 'officer')}
      />
      <AreaChoice areas={areas} chosen={chosen} onChange={setChosen} />
      {isTried && chosen.length === 0 ? <Notice tone="error">{t.areasMissing}</Notice> : null}
    </Dialog>
  )
}
