import { useEffect, useState } from 'preact/hooks'
import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import type { BuildControl, KnownBuilds } from './context.ts'
import { shellMessages } from './messages/shell.ts'

/** Offers the version before this one, or, where that is shown, the newest; nothing where only one is kept. */
export const BuildChoice = ({ builds }: { builds: BuildControl }) => {
  const t = shellMessages()
  const [known, setKnown] = useState<KnownBuilds | undefined>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    void builds.read().then(setKnown)
  }, [builds])
  if (known === undefined) return null
  const isFormer = known.served.cache !== known.newest.cache
  const other = isFormer ? known.newest : known.former
  if (other === undefined) return null
  const use = async (): Promise<void> => setHasFailed(!(await builds.use(other)))
  return (
    <div class="stack-close">
      <p class="soft">{isFormer ? t.formerShown(other.name) : t.formerKept(other.name)}</p>
      <div class="row">
        <Button kind="secondary" icon="rotate-ccw" onClick={() => void use()}>
          {isFormer ? t.useNewest : t.useFormer}
        </Button>
      </div>
      {hasFailed ? <Notice tone="warning">{t.buildGone}</Notice> : null}
    </div>
  )
}
