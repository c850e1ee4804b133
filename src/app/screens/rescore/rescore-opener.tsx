import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { rescoreMessages } from '../../messages/rescore.ts'
import './rescore-opener.css'

/** An assessment as it is on screen, and its set. */
export interface RescoreProps {
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
}

/** "Chấm theo quyết định khác": fetched when it is asked for, since few need it and it brings other decisions' words along. */
export const RescoreOpener = (props: RescoreProps) => {
  const t = rescoreMessages()
  const [Section, setSection] = useState<FunctionComponent<RescoreProps> | undefined>()
  const [state, setState] = useState<'closed' | 'opening' | 'failed'>('closed')
  if (Section !== undefined) return <Section {...props} />
  const open = async (): Promise<void> => {
    setState('opening')
    const room = await import('./rescore-section.tsx').catch(() => undefined)
    if (room === undefined) setState('failed')
    else setSection(() => room.RescoreSection)
  }
  return (
    <div class="rescore-opener">
      {state === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      <Button kind="secondary" icon="file-text" busy={state === 'opening'} onClick={() => void open()}>
        {t.open}
      </Button>
    </div>
  )
}
