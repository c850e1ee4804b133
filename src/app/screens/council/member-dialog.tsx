import { useState } from 'preact/hooks'
import { isSameName, memberKeysOf, nextMemberKey } from '../../../domain/council/members.ts'
import { type Attendee, MEMBER_SEATS, type MemberKey } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { asJson, changeSession } from './council-writes.ts'
import { useKnownMembers } from './use-known-members.ts'

interface MemberDialogProps {
  readonly session: LocalRecord<'session'>
  /** Whom to change; a new one otherwise. */
  readonly member: MemberKey | undefined
  readonly onClose: () => void
}

/** One member of the council: name, seat, office. People who hold a council device or account are a tap away, as the office knows them by name. */
export const MemberDialog = ({ session, member, onClose }: MemberDialogProps) => {
  const t = councilMessages()
  const { store } = useApp()
  const { members } = session.data
  const before = member === undefined ? undefined : members[member]
  const hasChair = memberKeysOf(members).some((key) => members[key]?.seat === 'chair')
  const [name, setName] = useState(before?.name ?? '')
  const [seat, setSeat] = useState<Attendee['seat']>(before?.seat ?? (hasChair ? 'member' : 'chair'))
  const [organisation, setOrganisation] = useState(before?.organisation ?? '')
  const [isTried, setTried] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const known = useKnownMembers(members)
  const isTaken = memberKeysOf(members).some((key) => key !== member && isSameName(members[key]?.name ?? '', name))
  const wrong = name.trim() === '' ? t.member.nameMissing : isTaken ? t.member.nameTaken : undefined
  const save = useOneAtATime(async () => {
    setTried(true)
    if (wrong !== undefined) return
    const person: Attendee = {
      ...{ name: name.trim(), seat },
      ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }),
      ...(before?.isPresent === undefined ? {} : { isPresent: before.isPresent }),
    }
    const saved = await changeSession(store, session.id, {
      [`members/${member ?? nextMemberKey(members)}`]: asJson(person),
    })
    if (saved === 'saved') onClose()
    else setFailed(true)
  })
  const remove = useOneAtATime(async () => {
    const removed = await changeSession(store, session.id, {}, [`members/${member}`])
    if (removed === 'saved') onClose()
    else setFailed(true)
  })
  return (
    <Dialog
      title={before === undefined ? t.member.add : t.member.edit(before.name)}
      onClose={onClose}
      footer={
        <>
          {before === undefined ? null : (
            <Button kind="quiet" icon="trash" busy={remove.isBusy} onClick={remove.run}>
              {t.member.remove}
            </Button>
          )}
          <Button busy={save.isBusy} onClick={save.run}>
            {t.save}
          </Button>
        </>
      }
    >
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {before === undefined && known.length > 0 ? (
        <div class="stack-close">
          <p class="soft">{t.member.known}</p>
          <div class="row">
            {known.map((one) => (
              <Button key={one} kind="secondary" onClick={() => setName(one)}>
                {one}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
      <TextField
        label={t.member.name}
        hint={t.member.nameHint}
        value={name}
        maxLength={200}
        error={isTried ? wrong : undefined}
        onInput={setName}
      />
      <SelectField
        label={t.member.seat}
        value={seat}
        options={MEMBER_SEATS.map((value) => ({ value, label: t.seat[value] }))}
        onChange={(value) => setSeat(MEMBER_SEATS.find((one) => one === value) ?? 'member')}
      />
      <TextField label={t.member.organisation} value={organisation} maxLength={200} onInput={setOrganisation} />
    </Dialog>
  )
}
