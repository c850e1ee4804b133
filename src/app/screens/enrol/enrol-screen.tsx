import { useState } from 'preact/hooks'
import { codeInPayload, type Identity } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { laterPart } from '../../later.tsx'
import { problemMessages } from '../../messages/problems.ts'
import { settingsMessages } from '../../messages/settings.ts'
import { isWholeCode, writtenCode } from './enrolment-code.ts'

const ScanDialog = laterPart(() => import('../survey/questions/scan-dialog.tsx').then((room) => room.ScanDialog))

/** `/enrol`: trades the office's one-time code, scanned from its screen or typed, for being known by this phone's own key. No code is ever in an address. */
export const EnrolScreen = () => {
  const t = settingsMessages()
  const { enrolment, lock } = useApp()
  const [code, setCode] = useState('')
  const [scan, setScan] = useState<'none' | 'open' | 'read' | 'other'>('none')
  const [label, setLabel] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isShort, setShort] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<Identity> | undefined>()

  const scanned = (text: string): void => {
    const read = codeInPayload(text)
    if (read !== undefined) setCode(read)
    setScan(read === undefined ? 'other' : 'read')
  }

  const enrol = async (): Promise<void> => {
    setShort(!isWholeCode(code))
    if (!isWholeCode(code)) return
    setBusy(true)
    setOutcome(await enrolment.enrol(code, label.trim()))
    setBusy(false)
  }

  if (outcome?.kind === 'ok') {
    const mustLock = !lock.isSet && outcome.value.policy?.lock === 'required'
    return (
      <Page
        title={t.enrolTitle}
        back="/settings"
        footer={
          mustLock ? (
            <Button icon="lock" href="/lock">
              {t.toLock}
            </Button>
          ) : (
            <Button href="/queue">{t.toQueue}</Button>
          )
        }
      >
        <Notice tone="good">{t.enrolled(outcome.value.name)}</Notice>
        {mustLock ? <Notice tone="warning">{t.mustLock}</Notice> : null}
      </Page>
    )
  }
  return (
    <Page
      title={t.enrolTitle}
      back="/settings"
      footer={
        <Button icon="key" busy={isBusy} onClick={() => void enrol()}>
          {t.submit}
        </Button>
      }
    >
      <p>{t.enrolText}</p>
      {outcome === undefined ? null : (
        <Notice tone="error">{problemMessages()[outcome.kind === 'problem' ? outcome.code : 'unreachable']}</Notice>
      )}
      <div class="row">
        <Button kind="secondary" icon="scan" onClick={() => setScan('open')}>
          {t.scan}
        </Button>
      </div>
      {scan === 'open' ? <ScanDialog onCode={scanned} onClose={() => setScan('none')} /> : null}
      {scan === 'other' ? <Notice tone="warning">{t.scanOther}</Notice> : null}
      {scan === 'read' ? <Notice tone="good">{t.scanRead}</Notice> : null}
      <TextField
        label={t.code}
        hint={t.codeHint}
        value={code}
        error={isShort ? t.codeWrong : undefined}
        onInput={(value) => setCode(writtenCode(value))}
      />
      <TextField label={t.label} hint={t.labelHint} value={label} maxLength={200} onInput={setLabel} />
    </Page>
  )
}
