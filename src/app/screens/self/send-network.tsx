import { useState } from 'preact/hooks'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { formatBytes } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { selfSendMessages } from '../../messages/self-send.ts'
import type { SelfAlong, SelfControl, SentSelf } from '../../self.ts'
import { useLive } from '../../use-live.ts'
import { useRun } from '../files/use-run.ts'
import { useAnswer } from '../office/use-answer.ts'

interface SendNetworkProps {
  readonly product: string
  readonly along: SelfAlong
  readonly control: SelfControl
}

/** Straight to the commune: which one, with photos or without, and the receipt. */
export const SendNetwork = ({ product, along, control }: SendNetworkProps) => {
  const t = selfSendMessages()
  const [areas, again] = useAnswer(() => control.areas())
  if (areas === undefined) return <progress aria-label={t.area} />
  if (areas.kind !== 'ok')
    return (
      <Notice tone="info">
        <p>{areas.kind === 'problem' ? problemMessages()[areas.code] : t.areasUnreachable}</p>
        <Button kind="secondary" icon="refresh-cw" onClick={again}>
          {t.tryAgain}
        </Button>
      </Notice>
    )
  if (areas.value.length === 0) return <Notice tone="info">{t.noAreas}</Notice>
  return <SendTo product={product} along={along} control={control} areas={areas.value} />
}

const SendTo = ({ product, along, control, areas }: SendNetworkProps & { areas: readonly Area[] }) => {
  const t = selfSendMessages()
  const { store } = useApp()
  const own = useLive(async () => (await store.record('product', product))?.area, [product])
  const [chosen, choose] = useState<string | undefined>()
  const [withFiles, setWithFiles] = useState(true)
  const { run, start, stop } = useRun<SentSelf>()
  const wanted = chosen ?? (own.status === 'ready' ? own.value : undefined)
  const area = areas.find(({ code }) => code === wanted) ?? areas[0]
  const isBusy = run.kind === 'busy' || run.kind === 'running'
  return (
    <>
      <SelectField
        label={t.area}
        value={area?.code ?? ''}
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={choose}
      />
      {along.files === 0 ? null : (
        <CheckField
          label={t.withFiles(along.files, formatBytes(along.bytes, language.value))}
          isOn={withFiles}
          onChange={setWithFiles}
        />
      )}
      {isBusy ? (
        <>
          <progress aria-label={t.sending} />
          <p role="status">{t.sending}</p>
          <div class="row">
            <Button kind="secondary" icon="x" onClick={stop}>
              {t.stop}
            </Button>
          </div>
        </>
      ) : (
        <div class="row">
          <Button
            icon="send"
            onClick={() => {
              if (area !== undefined) start((progress) => control.send(product, area, { ...progress, withFiles }))
            }}
          >
            {t.send}
          </Button>
        </div>
      )}
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {run.kind === 'ended' ? <SentNotice sent={run.result} /> : null}
    </>
  )
}

const SentNotice = ({ sent }: { sent: SentSelf }) => {
  const t = selfSendMessages()
  switch (sent.kind) {
    case 'ok':
      return (
        <Notice tone="good" title={t.sent}>
          <p>{t.receipt}</p>
          <p>
            <strong>{sent.value.receipt}</strong>
          </p>
          <p>{t.receiptWhy}</p>
        </Notice>
      )
    case 'too-large':
      return (
        <Notice tone="warning">
          {t.tooLarge(formatBytes(sent.bytes, language.value), formatBytes(sent.most, language.value))}
        </Notice>
      )
    case 'stopped':
      return <Notice tone="info">{t.stopped}</Notice>
    case 'unreachable':
      return <Notice tone="warning">{problemMessages().unreachable}</Notice>
    case 'problem':
      return <Notice tone="error">{problemMessages()[sent.code]}</Notice>
  }
}
