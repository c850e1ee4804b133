import { useState } from 'preact/hooks'
import type { BundleContent } from '../../../protocol/bundle.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { FileControl } from '../../files.ts'
import { filesMessages } from '../../messages/files.ts'

type Result = Awaited<ReturnType<FileControl['restore']>>

/** Puts a copy back into this phone. */
export const BringCopy = ({ content }: { content: Extract<BundleContent, { kind: 'copy' }> }) => {
  const t = filesMessages()
  const { files } = useApp()
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | Result>('idle')
  const restore = (): void => {
    setState('busy')
    files.restore(content).then(setState, () => setState('failed'))
  }
  if (typeof state === 'object') return <RestoredNotice result={state} />
  return (
    <>
      {state === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      <div class="row">
        <Button icon="rotate-ccw" busy={state === 'busy'} onClick={restore}>
          {t.restore}
        </Button>
      </div>
    </>
  )
}

const RestoredNotice = ({ result }: { result: Result }) => {
  const t = filesMessages()
  if (result.kind === 'foreign') return <Notice tone="warning">{t.foreignCopy}</Notice>
  const { records, changes } = result
  return <Notice tone="good">{records + changes === 0 ? t.restoredNothing : t.restored(records, changes)}</Notice>
}
