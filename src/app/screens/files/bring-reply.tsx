import { useState } from 'preact/hooks'
import type { BundleContent } from '../../../protocol/bundle.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { FileControl } from '../../files.ts'
import { filesMessages } from '../../messages/files.ts'

/** Takes in what the office said of changes that went by file. */
export const BringReply = ({ content }: { content: Extract<BundleContent, { kind: 'reply' }> }) => {
  const t = filesMessages()
  const { files } = useApp()
  const [result, setResult] = useState<Awaited<ReturnType<FileControl['takeReply']>> | 'failed' | undefined>()
  if (result === 'failed') return <Notice tone="error">{t.failed}</Notice>
  if (result?.kind === 'foreign') return <Notice tone="warning">{t.foreignReply}</Notice>
  if (result?.kind === 'stale') return <Notice tone="info">{t.staleReply}</Notice>
  if (result?.kind === 'taken') return <Notice tone="good">{t.replyTaken(result.changes, result.files)}</Notice>
  return (
    <div class="row">
      <Button
        icon="cloud-check"
        onClick={() => {
          files.takeReply(content).then(setResult, () => setResult('failed'))
        }}
      >
        {t.takeReply}
      </Button>
    </div>
  )
}
