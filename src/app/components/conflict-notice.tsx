import type { LocalRecord } from '../../store/store.ts'
import { useApp } from '../context.ts'
import { queueMessages } from '../messages/queue.ts'
import { conflictHref } from '../record-href.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Says on a record itself that two people changed the same field, and leads to the choice. */
export const ConflictNotice = ({ record }: { record: LocalRecord }) => {
  const t = queueMessages()
  const { space } = useApp()
  if (record.conflicts.length === 0) return null
  return (
    <Notice tone="warning" title={t.conflicts}>
      <p>{t.conflictText}</p>
      <Button kind="secondary" icon="git-merge" href={conflictHref(space, record.id)}>
        {t.choose}
      </Button>
    </Notice>
  )
}
