import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera } from '../../../device/camera.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import { useCamera } from '../evidence/use-camera.ts'
import { createChainScan, leftOf, type ScanState } from './chain-scan.ts'
import './scan-chain.css'

/** Between two looks the screen gets its turn; the codes change three times a second. */
const BREATH_MS = 40

/** Numbers of missing codes that are named. */
const NAMED = 12

interface ScanChainProps {
  readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly onClose: () => void
}

/** The camera, reading code after code of another phone's screen until all were seen. */
export const ScanChain = ({ onWhole, onClose }: ScanChainProps) => {
  const t = takeSelfMessages()
  const words = evidenceMessages()
  const { state, again } = useCamera()
  const [scan] = useState(createChainScan)
  const [seen, setSeen] = useState<ScanState>({ kind: 'none' })
  const onCode = (text: string): void => {
    const next = scan.see(text)
    setSeen(next)
    if (next.kind === 'whole') onWhole(next.bytes)
  }
  return (
    <Dialog title={t.scan} onClose={onClose}>
      {state.kind === 'open' ? <Looking camera={state.camera} onCode={onCode} /> : null}
      {state.kind === 'opening' ? <p role="status">{words.opening}</p> : null}
      {state.kind === 'trouble' ? (
        <Notice tone="error">
          <p>{words.trouble[state.trouble]}</p>
          <Button kind="secondary" icon="refresh-cw" onClick={again}>
            {words.tryAgain}
          </Button>
        </Notice>
      ) : null}
      <Seen seen={seen} />
    </Dialog>
  )
}

const Looking = ({ camera, onCode }: { camera: Camera; onCode: (text: string) => void }) => {
  const { evidence } = useApp()
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  found.current = onCode
  useEffect(() => {
    const held = { isOver: false }
    if (video.current !== null) void camera.show(video.current)
    const look = async (): Promise<void> => {
      const read = await evidence.codeReader()
      while (!held.isOver) {
        const frame = await camera.shoot()
        const text = frame === undefined ? undefined : await read(frame)
        frame?.close()
        if (!held.isOver && text !== undefined && text !== '') found.current(text)
        await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
      }
    }
    look().catch(reportError)
    return () => {
      held.isOver = true
    }
  }, [camera, evidence])
  return <video class="scan-chain-view" ref={video} muted playsInline aria-label={takeSelfMessages().scanning} />
}

const Seen = ({ seen }: { seen: ScanState }) => {
  const t = takeSelfMessages()
  switch (seen.kind) {
    case 'none':
      return <p role="status">{t.scanning}</p>
    case 'other':
      return <p role="status">{t.scanOther}</p>
    case 'spoilt':
      return <p role="status">{t.scanSpoilt}</p>
    case 'whole':
      return <p role="status">{t.opening}</p>
    case 'partly': {
      const left = leftOf(seen, NAMED)
      const rest = seen.count - seen.seen.size > left.length ? '…' : ''
      return (
        <div class="stack-close">
          <progress
            class="scan-chain-progress"
            max={seen.count}
            value={seen.seen.size}
            aria-label={t.scanSeen(seen.seen.size, seen.count)}
          />
          <p role="status">{t.scanSeen(seen.seen.size, seen.count)}</p>
          <ol class="scan-chain-grid" aria-hidden="true">
            {Array.from({ length: seen.count }, (_, n) => (
              <li key={n} class={seen.seen.has(n + 1) ? 'is-seen' : ''} />
            ))}
          </ol>
          <p class="soft">{t.scanLeft(`${left.join(', ')}${rest}`)}</p>
        </div>
      )
    }
  }
}
