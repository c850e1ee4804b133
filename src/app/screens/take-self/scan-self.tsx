import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { Opened } from '../../files.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import { ScanChain } from './scan-chain.tsx'
import { TakeSelf } from './take-self.tsx'

/** Scans a producer's self-assessment off its screen, then offers to take it over. */
export const ScanSelf = () => {
  const t = takeSelfMessages()
  const { self } = useApp()
  const [state, setState] = useState<Opened<'self'> | 'scanning' | 'faulty' | undefined>()
  const open = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    setState((await (await self()).fromCodes(bytes)) ?? 'faulty')
  return (
    <section class="card">
      <h2>{t.scanTitle}</h2>
      <p>{t.scanText}</p>
      <div class="row">
        <Button kind="secondary" icon="scan" onClick={() => setState('scanning')}>
          {t.scan}
        </Button>
      </div>
      {state === 'scanning' ? (
        <ScanChain
          onWhole={(bytes) => {
            open(bytes).catch(() => setState('faulty'))
          }}
          onClose={() => setState(undefined)}
        />
      ) : null}
      {state === 'faulty' ? <Notice tone="error">{t.scanFaulty}</Notice> : null}
      {typeof state === 'object' ? <TakeSelf opened={state} /> : null}
    </section>
  )
}
