import { useState } from 'preact/hooks'
import type { RecoveryAnswer } from '../../../protocol/recovery.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { problemMessages } from '../../messages/problems.ts'
import { recoverLockMessages } from '../../messages/recover-lock.ts'
import { QrCode } from './qr-code.tsx'
import './recover-lock-dialog.css'

/** Answers the request of a phone whose user has forgotten the lock. */
export const RecoverLockDialog = ({ onClose }: { onClose: () => void }) => {
  const t = recoverLockMessages()
  const { office } = useApp()
  const [request, setRequest] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<RecoveryAnswer> | undefined>()
  const make = async (): Promise<void> => {
    setBusy(true)
    setOutcome(await office.answerRecovery(request))
    setBusy(false)
  }
  if (outcome?.kind === 'ok') return <Answer answer={outcome.value} onClose={onClose} />
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <Button icon="key" busy={isBusy} disabled={request.trim() === ''} onClick={() => void make()}>
          {t.make}
        </Button>
      }
    >
      <div class="stack">
        <p>{t.text}</p>
        <TextField
          label={t.request}
          hint={t.requestHint}
          value={request}
          multiline
          maxLength={2_000}
          error={outcome === undefined ? undefined : troubleOf(outcome)}
          onInput={(value) => {
            setRequest(value)
            setOutcome(undefined)
          }}
        />
      </div>
    </Dialog>
  )
}

const troubleOf = (outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): string => {
  const t = recoverLockMessages()
  if (outcome.kind === 'unreachable') return problemMessages().unreachable
  if (outcome.code === 'malformed') return t.malformed
  return outcome.code === 'not-found' ? t.notFound : problemMessages()[outcome.code]
}

const Answer = ({ answer, onClose }: { answer: RecoveryAnswer; onClose: () => void }) => {
  const t = recoverLockMessages()
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard.writeText(answer.answer).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <Dialog
      title={t.answer}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" icon={isCopied ? 'check' : 'send'} onClick={copy}>
            {isCopied ? t.copied : t.copy}
          </Button>
          <Button onClick={onClose}>{t.done}</Button>
        </>
      }
    >
      <div class="stack">
        <Notice tone="good">{t.holder(answer.name, answer.label)}</Notice>
        <p>{t.answerText}</p>
        <QrCode text={answer.answer} label={t.answer} />
        <p class="recover-lock-text">{answer.answer}</p>
      </div>
    </Dialog>
  )
}
