import { useState } from 'preact/hooks'
import { type AttendanceLine, attendanceLines, countAttendance } from '../../../domain/training/attendance.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { trainingMessages } from '../../messages/training.ts'
import { SignaturePicture } from '../survey/questions/signature-answer.tsx'
import { byName } from './by-name.ts'
import { ParticipantDialog } from './participant-dialog.tsx'

interface ParticipantsCardProps {
  readonly training: LocalRecord<'training'>
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly mayWrite: boolean
}

/** Who is to come, and who came, with their signatures. */
export const ParticipantsCard = ({ training, evidence, mayWrite }: ParticipantsCardProps) => {
  const t = trainingMessages()
  const [editing, setEditing] = useState<string | 'new' | undefined>()
  const { status } = training.data
  const lines = attendanceLines(training.data, evidence, byName)
  const count = countAttendance(lines)
  const mayEdit = mayWrite && status !== 'cancelled'
  return (
    <section class="card">
      <h2>{t.people.title}</h2>
      {lines.length === 0 ? <p>{t.people.none}</p> : null}
      {lines.length === 0 ? null : (
        <p>
          {count.open === count.all
            ? t.people.invited(count.all)
            : t.field.progress(count.present, count.all, count.signed)}
        </p>
      )}
      <ul class="training-people">
        {lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            signature={evidence.find(({ id }) => id === line.signature)}
            onEdit={mayEdit ? () => setEditing(line.key) : undefined}
          />
        ))}
      </ul>
      {mayEdit ? (
        <div class="row">
          <Button kind="secondary" icon="plus" onClick={() => setEditing('new')}>
            {t.people.add}
          </Button>
        </div>
      ) : null}
      {editing === undefined ? null : (
        <ParticipantDialog
          training={training}
          participant={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}

interface LineProps {
  readonly line: AttendanceLine
  readonly signature: LocalRecord<'evidence'> | undefined
  readonly onEdit: (() => void) | undefined
}

const Line = ({ line: { person, isPresent }, signature, onEdit }: LineProps) => {
  const t = trainingMessages()
  return (
    <li class="training-person">
      <span class="training-person-words">
        <strong>{person.name}</strong>
        {person.phone === undefined ? null : <span class="soft">{person.phone}</span>}
        {signature === undefined ? null : <SignaturePicture record={signature} />}
      </span>
      {isPresent === undefined ? null : (
        <Badge tone={isPresent ? 'good' : 'neutral'}>{isPresent ? t.field.present : t.field.absent}</Badge>
      )}
      {onEdit === undefined ? null : (
        <button type="button" class="training-icon-button" aria-label={t.people.edit(person.name)} onClick={onEdit}>
          <Icon name="pencil" />
        </button>
      )}
    </li>
  )
}
