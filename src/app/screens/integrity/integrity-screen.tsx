import type { DeviceChain } from '../../../protocol/integrity.ts'
import { Badge } from '../../components/badge.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { integrityDeskMessages } from '../../messages/integrity-desk.ts'
import { language } from '../../messages/language.ts'
import { Answered } from '../office/answered.tsx'
import { DataTable } from '../office/data-table.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { FaultyDevice } from './faulty-device.tsx'

/** `/office/integrity`: the chain of signatures of each device, those first that need a look. */
export const IntegrityScreen = () => {
  const t = integrityDeskMessages()
  const { integrity } = useApp()
  const [answer, again] = useAnswer(async () => (await integrity()).devices())
  return (
    <Page title={t.integrity}>
      <p class="soft">{t.integrityLead}</p>
      <Answered answer={answer} onAgain={again}>
        {({ devices }) =>
          devices.length === 0 ? (
            <EmptyState icon="shield-check" title={t.emptyTitle} text={t.emptyText} />
          ) : (
            <Chains devices={devices} />
          )
        }
      </Answered>
    </Page>
  )
}

/** Whether something of its chain, or of what it sent, needs a look. */
const isFaulty = ({ faults, noted }: DeviceChain): boolean => faults.length + noted.length > 0

/** Signs of a device id that tell devices apart at a glance. */
const ID_TAIL = 6

const nameOf = ({ device, label, name }: DeviceChain): string =>
  [label, name].filter((part) => part !== undefined && part !== '').join(' · ') ||
  integrityDeskMessages().unknownDevice(device.slice(-ID_TAIL))

const Chains = ({ devices }: { devices: readonly DeviceChain[] }) => {
  const t = integrityDeskMessages()
  const faulty = devices.filter(isFaulty)
  return (
    <>
      {faulty.length === 0 ? (
        <Notice tone="good">{t.allSound}</Notice>
      ) : (
        <section class="stack-close">
          <h2>{t.toLook(faulty.length)}</h2>
          {faulty.map((chain) => (
            <FaultyDevice key={chain.device} chain={chain} name={nameOf(chain)} />
          ))}
        </section>
      )}
      <section class="stack-close">
        <h2>{t.all}</h2>
        <DataTable
          caption={t.all}
          rows={devices}
          keyOf={({ device }) => device}
          defaultSort="-last"
          columns={[
            { id: 'device', title: t.device, cell: nameOf },
            { id: 'statements', title: t.statements, cell: ({ entries }) => entries },
            {
              id: 'last',
              title: t.last,
              cell: ({ lastAt }) => lastAt ?? '',
              show: ({ lastAt }) => (lastAt === undefined ? '' : formatMoment(lastAt, language.value)),
            },
            { id: 'key', title: t.key, cell: ({ isKeyKnown }) => (isKeyKnown ? t.keyKnown : t.keyUnknown) },
            {
              id: 'state',
              title: t.state,
              cell: (chain) => (isFaulty(chain) ? t.faulty : t.sound),
              show: (chain) => (
                <Badge tone={isFaulty(chain) ? 'warning' : 'good'}>{isFaulty(chain) ? t.faulty : t.sound}</Badge>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}
