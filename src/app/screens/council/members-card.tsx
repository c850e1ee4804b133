import { useState } from 'preact/hooks'
import { memberKeysOf } from '../../../domain/council/members.ts'
import { quorumOf } from '../../../domain/council/quorum.ts'
import type { MemberKey } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import './council.css'
import { asJson, changeSession } from './council-writes.ts'
import { MemberDialog } from './member-dialog.tsx'

/** The members of a session and, in a meeting, who is there; with what is still missing for the council to decide. */
export const MembersCard = ({ session }: { session: LocalRecord<'session'> }) => {
  const t = councilMessages()
  const { store } = useApp()
  const [editing, setEditing] = useState<MemberKey | 'new' | undefined>()
  const [hasFailed, setFailed] = useState(false)
  const { members, status, manner, rules } = session.data
  const keys = memberKeysOf(members)
  const present = keys.filter((key) => members[key]?.isPresent === true)
  const isMeeting = manner === 'meeting' && keys.length > 0
  const isClosed = status === 'closed'
  const mark = async (marked: readonly MemberKey[], isPresent: boolean): Promise<void> => {
    const set = Object.fromEntries(
      marked.flatMap((key) => {
        const member = members[key]
        return member === undefined ? [] : [[`members/${key}`, asJson({ ...member, isPresent })]]
      }),
    )
    setFailed((await changeSession(store, session.id, set)) !== 'saved')
  }
  return (
    <section class="card">
      <h2>{t.member.title}</h2>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {keys.length === 0 ? <p>{t.member.none}</p> : null}
      {isMeeting ? <QuorumNotice session={session} present={present} /> : null}
      <ul class="council-people">
        {keys.map((key) => (
          <li key={key} class="council-person">
            <span class="council-person-words">
              <strong>{members[key]?.name}</strong>
              <span class="soft">
                {[t.seat[members[key]?.seat ?? 'member'], members[key]?.organisation ?? '']
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
            </span>
            {isMeeting && !isClosed ? (
              <CheckField
                label={t.member.present}
                isOn={members[key]?.isPresent === true}
                onChange={(isOn) => void mark([key], isOn)}
              />
            ) : null}
            {isMeeting && isClosed ? (
              <span>{members[key]?.isPresent === true ? t.member.present : t.member.absent}</span>
            ) : null}
            {isClosed ? null : (
              <button
                type="button"
                class="council-move"
                aria-label={t.member.edit(members[key]?.name ?? '')}
                onClick={() => setEditing(key)}
              >
                <Icon name="pencil" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isClosed ? null : (
        <div class="row">
          <Button kind="secondary" icon="plus" onClick={() => setEditing('new')}>
            {t.member.add}
          </Button>
          {isMeeting && present.length < keys.length ? (
            <Button kind="quiet" icon="check" onClick={() => void mark(keys, true)}>
              {t.member.allPresent}
            </Button>
          ) : null}
        </div>
      )}
      <p class="soft">{status === 'open' ? t.member.locked : rules.mustChairBePresent ? t.rules.chairHint : ''}</p>
      {editing === undefined ? null : (
        <MemberDialog
          session={session}
          member={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}

const QuorumNotice = ({ session, present }: { session: LocalRecord<'session'>; present: readonly MemberKey[] }) => {
  const t = councilMessages()
  const { members, rules } = session.data
  const quorum = quorumOf(members, present, rules)
  return (
    <Notice tone={quorum.isMet ? 'good' : 'info'} title={quorum.isMet ? t.quorumMet : t.quorumMissing}>
      <p>
        {t.quorum(quorum.present, quorum.members, quorum.needed)}
        {quorum.isChairMissing ? `. ${t.chairMissing}` : ''}
      </p>
    </Notice>
  )
}
