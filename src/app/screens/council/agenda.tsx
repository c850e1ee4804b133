import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Icon } from '../../components/icon.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { AddDossiers } from './add-dossiers.tsx'
import { averageText } from './average-text.ts'
import { agendaChoices, progressOf } from './chair-model.ts'
import './council.css'
import type { OpenedHearing } from './council-data.ts'

interface AgendaProps {
  readonly session: LocalRecord<'session'>
  readonly hearings: readonly OpenedHearing[]
  /** Hearings of all sessions: a dossier is on one agenda at a time. */
  readonly all: readonly LocalRecord<'hearing'>[]
  readonly waiting: readonly LocalRecord<'dossier'>[]
}

/** The dossiers of a session in their order, how far each has come, and more of them. */
export const Agenda = ({ session, hearings, all, waiting }: AgendaProps) => {
  const t = councilMessages()
  const { store } = useApp()
  const [isAdding, setAdding] = useState(false)
  const isClosed = session.data.status === 'closed'
  const hasMembers = Object.keys(session.data.members).length > 0
  const swap = async (one: OpenedHearing, other: OpenedHearing): Promise<void> => {
    await store.commit({ op: 'patch', id: one.hearing.id, set: { place: other.hearing.data.place } })
    await store.commit({ op: 'patch', id: other.hearing.id, set: { place: one.hearing.data.place } })
  }
  return (
    <section class="card">
      <h2>{t.agenda.title}</h2>
      {hearings.length === 0 ? <p>{hasMembers ? t.agenda.none : t.agenda.membersFirst}</p> : null}
      <ol class="card-list">
        {hearings.map((opened, index) => (
          <li key={opened.hearing.id} class="council-agenda-row">
            <CardLink href={`/office/council/hearings/${opened.hearing.id}`}>
              <HearingLine opened={opened} session={session} />
            </CardLink>
            {isClosed ? null : (
              <Moves
                name={opened.product?.data.name ?? ''}
                onUp={upward(hearings[index - 1], opened, swap)}
                onDown={upward(opened, hearings[index + 1], swap)}
              />
            )}
          </li>
        ))}
      </ol>
      {isClosed || !hasMembers ? null : (
        <div>
          <Button kind={hearings.length === 0 ? 'primary' : 'secondary'} icon="plus" onClick={() => setAdding(true)}>
            {t.agenda.add}
          </Button>
        </div>
      )}
      {isAdding ? (
        <AddDossiers
          session={session}
          choices={agendaChoices(waiting, all, session.data.manner)}
          isOthersWaiting={waiting.length > 0}
          firstPlace={Math.max(0, ...hearings.map(({ hearing }) => hearing.data.place)) + 1}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  )
}

const HearingLine = ({ opened, session }: { opened: OpenedHearing; session: LocalRecord<'session'> }) => {
  const t = councilMessages()
  const { hearing, product, producer, sheets } = opened
  const { data } = hearing
  const progress = progressOf(data, sheets, session.data.members)
  const { result } = data
  return (
    <>
      <strong>{t.minutes.dossier(data.place, product?.data.name ?? '')}</strong>
      <span class="soft">{producer?.data.name}</span>
      <span class="row">
        <Badge tone={data.status === 'decided' ? 'good' : data.status === 'opened' ? 'info' : 'neutral'}>
          {t.hearingStatus[data.status]}
        </Badge>
        {data.status === 'scoring' ? (
          <span class="soft">
            {data.scoring > 1 ? `${t.scoring(data.scoring)} · ` : ''}
            {t.agenda.sheets(progress.filter(({ state }) => state === 'final').length, progress.length)}
          </span>
        ) : null}
        {result === undefined ? null : (
          <>
            <StarRow stars={result.stars} label={t.outcome.stars(result.stars)} size="s" />
            <span>{averageText({ sum: result.sum, count: result.sheets }, language.value)}</span>
          </>
        )}
      </span>
    </>
  )
}

/** Changes the places of two neighbours; nothing to do at either end of the list. */
const upward = (
  one: OpenedHearing | undefined,
  other: OpenedHearing | undefined,
  swap: (one: OpenedHearing, other: OpenedHearing) => Promise<void>,
): (() => void) | undefined => {
  const isFixed = (opened: OpenedHearing): boolean =>
    opened.hearing.data.status === 'decided' || opened.hearing.data.status === 'postponed'
  return one === undefined || other === undefined || isFixed(one) || isFixed(other)
    ? undefined
    : () => void swap(one, other)
}

interface MovesProps {
  readonly name: string
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

const Moves = ({ name, onUp, onDown }: MovesProps) => {
  const t = councilMessages().agenda
  return (
    <span class="council-agenda-moves">
      <button
        type="button"
        class="council-move"
        aria-label={t.up(name)}
        disabled={onUp === undefined}
        onClick={() => onUp?.()}
      >
        <Icon name="arrow-up" />
      </button>
      <button
        type="button"
        class="council-move"
        aria-label={t.down(name)}
        disabled={onDown === undefined}
        onClick={() => onDown?.()}
      >
        <Icon name="arrow-down" />
      </button>
    </span>
  )
}
