import { useState } from 'preact/hooks'
import type { Area, DeviceRow } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { collectMessages } from '../../messages/collect.ts'
import type { OpenRosaControl } from '../../open-rosa.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { CollectKeyDialog } from './collect-key-dialog.tsx'
import { CollectPhones } from './collect-phones.tsx'
import { FormLosses } from './form-losses.tsx'
import { Submissions } from './submissions.tsx'
import { useOpenRosa } from './use-open-rosa.ts'

/** `/office/devices/collect`: phones with ODK Collect or KoboCollect, what came from them, and what our forms lose there. */
export const CollectScreen = () => {
  const t = collectMessages()
  const control = useOpenRosa()
  return (
    <Page title={t.title} back="/office/devices">
      <p class="soft">{t.text}</p>
      {control === undefined ? <progress aria-label={t.title} /> : <Desk control={control} />}
    </Page>
  )
}

const Desk = ({ control }: { control: OpenRosaControl }) => {
  const t = collectMessages()
  const { office } = useApp()
  const [isMaking, setMaking] = useState(false)
  const [answer, again] = useAnswer(async (): Promise<Outcome<{ phones: DeviceRow[]; areas: Area[] }>> => {
    const [devices, areas] = [await office.devices(), await office.areas()]
    if (devices.kind !== 'ok') return devices
    const phones = devices.value.filter(({ door }) => door === 'openrosa')
    return areas.kind === 'ok' ? { kind: 'ok', value: { phones, areas: areas.value } } : areas
  })
  return (
    <>
      {control.isSecure ? null : <Notice tone="warning">{t.insecure}</Notice>}
      <div class="row">
        <Button icon="plus" onClick={() => setMaking(true)}>
          {t.make}
        </Button>
      </div>
      <Answered answer={answer} onAgain={again}>
        {({ phones, areas }) => (
          <>
            <CollectPhones phones={phones} areas={areas} onRevoked={again} />
            {isMaking ? (
              <CollectKeyDialog
                areas={areas}
                control={control}
                onClose={() => {
                  setMaking(false)
                  again()
                }}
              />
            ) : null}
          </>
        )}
      </Answered>
      <Submissions control={control} />
      <FormLosses />
    </>
  )
}
