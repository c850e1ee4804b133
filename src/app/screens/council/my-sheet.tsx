import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { newSheet } from '../../../domain/council/new-sheet.ts'
import { sheetId } from '../../../domain/council/sheet-id.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { MemberKey } from '../../../domain/records/council.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { problemMessages } from '../../messages/problems.ts'
import { sheetMessages } from '../../messages/sheet.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { OpenedHearing } from './council-data.ts'

interface MySheetProps {
  readonly opened: OpenedHearing
  readonly member: MemberKey
}

/** The member's own sheet of the scoring under way: to begin, to go on with, or handed in; and what became of it at the office. */
export const MySheet = ({ opened, member }: MySheetProps) => {
  const t = councilMessages().mine
  const { sync } = useApp()
  const { hearing, sheets } = opened
  const id = sheetId(hearing.id, member, hearing.data.scoring)
  const sheet = sheets.find((one) => one.id === id)
  const fate = useFate(id)
  const isScoring = hearing.data.status === 'scoring'
  const isLeftOut =
    !isScoring && sheet !== undefined && hearing.data.openings[hearing.data.scoring]?.sheets[member] !== id
  return (
    <section class="card">
      {isScoring && hearing.data.scoring > 1 ? <p>{t.again}</p> : null}
      {fate?.problem === undefined ? null : (
        <Notice tone="error" title={t.refused}>
          <p>{problemMessages()[fate.problem]}</p>
          <Button kind="secondary" href="/queue">
            {t.queue}
          </Button>
        </Notice>
      )}
      {isLeftOut && fate?.problem === undefined ? (
        <Notice tone="warning">{sheet?.data.status === 'final' ? t.late : t.unfinished}</Notice>
      ) : null}
      {hearing.data.status === 'postponed' ? <p>{t.postponed}</p> : null}
      {sheet === undefined && !isScoring ? <p>{t.notBegun}</p> : null}
      {sheet === undefined && isScoring ? <Begin opened={opened} member={member} id={id} /> : null}
      {sheet?.data.status === 'draft' ? (
        <Button
          kind={isScoring ? 'primary' : 'secondary'}
          icon={isScoring ? 'arrow-right' : 'eye'}
          href={`/assessments/${id}`}
        >
          {isScoring ? t.goOn(Object.keys(sheet.data.answers).length) : t.look}
        </Button>
      ) : null}
      {sheet?.data.status === 'final' ? (
        <>
          {isScoring && fate?.problem === undefined ? (
            <Notice tone="good" title={t.handedIn}>
              {fate?.isDelivered === false ? t.waiting : t.handedInText}
            </Notice>
          ) : null}
          <Button kind="secondary" icon="eye" href={`/assessments/${id}/result`}>
            {t.look}
          </Button>
          {isScoring ? (
            <Button kind="quiet" icon="refresh-cw" onClick={() => sync.now()}>
              {t.refresh}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

const Begin = ({ opened, member, id }: MySheetProps & { id: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<string | undefined>()
  const { hearing } = opened
  const begin = useOneAtATime(async () => {
    const loaded = await loadCriteriaSet(hearing.data.criteria)
    if (loaded.kind === 'unavailable') return setProblem(t.outcome.unknownSet)
    const data = newSheet(hearing, member, loaded.set.packVersion)
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: hearing.area, id, data })
    if (committed.kind === 'saved') route(`/assessments/${id}`)
    else setProblem(committed.kind === 'refused' ? problemMessages()[committed.code] : t.failed)
  })
  return (
    <>
      <p>{sheetMessages().secret}</p>
      {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
      <Button icon="clipboard-list" busy={begin.isBusy} onClick={begin.run}>
        {t.mine.start}
      </Button>
    </>
  )
}

/** Whether the office has all of the sheet, and why it refused it if it did; undefined until the store has said so. */
const useFate = (id: string) => {
  const { store } = useApp()
  const found = useLive(async () => {
    const refused = (await store.queue()).find(({ record, state }) => record === id && state === 'rejected')
    return { isDelivered: await store.isDelivered(id), problem: refused?.problem?.code }
  }, [id])
  return found.status === 'ready' ? found.value : undefined
}
