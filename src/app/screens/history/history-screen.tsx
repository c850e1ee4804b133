import { useEffect, useState } from 'preact/hooks'
import { KINDS } from '../../../domain/records/kinds.ts'
import type { HistoryEntry } from '../../../protocol/history.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { historyMessages } from '../../messages/history.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { lifeOf } from './life.ts'
import { LifeList } from './life-list.tsx'
import { Receipts } from './receipts.tsx'
import { useFieldWords } from './use-field-words.ts'

/** `/history/:kind/:id`: who changed what in a record, both its receipts, and the way back to a former value. */
export const HistoryScreen = ({ kind, id }: { kind: string; id: string }) => {
  const t = historyMessages()
  const { store, space } = useApp()
  const known = KINDS.find((one) => one === kind)
  const found = useLive(
    async () => ({
      record: known === undefined ? undefined : await store.record(known, id),
      own: await store.changesOf(id),
      holder: (await store.identity())?.name ?? '',
    }),
    [known, id],
  )
  const asked = useHistory(id)
  const words = useFieldWords(found.status === 'ready' ? found.value.record : undefined)
  if (found.status !== 'ready') return <Opening status={found.status} back="/" />
  const { record, own, holder } = found.value
  const back = known === undefined ? '/' : recordHref(space, known, id)
  if (record === undefined) {
    return (
      <Page title={t.title} back={back}>
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  }
  const self = { name: holder, device: store.device }
  return (
    <Page title={t.title} back={back}>
      <p class="soft">{t.text}</p>
      <Receipts record={record} own={own} />
      {asked === 'loading' ? <p role="status">{t.loading}</p> : null}
      {asked === 'unreachable' ? <Notice tone="info">{t.onlyHere}</Notice> : null}
      <LifeList record={record} entries={lifeOf(Array.isArray(asked) ? asked : undefined, own, self)} words={words} />
    </Page>
  )
}

/** What the office knows, asked once; without a network the phone's own changes must do. */
const useHistory = (id: string): 'loading' | 'unreachable' | HistoryEntry[] => {
  const { history } = useApp()
  const [state, setState] = useState<'loading' | 'unreachable' | HistoryEntry[]>('loading')
  useEffect(() => {
    let isWanted = true
    history(id).then(
      (answer) => {
        if (isWanted) setState(answer.kind === 'ok' ? answer.value : 'unreachable')
      },
      () => setState('unreachable'),
    )
    return () => {
      isWanted = false
    }
  }, [id, history])
  return state
}
