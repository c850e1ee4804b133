import { isWritable } from '../../../domain/dossier/guard-dossier.ts'
import { CHANGE_SUBJECTS, COMMUNE_MATTERS, type Dossier } from '../../../domain/records/dossier.ts'
import { type Actor, OFFICE } from '../../../domain/records/role.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'
import type { DossierView } from './dossier-view.ts'

/** Editing a dossier's fields as they are typed, each under its path. */
export interface DossierEdit extends ReturnType<typeof useRecordEdit> {
  /** What the dossier itself says, whatever is being typed. */
  told(path: string): string
  /** Writes a field; an emptied one is taken away. */
  commit(path: string, value: string): void
  /** Whether this person may write that field now. */
  mayWrite(path: string): boolean
}

export const useDossierEdit = (view: DossierView): DossierEdit => {
  const { record } = view
  const texts = textsOf(record.data)
  const edit = useRecordEdit(record.id, texts)
  return {
    ...edit,
    told: (path) => texts[path] ?? '',
    commit: (path, value) => void edit.write(changeOf(path, value)),
    mayWrite: (path) => mayWrite(view, path),
  }
}

const textsOf = ({ assessment, code, samples, outlook, note, changes, findings }: Dossier): Record<string, string> => ({
  assessment: assessment ?? '',
  code: code ?? '',
  samples: samples === undefined ? '' : String(samples),
  outlook: outlook ?? '',
  note: note ?? '',
  ...Object.fromEntries(CHANGE_SUBJECTS.map((subject) => [`changes/${subject}`, changes[subject] ?? ''])),
  ...Object.fromEntries(COMMUNE_MATTERS.map((matter) => [`findings/${matter}`, findings[matter] ?? ''])),
})

const changeOf = (path: string, value: string): { set: Patch['set']; unset: string[] } => {
  if (path !== 'samples') return textChange(path, value)
  const count = Number.parseInt(value, 10)
  return Number.isNaN(count)
    ? { set: {}, unset: [path] }
    : { set: { [path]: Math.min(100, Math.max(0, count)) }, unset: [] }
}

/** Those who prepare a dossier, or hold it for the producer. */
const PREPARING: readonly Actor[] = ['producer', 'officer', 'commune', ...OFFICE]
export const isPreparing = (actor: Actor): boolean => PREPARING.includes(actor)

/** Form 03 is the commune's; the office may write it where the commune works on paper. */
const JUDGING: readonly Actor[] = ['commune', ...OFFICE]

const mayWrite = ({ progress: { stage }, actor, refused }: DossierView, path: string): boolean => {
  const [field = path] = path.split('/')
  const actors = field === 'findings' ? JUDGING : PREPARING
  return refused.length === 0 && isWritable(stage, field) && actors.includes(actor)
}
