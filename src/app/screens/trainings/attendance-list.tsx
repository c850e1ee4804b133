import { useState } from 'preact/hooks'
import { foldedWords, foldText } from '../../../domain/fold.ts'
import type { AttendanceLine } from '../../../domain/training/attendance.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { addProblem } from '../evidence/add-problem.ts'
import { SignatureDialog } from '../survey/questions/signature-dialog.tsx'
import './attendance-list.css'
import { markPresent, signFor } from './take-attendance.ts'

/** So many names stand without a way to look for one. */
const SEARCHED_FROM = 12

interface AttendanceListProps {
  readonly training: LocalRecord<'training'>
  readonly lines: readonly AttendanceLine[]
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly isOpen: boolean
}

/** The list as it is called: large names; one tap is there, the other away; then the signature. */
export const AttendanceList = ({ training, lines, evidence, isOpen }: AttendanceListProps) => {
  const t = trainingMessages()
  const { store, evidence: control, now } = useApp()
  const [search, setSearch] = useState('')
  const [signing, setSigning] = useState<AttendanceLine | undefined>()
  const [trouble, setTrouble] = useState<string | undefined>()
  const words = foldedWords(search)
  const shown = lines.filter(({ person }) => words.every((word) => foldText(person.name).includes(word)))
  const mark = async (key: string, isPresent: boolean): Promise<void> => {
    const { kind } = await markPresent(store, training, key, isPresent, now().toISOString())
    setTrouble(kind === 'saved' ? undefined : kind === 'refused' ? t.refused : t.failed)
  }
  const keep = async ({ key, signature }: AttendanceLine, picture: Blob): Promise<void> => {
    const doors = { store, evidence: control, at: now().toISOString() }
    const signed = await signFor(doors, training, key, picture, evidence.find(({ id }) => id === signature)?.id)
    setSigning(undefined)
    setTrouble(signed.kind === 'signed' ? undefined : addProblem(signed))
  }
  return (
    <>
      {lines.length < SEARCHED_FROM ? null : <SearchField label={t.field.search} value={search} onInput={setSearch} />}
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      {shown.length === 0 && lines.length > 0 ? <p>{t.field.foundNone}</p> : null}
      <ul class="attendance-list">
        {shown.map((line) => (
          <Call
            key={line.key}
            line={line}
            isOpen={isOpen}
            onMark={(isPresent) => void mark(line.key, isPresent)}
            onSign={() => setSigning(line)}
          />
        ))}
      </ul>
      {signing === undefined ? null : (
        <SignatureDialog
          title={t.field.signFor(signing.person.name)}
          onKeep={(picture) => void keep(signing, picture)}
          onClose={() => setSigning(undefined)}
        />
      )}
    </>
  )
}

interface CallProps {
  readonly line: AttendanceLine
  readonly isOpen: boolean
  readonly onMark: (isPresent: boolean) => void
  readonly onSign: () => void
}

const Call = ({ line: { person, isPresent, signature }, isOpen, onMark, onSign }: CallProps) => {
  const t = trainingMessages().field
  const said = isPresent === undefined ? t.notCalled : isPresent ? t.present : t.absent
  return (
    <li class={isPresent === true ? 'attendance-call is-present' : 'attendance-call'}>
      <span class="attendance-name">
        <strong>{person.name}</strong>
        {isOpen ? null : <span class="soft">{said}</span>}
        {signature === undefined || isPresent !== true ? null : (
          <span class="attendance-signed">
            <Icon name="signature" /> {t.signed}
          </span>
        )}
      </span>
      {isOpen ? (
        <span class="attendance-taps">
          <button
            type="button"
            class="attendance-tap attendance-there"
            aria-pressed={isPresent === true}
            aria-label={t.markPresent(person.name)}
            onClick={() => onMark(true)}
          >
            <Icon name="check" />
            <span>{t.present}</span>
          </button>
          <button
            type="button"
            class="attendance-tap"
            aria-pressed={isPresent === false}
            aria-label={t.markAbsent(person.name)}
            onClick={() => onMark(false)}
          >
            <Icon name="x" />
            <span>{t.absent}</span>
          </button>
          <button
            type="button"
            class="attendance-tap"
            aria-label={signature === undefined ? t.signOf(person.name) : t.signAgainOf(person.name)}
            onClick={onSign}
          >
            <Icon name="signature" />
            <span>{signature === undefined ? t.sign : t.signAgain}</span>
          </button>
        </span>
      ) : null}
    </li>
  )
}
