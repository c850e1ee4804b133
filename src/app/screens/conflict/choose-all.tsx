import { useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { queueMessages } from '../../messages/queue.ts'
import { type Outlook, outlookOf } from './outlook.ts'

/** One choice for every field at once, with what it comes to. */
export const ChooseAll = ({ record, set }: { record: LocalRecord; set: CriteriaSet | undefined }) => {
  const t = queueMessages()
  const { store } = useApp()
  const [isBusy, setBusy] = useState(false)
  const outlook = (isOther: boolean): Outlook | undefined =>
    set === undefined || record.kind !== 'assessment'
      ? undefined
      : outlookOf(record.data, isOther ? record.conflicts : [], set)
  const choose = async (isOther: boolean): Promise<void> => {
    setBusy(true)
    for (const { path, m } of record.conflicts)
      await store.commit({ op: 'resolve', id: record.id, path, choose: isOther ? { m } : 'keep' })
    setBusy(false)
  }
  const told = (found: Outlook | undefined): string =>
    found === undefined ? '' : ` (${t.outlook(found.points, found.stars)})`
  return (
    <section class="card stack-close">
      <h2>{t.all(record.conflicts.length)}</h2>
      <Button kind="secondary" icon="check" busy={isBusy} onClick={() => void choose(false)}>
        {t.keepAll}
        {told(outlook(false))}
      </Button>
      <Button kind="secondary" icon="check" busy={isBusy} onClick={() => void choose(true)}>
        {t.takeAll}
        {told(outlook(true))}
      </Button>
    </section>
  )
}
