import { useState } from 'preact/hooks'
import { entryOf } from '../../../domain/criteria/catalogue.ts'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import type { IntakeDecision, IntakeItem } from '../../../protocol/intake.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import type { Opened } from '../../files.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { selfSendMessages } from '../../messages/self-send.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import type { SelfControl } from '../../self.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { TakeSelf } from '../take-self/take-self.tsx'

const TONE = { pending: 'neutral', taken: 'good', declined: 'warning' } as const

/** One self-assessment that came in: what it is, opened on request, taken over or declined. */
export const IntakeCard = ({ item: listed, control }: { item: IntakeItem; control: SelfControl }) => {
  const t = takeSelfMessages()
  const { files } = useApp()
  const [item, setItem] = useState(listed)
  const [opened, setOpened] = useState<Opened<'self'> | undefined>()
  const [trouble, setTrouble] = useState<string | undefined>()
  const [isDeclining, setDeclining] = useState(false)
  const { summary } = item
  const look = useOneAtATime(async () => {
    setTrouble(undefined)
    const fetched = await control.fetchIntake(item, new AbortController().signal)
    if (fetched.kind !== 'ok') return setTrouble(troubleOf(fetched))
    const unpacked = await files.open(fetched.value)
    if (unpacked.kind !== 'bundle' || unpacked.content.kind !== 'self') return setTrouble(t.faulty)
    setOpened({ ...unpacked, content: unpacked.content })
  })
  const decide = async (decision: IntakeDecision): Promise<boolean> => {
    const decided = await control.decideIntake(item, decision)
    if (decided.kind === 'ok') setItem(decided.value)
    else setTrouble(troubleOf(decided))
    return decided.kind === 'ok'
  }
  return (
    <article class="card">
      <div class="row">
        <h2>{summary.product}</h2>
        <Badge tone={TONE[item.state]}>{t.deskStates[item.state]}</Badge>
      </div>
      <p>
        {summary.producer} · {entryOf({ decision: DECISION_IN_FORCE, set: summary.set })?.name[language.value] ?? ''}
      </p>
      <p class="soft">
        {t.deskSent(formatMoment(item.receivedAt, language.value))} ·{' '}
        {t.deskSummary(summary.answers, summary.files === 0 ? 0 : summary.evidence)}
      </p>
      {item.decidedAt === undefined ? null : (
        <p class="soft">{t.deskDecided(item.decidedBy ?? '', formatMoment(item.decidedAt, language.value))}</p>
      )}
      {item.reason === undefined ? null : <p>{selfSendMessages().reason(item.reason)}</p>}
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      {opened === undefined ? null : (
        <TakeSelf opened={opened} onTaken={() => void (item.state === 'pending' && decide({ state: 'taken' }))} />
      )}
      <div class="row">
        {opened === undefined ? (
          <Button kind="secondary" icon="eye" busy={look.isBusy} onClick={look.run}>
            {t.deskOpen}
          </Button>
        ) : null}
        {item.state === 'pending' ? (
          <Button kind="quiet" icon="x" onClick={() => setDeclining(true)}>
            {t.decline}
          </Button>
        ) : null}
      </div>
      {isDeclining ? (
        <Decline
          onClose={() => setDeclining(false)}
          onReason={async (reason) => {
            if (await decide({ state: 'declined', reason })) setDeclining(false)
          }}
        />
      ) : null}
    </article>
  )
}

const troubleOf = (outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): string =>
  problemMessages()[outcome.kind === 'problem' ? outcome.code : 'unreachable']

const Decline = ({ onClose, onReason }: { onClose: () => void; onReason: (reason: string) => Promise<void> }) => {
  const t = takeSelfMessages()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = useOneAtATime(async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') await onReason(reason.trim())
  })
  return (
    <Dialog
      title={t.declineTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="send" busy={send.isBusy} onClick={send.run}>
            {t.declineSend}
          </Button>
        </>
      }
    >
      <TextField
        label={t.declineReason}
        value={reason}
        maxLength={200}
        error={isMissing && reason.trim() === '' ? t.declineMissing : undefined}
        onInput={setReason}
      />
    </Dialog>
  )
}
