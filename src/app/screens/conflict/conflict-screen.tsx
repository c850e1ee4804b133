import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { queueMessages } from '../../messages/queue.ts'
import { queueHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import type { FieldWords } from '../history/field-words.ts'
import { useFieldWords } from '../history/use-field-words.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { ChooseAll } from './choose-all.tsx'
import { ConflictCard } from './conflict-card.tsx'

/** `/conflicts/:id`: per field both values, with who and when and what each makes of the points; one is chosen, and only then the other goes. */
export const ConflictScreen = ({ id }: { id: string }) => {
  const t = queueMessages()
  const { store, space } = useApp()
  const found = useLive(async () => (await store.conflicted()).find((record) => record.id === id), [id])
  const record = found.status === 'ready' ? found.value : undefined
  const words = useFieldWords(record)
  const set = useCriteriaSet(record?.kind === 'assessment' ? record.data.criteria : undefined)
  if (found.status !== 'ready') return <Page title="">{null}</Page>
  return (
    <Page title={t.conflictTitle} back={queueHref(space)}>
      {record === undefined ? (
        <EmptyState
          icon="circle-check"
          title={t.conflictTitle}
          text={t.conflictNone}
          action={<Button href={queueHref(space)}>{t.back}</Button>}
        />
      ) : (
        <Conflicts record={record} set={set.kind === 'ready' ? set.set : undefined} words={words} />
      )}
    </Page>
  )
}

interface ConflictsProps {
  readonly record: LocalRecord
  readonly set: CriteriaSet | undefined
  readonly words: FieldWords
}

const Conflicts = ({ record, set, words }: ConflictsProps) => {
  const t = queueMessages()
  return (
    <>
      <p class="soft">{t.conflictText}</p>
      {record.conflicts.length > 1 ? <ChooseAll record={record} set={set} /> : null}
      {record.conflicts.map((conflict) => (
        <ConflictCard
          key={`${conflict.m} ${conflict.path}`}
          record={record}
          conflict={conflict}
          set={set}
          words={words}
        />
      ))}
    </>
  )
}
