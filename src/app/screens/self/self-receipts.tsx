import { useEffect, useState } from 'preact/hooks'
import type { IntakeState, KeptReceipt } from '../../../protocol/intake.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Outcome } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { selfSendMessages } from '../../messages/self-send.ts'
import type { SelfControl } from '../../self.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { useSelfControl } from './use-self-control.ts'

const TONE: Readonly<Record<IntakeState, 'neutral' | 'good' | 'warning'>> = {
  ...{ pending: 'neutral', taken: 'good', declined: 'warning' },
}

/** What was sent to the commune from this phone, and what has become of each; nothing while nothing was sent. */
export const SelfReceipts = () => {
  const t = selfSendMessages()
  const control = useSelfControl()
  const [receipts, setReceipts] = useState<readonly KeptReceipt[]>([])
  useEffect(() => {
    control?.receipts().then(setReceipts, reportError)
  }, [control])
  if (control === undefined || receipts.length === 0) return null
  return (
    <section class="card">
      <h2>{t.receipts}</h2>
      {receipts.map((kept) => (
        <OneReceipt key={kept.receipt} kept={kept} control={control} />
      ))}
    </section>
  )
}

const OneReceipt = ({ kept, control }: { kept: KeptReceipt; control: SelfControl }) => {
  const t = selfSendMessages()
  const [answer, setAnswer] = useState<Outcome<KeptReceipt> | undefined>()
  const ask = useOneAtATime(async () => setAnswer(await control.askAgain(kept)))
  const { receipt, areaName, state, reason, receivedAt } = answer?.kind === 'ok' ? answer.value : kept
  return (
    <article class="stack-close">
      <div class="row">
        <strong>{receipt}</strong>
        <Badge tone={TONE[state]}>{t.states[state]}</Badge>
      </div>
      <p class="soft">{t.sentAt(areaName, formatMoment(receivedAt, language.value))}</p>
      {reason === undefined ? null : <p>{t.reason(reason)}</p>}
      {answer === undefined || answer.kind === 'ok' ? null : (
        <Notice tone="warning">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      {state === 'pending' ? (
        <div class="row">
          <Button kind="secondary" icon="refresh-cw" busy={ask.isBusy} onClick={ask.run}>
            {t.ask}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
