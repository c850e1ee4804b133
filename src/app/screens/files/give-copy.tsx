import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { filesMessages } from '../../messages/files.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { Give } from './give.tsx'

/** Makes a copy of everything on this phone. */
export const GiveCopy = () => {
  const t = filesMessages()
  const { files } = useApp()
  const along = useLive(() => files.along('copy'), [])
  const at = files.copiedAt.value
  return (
    <section class="card">
      <h2>{t.copyTitle}</h2>
      <p>{t.copyText}</p>
      <p class="soft">{at === undefined ? t.copyNever : t.copyAt(formatMoment(at, language.value))}</p>
      {along.status === 'ready' ? <Give label={t.copyGive} along={along.value} give={files.giveCopy} /> : null}
    </section>
  )
}
