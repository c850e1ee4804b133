import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { type MemberProgress, openingOf, plannedOpening } from './chair-model.ts'
import type { OpenedHearing } from './council-data.ts'
import { asJson } from './council-writes.ts'

interface OpenSheetsProps {
  readonly opened: OpenedHearing
  readonly progress: readonly MemberProgress[]
}

/** Opens the sheets for all, after a look at who would be left out: from then on no other sheet of this scoring is taken. */
export const OpenSheets = ({ opened, progress }: OpenSheetsProps) => {
  const t = councilMessages()
  const { store, sync, now } = useApp()
  const [isAsking, ask] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const { hearing, identity } = opened
  const { quorum, counted, missing, absent, isPossible } = plannedOpening(hearing.data, progress)
  const open = useOneAtATime(async () => {
    const opening = openingOf(progress, identity?.name ?? '', now().toISOString())
    const committed = await store.commit({
      ...{ op: 'patch', id: hearing.id },
      set: { status: 'opened', [`openings/${hearing.data.scoring}`]: asJson(opening) },
    })
    if (committed.kind !== 'saved')
      return setProblem(committed.kind === 'refused' ? problemMessages()[committed.code] : t.failed)
    ask(false)
    sync.now()
  })
  const names = (people: readonly MemberProgress[]): string => people.map(({ member }) => member.name).join(', ')
  return (
    <>
      <Button
        kind={isPossible ? 'primary' : 'secondary'}
        icon="lock-open"
        onClick={() => {
          // The latest sheets first: one that is on its way would make the office ask again.
          sync.now()
          ask(true)
        }}
      >
        {counted.length === 0 ? t.open.none : t.open.button(counted.length)}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.open.title}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button icon="lock-open" disabled={!isPossible} busy={open.isBusy} onClick={open.run}>
                {t.open.do}
              </Button>
            </>
          }
        >
          {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
          <Notice
            tone={isPossible ? 'good' : 'warning'}
            title={quorum.isMet ? (counted.length === 0 ? t.open.none : t.quorumMet) : t.quorumMissing}
          >
            <p>
              {t.quorum(quorum.present, quorum.members, quorum.needed)}
              {quorum.isChairMissing ? `. ${t.chairMissing}` : ''}
            </p>
            {quorum.isMet || hearing.data.manner === 'written' ? null : <p>{t.open.attendance}</p>}
          </Notice>
          <p>{t.open.text}</p>
          {missing.length === 0 ? null : <Notice tone="warning">{t.open.missing(names(missing))}</Notice>}
          {absent.length === 0 ? null : <Notice tone="warning">{t.open.absent(names(absent))}</Notice>}
        </Dialog>
      ) : null}
    </>
  )
}
