import { useState } from 'preact/hooks'
import type { QuarantineDecision, QuarantinedDevice } from '../../../protocol/quarantine.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from './answered.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { QuarantinedCard } from './quarantined-card.tsx'
import { useAnswer } from './use-answer.ts'

type Deciding = Pick<QuarantineDecision, 'device' | 'about'>

/** `/office/devices/quarantine`: what stopped phones still sent, by phone and record; taken in as their work, or declined with a reason. */
export const QuarantineScreen = () => {
  const t = quarantineMessages()
  const { quarantine } = useApp()
  const [answer, again] = useAnswer(async () => (await quarantine()).list())
  const [declining, setDeclining] = useState<Deciding | undefined>()
  const [said, setSaid] = useState<{ tone: 'good' | 'error'; text: string } | undefined>()
  const decide = async (decision: QuarantineDecision): Promise<boolean> => {
    const outcome = await (await quarantine()).decide(decision)
    if (outcome.kind !== 'ok') {
      setSaid({ tone: 'error', text: problemMessages()[outcome.kind === 'problem' ? outcome.code : 'unreachable'] })
      return false
    }
    const { taken, refused, declined, waiting } = outcome.value
    setSaid({ tone: 'good', text: decision.take ? t.outcome(taken, refused, waiting) : t.declined(declined) })
    again()
    return true
  }
  return (
    <Page title={t.title} back="/office/devices" wide>
      <p class="soft">{t.text}</p>
      {said === undefined ? null : <Notice tone={said.tone}>{said.text}</Notice>}
      <Answered answer={answer} onAgain={again}>
        {(devices) =>
          devices.length === 0 ? (
            <EmptyState icon="lock" title={t.empty} text={t.emptyText} />
          ) : (
            devices.map((device) => (
              <Device
                key={device.device}
                device={device}
                onTake={async (deciding) => void (await decide({ ...deciding, take: true }))}
                onDecline={setDeclining}
              />
            ))
          )
        }
      </Answered>
      {declining === undefined ? null : (
        <DeclineDialog
          onClose={() => setDeclining(undefined)}
          onReason={async (reason) => {
            if (await decide({ ...declining, take: false, reason })) setDeclining(undefined)
          }}
        />
      )}
    </Page>
  )
}

interface DeviceProps {
  readonly device: QuarantinedDevice
  readonly onTake: (deciding: Deciding) => Promise<void>
  readonly onDecline: (deciding: Deciding) => void
}

const Device = ({ device, onTake, onDecline }: DeviceProps) => {
  const t = quarantineMessages()
  const take = useOneAtATime(() => onTake({ device: device.device }))
  const names = new Map(device.records.flatMap(({ record, name }) => (name === '' ? [] : [[record, name] as const])))
  return (
    <section class="stack">
      <h2>
        {device.holder} {device.label === '' ? '' : `· ${device.label}`}
      </h2>
      <p class="soft">
        {[
          device.waiting === 0 ? t.none : t.waiting(device.waiting),
          ...(device.revokedAt === undefined ? [] : [t.stoppedAt(formatMoment(device.revokedAt, language.value))]),
          ...(device.revokedFor === undefined ? [] : [t.reasons[device.revokedFor]]),
        ].join(' · ')}
      </p>
      {device.waiting === 0 ? null : (
        <div class="row">
          <Button icon="check" busy={take.isBusy} onClick={take.run}>
            {t.takeAll}
          </Button>
          <Button kind="secondary" icon="x" onClick={() => onDecline({ device: device.device })}>
            {t.declineAll}
          </Button>
        </div>
      )}
      {device.records.map((record) => (
        <QuarantinedCard
          key={record.record}
          {...{ record, names }}
          onTake={(about) => onTake({ device: device.device, about })}
          onDecline={(about) => onDecline({ device: device.device, about })}
        />
      ))}
    </section>
  )
}
