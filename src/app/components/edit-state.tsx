import type { Committed } from '../../store/store.ts'
import { componentMessages } from '../messages/components.ts'
import { Notice } from './notice.tsx'
import { Saved } from './saved.tsx'

/** What became of the last change in a form that saves as one types. */
export const EditState = ({ outcome }: { outcome: Committed['kind'] | 'saving' | undefined }) => {
  const t = componentMessages()
  switch (outcome) {
    case undefined:
      return <p class="soft">{t.savedAsTyped}</p>
    case 'saving':
    case 'saved':
      return <Saved state={outcome} />
    case 'refused':
      return <Notice tone="error">{t.recordGone}</Notice>
    case 'disk-full':
    case 'store-failed':
      return <Notice tone="error">{t.saveFailed}</Notice>
  }
}
