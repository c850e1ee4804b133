import { useState } from 'preact/hooks'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { filesOf } from '../../../domain/records/evidence.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatBytes } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** Room that the files of one producer's visits take on this phone, and the way to have it back. */
export const VisitRoom = ({ producer }: { producer: Uuid }) => {
  const t = evidenceMessages()
  const { store } = useApp()
  const [freed, setFreed] = useState<number | undefined>()
  const found = useLive(async () => {
    const records = await store.evidenceOf(producer)
    const files = records.flatMap(({ data }) => filesOf(data))
    return { count: records.length, files, held: await store.heldBytes(files) }
  }, [producer])
  const { count, files, held } = found.status === 'ready' ? found.value : { count: 0, files: [], held: 0 }
  const release = useOneAtATime(async () => setFreed(await store.releaseFiles(files)))
  if (count === 0) return null
  return (
    <section class="card">
      <h2>{t.room}</h2>
      <p>{t.roomHeld(count, formatBytes(held, language.value))}</p>
      <p class="soft">{t.releaseText}</p>
      <div class="row">
        <Button kind="secondary" icon="eraser" busy={release.isBusy} onClick={release.run}>
          {t.release}
        </Button>
      </div>
      {freed === undefined ? null : (
        <Notice tone={freed === 0 ? 'info' : 'good'}>
          {freed === 0 ? t.releasedNone : t.released(formatBytes(freed, language.value))}
        </Notice>
      )}
    </section>
  )
}
