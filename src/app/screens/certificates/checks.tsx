import { useState } from 'preact/hooks'
import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { useApp } from '../../context.ts'
import { checkMessages } from '../../messages/checks.ts'
import { recordHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { CheckList } from './check-list.tsx'
import { PlanCheckDialog } from './plan-check-dialog.tsx'
import { RecordCheckDialog } from './record-check-dialog.tsx'
import type { WithdrawalDraft } from './withdraw-dialog.tsx'

interface ChecksProps {
  readonly certificate: LocalRecord<'certificate'>
  readonly checks: readonly LocalRecord<'check'>[]
  readonly today: Day
  readonly mayWrite: boolean
  /** Undefined for those who may not withdraw. */
  readonly onWithdraw: ((draft: WithdrawalDraft) => void) | undefined
}

type Open = { kind: 'plan' } | { kind: 'record'; check: LocalRecord<'check'> }

/** The checks of a certificate at the office: plan one, record what was found, follow up what is to be mended or withdrawn. */
export const Checks = ({ certificate, checks, today, mayWrite, onWithdraw }: ChecksProps) => {
  const t = checkMessages()
  const [open, setOpen] = useState<Open | undefined>()
  const close = (): void => setOpen(undefined)
  if (!mayWrite) return <CheckList checks={checks} today={today} />
  return (
    <>
      <CheckList
        checks={checks}
        today={today}
        actionsOf={(check) => (
          <Actions
            check={check}
            certificate={certificate}
            today={today}
            onRecord={() => setOpen({ kind: 'record', check })}
            onWithdraw={certificate.data.withdrawal === undefined ? onWithdraw : undefined}
          />
        )}
      >
        <div class="row">
          <Button kind="secondary" icon="calendar" onClick={() => setOpen({ kind: 'plan' })}>
            {t.plan}
          </Button>
        </div>
      </CheckList>
      {open?.kind === 'plan' ? <PlanCheckDialog certificate={certificate} onClose={close} /> : null}
      {open?.kind === 'record' ? <RecordCheckDialog check={open.check} onClose={close} /> : null}
    </>
  )
}

interface ActionsProps {
  readonly check: LocalRecord<'check'>
  readonly certificate: LocalRecord<'certificate'>
  readonly today: Day
  readonly onRecord: () => void
  readonly onWithdraw: ((draft: WithdrawalDraft) => void) | undefined
}

const Actions = ({ check, certificate, today, onRecord, onWithdraw }: ActionsProps) => {
  const t = checkMessages()
  const { store } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const { doneOn, conclusion, remediedOn } = check.data
  const mended = useOneAtATime(async () => {
    const committed = await store.commit({ op: 'patch', id: check.id, set: { remediedOn: today } })
    setFailed(committed.kind !== 'saved')
  })
  return (
    <>
      <Button kind="secondary" icon={doneOn === undefined ? 'clipboard-list' : 'pencil'} onClick={onRecord}>
        {doneOn === undefined ? t.record : t.change}
      </Button>
      {conclusion === 'remedy' && remediedOn === undefined ? (
        <Button kind="secondary" icon="check" busy={mended.isBusy} onClick={mended.run}>
          {t.remedied}
        </Button>
      ) : null}
      {conclusion === 'withdraw' && onWithdraw !== undefined ? (
        <Button
          kind="danger"
          icon="octagon-alert"
          onClick={() =>
            onWithdraw({ ground: 'criteria-lost', ...(doneOn === undefined ? {} : { concludedOn: doneOn }) })
          }
        >
          {t.toWithdraw}
        </Button>
      ) : null}
      {doneOn === undefined ? (
        <RemoveRecord
          id={check.id}
          label={t.remove}
          title={t.removeTitle}
          text={t.removeText}
          after={recordHref('office', 'certificate', certificate.id)}
        />
      ) : null}
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
    </>
  )
}
