import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import { withdrawalDue } from '../../../domain/certificates/term.ts'
import { WITHDRAWAL_GROUNDS, type WithdrawalGround } from '../../../domain/records/certificate.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { OptionCards } from '../assessment/option-cards.tsx'
import { todayBy } from './holdings.ts'

/** What a withdrawal begins with, where a check has concluded it. */
export interface WithdrawalDraft {
  readonly ground?: WithdrawalGround
  readonly concludedOn?: Day
}

interface WithdrawDialogProps {
  readonly certificate: LocalRecord<'certificate'>
  readonly draft: WithdrawalDraft
  readonly onClose: () => void
}

/** Begins a withdrawal: its ground, the day of the conclusion, and by when it is to be decided (Decision 26/2026, Art. 8). */
export const WithdrawDialog = ({ certificate, draft, onClose }: WithdrawDialogProps) => {
  const t = certificateMessages().withdraw
  const { store, now } = useApp()
  const { text, set, done } = useKeptForm(`withdrawal-of:${certificate.id}`, {
    ...(draft.ground === undefined ? {} : { ground: draft.ground }),
    concludedOn: draft.concludedOn ?? todayBy(now()),
  })
  const [problem, setProblem] = useState<'incomplete' | 'unsaved' | undefined>()
  const ground = WITHDRAWAL_GROUNDS.find((one) => one === text('ground'))
  const concludedOn = text('concludedOn')
  const isDay = isRealDay(concludedOn)
  const start = useOneAtATime(async () => {
    if (ground === undefined || !isDay) return setProblem('incomplete')
    const note = text('note').trim()
    const withdrawal = { ground, concludedOn, ...(note === '' ? {} : { note }) }
    const committed = await store.commit({ op: 'patch', id: certificate.id, set: { withdrawal } })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    done()
    onClose()
  })
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" icon="octagon-alert" busy={start.isBusy} onClick={start.run}>
            {t.start}
          </Button>
        </>
      }
    >
      <TextField
        label={t.concludedOn}
        type="date"
        value={concludedOn}
        required
        onInput={(value) => set('concludedOn', value)}
      />
      {isDay ? (
        <Notice tone="info">
          <p>{t.deadline(formatDay(withdrawalDue(concludedOn), language.value))}</p>
          <p>{t.who(certificate.data.stars)}</p>
        </Notice>
      ) : null}
      <OptionCards
        name="withdrawal-ground"
        legend={t.ground}
        isLegendShown
        cards={WITHDRAWAL_GROUNDS.map((value) => ({ value, label: t.grounds[value] }))}
        value={ground}
        onChoose={(value) => set('ground', value)}
      />
      {problem === 'incomplete' && ground === undefined ? <Notice tone="error">{t.groundMissing}</Notice> : null}
      <TextField
        label={t.note}
        value={text('note')}
        multiline
        maxLength={5_000}
        onInput={(value) => set('note', value)}
      />
      {problem === 'unsaved' ? <Notice tone="error">{t.failed}</Notice> : null}
    </Dialog>
  )
}
