import type { Json } from '../../../protocol/mutation.ts'
import { valueAt } from '../../../protocol/patch.ts'
import type { Conflict } from '../../../protocol/record.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { fieldName } from '../../field-names.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { queueMessages } from '../../messages/queue.ts'
import { useLive } from '../../use-live.ts'

/** `/conflicts/:id`: per field both values, with who and when; one is chosen, and only then the other goes. */
export const ConflictScreen = ({ id }: { id: string }) => {
  const t = queueMessages()
  const { store } = useApp()
  const found = useLive(async () => (await store.conflicted()).find((record) => record.id === id), [id])
  if (found.status !== 'ready') return <Page title="">{null}</Page>
  const record = found.value
  return (
    <Page title={t.conflictTitle} back="/queue">
      {record === undefined ? (
        <EmptyState
          icon="circle-check"
          title={t.conflictTitle}
          text={t.conflictNone}
          action={<Button href="/queue">{t.back}</Button>}
        />
      ) : (
        <>
          <p class="soft">{t.conflictText}</p>
          {record.conflicts.map((conflict) => (
            <Choice key={`${conflict.m} ${conflict.path}`} record={record} conflict={conflict} />
          ))}
        </>
      )}
    </Page>
  )
}

const shown = (value: Json | undefined): string => {
  if (value === undefined || value === '') return queueMessages().empty
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const Choice = ({ record, conflict }: { record: LocalRecord; conflict: Conflict }) => {
  const t = queueMessages()
  const { store } = useApp()
  const someone = kindMessages().someone
  const present = valueAt(record.data as unknown as Record<string, Json>, conflict.path)
  const choose = (choice: 'keep' | { m: string }): void => {
    void store.commit({ op: 'resolve', id: record.id, path: conflict.path, choose: choice })
  }
  return (
    <section class="card">
      <h2>{fieldName(conflict.path)}</h2>
      <div class="stack-close">
        <p class="soft">{t.here}</p>
        <p>
          <strong>{shown(present)}</strong>
        </p>
        <p class="soft">{t.by(record.updatedBy.name || someone, formatMoment(record.updatedAt, language.value))}</p>
        <Button kind="secondary" icon="check" onClick={() => choose('keep')}>
          {t.keep}
        </Button>
      </div>
      <div class="stack-close">
        <p class="soft">{t.other}</p>
        <p>
          <strong>{shown(conflict.value)}</strong>
        </p>
        <p class="soft">{t.by(conflict.by.name || someone, formatMoment(conflict.at, language.value))}</p>
        <Button kind="secondary" icon="check" onClick={() => choose({ m: conflict.m })}>
          {t.take}
        </Button>
      </div>
    </section>
  )
}
