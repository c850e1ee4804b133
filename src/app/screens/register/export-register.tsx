import { useState } from 'preact/hooks'
import { OFFICE } from '../../../domain/records/role.ts'
import { exportRegister } from '../../../domain/register/export-register.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { registerMessages } from '../../messages/register.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { Holding } from '../certificates/holdings.ts'

interface ExportRegisterProps {
  readonly holdings: readonly Holding[]
  readonly areas: readonly Area[]
}

/** Gives all certificates as a register in the 22 columns in which provinces keep theirs. */
export const ExportRegister = ({ holdings, areas }: ExportRegisterProps) => {
  const t = certificateMessages()
  const { registers, store, dataDesk } = useApp()
  const [state, setState] = useState<'idle' | 'given' | 'failed' | 'not-noted'>('idle')
  const [withPersonal, setPersonal] = useState(false)
  const identity = useLive(() => store.identity(), [])
  const mayTakePersonal = identity.status === 'ready' && OFFICE.includes(identity.value?.role ?? 'officer')
  const give = useOneAtATime(async () => {
    const { exported } = registerMessages()
    try {
      // The office's server notes who took personal data, before they leave.
      const noted = withPersonal ? await (await dataDesk()).notePersonal(['register']) : { kind: 'ok' as const }
      if (noted.kind !== 'ok') return setState('not-noted')
      const sheet = exportRegister({
        producers: distinct(holdings.map(({ producer }) => producer)),
        products: distinct(holdings.map(({ product }) => product)),
        standings: holdings.map(({ standing }) => standing),
        areaName: (code) => areaName(code, areas),
        withPersonal,
        words: { ...exported, columns: registerMessages().field, legalForm: kindMessages().legalForm },
      })
      const given = await registers.give(exported.file, [sheet])
      setState(given === 'cancelled' ? 'idle' : 'given')
    } catch {
      // The piece of the app that writes workbooks could not be fetched.
      setState('failed')
    }
  })
  const said = { given: t.exported, failed: t.exportFailed, 'not-noted': t.exportNotNoted }
  return (
    <>
      <Button kind="secondary" icon="download" busy={give.isBusy} onClick={give.run}>
        {t.export}
      </Button>
      {mayTakePersonal ? (
        <CheckField label={t.exportPersonal} hint={t.exportPersonalHint} isOn={withPersonal} onChange={setPersonal} />
      ) : null}
      {state === 'idle' ? null : <span role="status">{said[state]}</span>}
    </>
  )
}

const distinct = <R extends LocalRecord>(records: readonly (R | undefined)[]): R[] => [
  ...new Map(records.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const]))).values(),
]
