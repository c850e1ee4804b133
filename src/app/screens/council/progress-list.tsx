import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { newSheet } from '../../../domain/council/new-sheet.ts'
import { sheetId } from '../../../domain/council/sheet-id.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { MemberKey } from '../../../domain/records/council.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { problemMessages } from '../../messages/problems.ts'
import { type MemberProgress, plannedOpening, progressOf } from './chair-model.ts'
import './council.css'
import type { OpenedHearing } from './council-data.ts'

/** Who has handed in, and nothing else of the sheets; with the way to type in one that came on paper. */
export const ProgressList = ({ opened }: { opened: OpenedHearing }) => {
  const t = councilMessages()
  const { store, sync } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<string | undefined>()
  const { hearing, session, sheets, identity } = opened
  const progress = progressOf(hearing.data, sheets, session?.data.members)
  const { quorum } = plannedOpening(hearing.data, progress)
  const typeIn = async (member: MemberKey): Promise<void> => {
    const loaded = await loadCriteriaSet(hearing.data.criteria)
    if (loaded.kind === 'unavailable') return setProblem(t.outcome.unknownSet)
    const data = newSheet(hearing, member, loaded.set.packVersion, identity?.name ?? '')
    const id = sheetId(hearing.id, member, hearing.data.scoring)
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: hearing.area, id, data })
    if (committed.kind === 'saved') route(`/office/council/hearings/${hearing.id}/paper/${member}`)
    else setProblem(committed.kind === 'refused' ? problemMessages()[committed.code] : t.failed)
  }
  return (
    <section class="card">
      <h2>{t.progress.title}</h2>
      <p class="soft">{t.progress.text}</p>
      {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
      <Notice tone={quorum.isMet ? 'good' : 'info'} title={quorum.isMet ? t.quorumMet : t.quorumMissing}>
        <p>
          {t.quorum(quorum.present, quorum.members, quorum.needed)}
          {quorum.isChairMissing ? `. ${t.chairMissing}` : ''}
        </p>
      </Notice>
      <ul class="council-people">
        {progress.map((one) => (
          <li key={one.key} class="council-person">
            <span class="council-person-words">
              <strong>{one.member.name}</strong>
              <span class="soft">
                {t.seat[one.member.seat]}
                {hearing.data.manner === 'written' ? '' : ` · ${one.isPresent ? t.member.present : t.member.absent}`}
              </span>
            </span>
            <State progress={one} />
            <TypeIn hearing={hearing.id} progress={one} onBegin={() => void typeIn(one.key)} />
          </li>
        ))}
      </ul>
      <div>
        <Button kind="secondary" icon="refresh-cw" onClick={() => sync.now()}>
          {t.progress.refresh}
        </Button>
      </div>
    </section>
  )
}

const State = ({ progress: { state, isTypedIn } }: { progress: MemberProgress }) => {
  const t = councilMessages().progress
  return (
    <Badge
      tone={state === 'final' ? 'good' : state === 'draft' ? 'info' : 'neutral'}
      icon={state === 'final' ? 'circle-check' : 'circle'}
    >
      {isTypedIn ? `${t[state]} (${t.paper})` : t[state]}
    </Badge>
  )
}

interface TypeInProps {
  readonly hearing: string
  readonly progress: MemberProgress
  readonly onBegin: () => void
}

/** A paper sheet is typed in where the member has none on a device; one that was begun here goes on. */
const TypeIn = ({ hearing, progress: { key, member, state, isTypedIn, sheet }, onBegin }: TypeInProps) => {
  const t = councilMessages().progress
  if (state === 'none') {
    return (
      <Button kind="quiet" icon="pencil" onClick={onBegin}>
        {t.typeIn}
        <span class="visually-hidden"> {member.name}</span>
      </Button>
    )
  }
  if (!isTypedIn || state === 'final' || sheet?.data.sealed === true) return null
  return (
    <Button kind="quiet" icon="pencil" href={`/office/council/hearings/${hearing}/paper/${key}`}>
      {t.goOn}
    </Button>
  )
}
