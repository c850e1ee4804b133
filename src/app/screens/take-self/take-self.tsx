import { useEffect, useState } from 'preact/hooks'
import type { TakeOverOutlook } from '../../../store/take-over.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import type { Opened } from '../../files.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import { recordHref } from '../../record-href.ts'
import type { TookOver } from '../../self.ts'
import { useLive } from '../../use-live.ts'
import { Running } from '../files/running.tsx'
import { useRun } from '../files/use-run.ts'
import { TakeSelfPreview } from './take-self-preview.tsx'

interface TakeSelfProps {
  readonly opened: Opened<'self'>
  /** It is taken over, or was before. */
  readonly onTaken?: () => void
}

/** Shows a producer's self-assessment against what is here, then takes it over under a commune of this device. */
export const TakeSelf = ({ opened, onTaken }: TakeSelfProps) => {
  const t = takeSelfMessages()
  const { self } = useApp()
  const [outlook, setOutlook] = useState<TakeOverOutlook | 'failed' | undefined>()
  const { content } = opened
  useEffect(() => {
    const look = async (): Promise<void> => setOutlook(await (await self()).lookAt(content))
    look().catch(() => setOutlook('failed'))
  }, [self, content])
  if (outlook === undefined) return <p role="status">{t.opening}</p>
  if (outlook === 'failed') return <Notice tone="error">{t.failed}</Notice>
  if (outlook.kind !== 'outlook') return <Notice tone="error">{t[outlook.kind]}</Notice>
  return (
    <div class="stack">
      <TakeSelfPreview content={content} outlook={outlook} />
      <Take opened={opened} outlook={outlook} onTaken={onTaken} />
    </div>
  )
}

type TakeProps = {
  readonly opened: Opened<'self'>
  readonly outlook: Extract<TakeOverOutlook, { kind: 'outlook' }>
  readonly onTaken: (() => void) | undefined
}

const Take = ({ opened, outlook, onTaken }: TakeProps) => {
  const t = takeSelfMessages()
  const { self, store } = useApp()
  const identity = useLive(() => store.identity(), [])
  const [chosen, choose] = useState<string | undefined>()
  const { run, start, stop } = useRun<TookOver>()
  if (identity.status !== 'ready') return null
  const areas = (identity.value?.areas ?? []).filter(({ into }) => into === undefined)
  if (areas.length === 0) return <Notice tone="warning">{t.notEnrolled}</Notice>
  if (run.kind === 'ended' && run.result.kind === 'taken')
    return <Taken took={run.result} product={opened.content.product} />
  const sent = opened.content.mutations.find(({ kind }) => kind === 'producer')?.area
  const own = areas.find(({ code }) => code === (chosen ?? sent)) ?? areas[0]
  const take = (): void =>
    start(async (progress) => {
      const took = await (await self()).takeOver(opened, outlook.area ?? own?.code ?? '', progress)
      if (took.kind === 'taken') onTaken?.()
      return took
    })
  return (
    <>
      {outlook.area === undefined && areas.length > 1 ? (
        <SelectField
          label={t.area}
          value={own?.code ?? ''}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={choose}
        />
      ) : null}
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {run.kind === 'ended' ? <Refused took={run.result} /> : null}
      {run.kind === 'running' ? (
        <Running state={run} onStop={stop} />
      ) : (
        <div class="row">
          <Button icon="download" busy={run.kind === 'busy'} onClick={take}>
            {t.take}
          </Button>
        </div>
      )}
    </>
  )
}

const Refused = ({ took }: { took: TookOver }) => {
  const t = takeSelfMessages()
  switch (took.kind) {
    case 'taken':
      return null
    case 'stopped':
      return <Notice tone="info">{t.stopped}</Notice>
    case 'faulty':
    case 'newer':
      return <Notice tone="error">{t[took.kind]}</Notice>
    case 'not-enrolled':
      return <Notice tone="warning">{t.notEnrolled}</Notice>
    case 'disk-full':
      return <Notice tone="error">{t.diskFull}</Notice>
    case 'store-failed':
      return <Notice tone="error">{t.failed}</Notice>
  }
}

const Taken = ({ took, product }: { took: Extract<TookOver, { kind: 'taken' }>; product: string }) => {
  const t = takeSelfMessages()
  const { space } = useApp()
  const isNew = took.records.some(({ standing }) => standing === 'new' || standing === 'more')
  return (
    <>
      <Notice tone="good">{isNew || took.files.kept > 0 ? t.taken : t.takenNothing}</Notice>
      {took.files.damaged > 0 ? <Notice tone="warning">{t.filesDamaged(took.files.damaged)}</Notice> : null}
      {took.files.noRoom > 0 ? <Notice tone="warning">{t.filesNoRoom(took.files.noRoom)}</Notice> : null}
      <div class="row">
        <Button kind="secondary" icon="package" href={recordHref(space, 'product', product)}>
          {t.openProduct}
        </Button>
      </div>
    </>
  )
}
