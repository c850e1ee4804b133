import { useEffect, useState } from 'preact/hooks'
import { carryOver } from '../../../domain/survey/carry-over.ts'
import type { Form, FormNode } from '../../../domain/survey/form.ts'
import { type FormChange, formChanges } from '../../../domain/survey/form-changes.ts'
import { entryOfForm, loadForm, newestVersion } from '../../../domain/survey/forms/catalogue.ts'
import { indexForm } from '../../../domain/survey/index-form.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { versionPatch } from './version-patch.ts'

interface NewerVersionProps {
  readonly form: Form
  readonly answers: object
  readonly onTake: (set: Patch['set']) => void
}

/** Where the form has a newer version: what that would change, and the choice. The draft stays with its own until it is taken. */
export const NewerVersion = ({ form, answers, onTake }: NewerVersionProps) => {
  const t = surveyMessages()
  const newer = useNewerForm(form)
  if (newer === undefined) return null
  const over = carryOver(form, newer, answers as Answers)
  const changes = formChanges(form, newer)
  const labels = (wanted: (change: FormChange) => boolean, of: Form): string =>
    changes
      .filter(wanted)
      .flatMap(({ id }) => labelOf(indexForm(of).index.places.get(id)?.node, of))
      .join('; ')
  const lines: [string, string][] = [
    [t.newerAdded, labels(({ changes: [first] }) => first === 'added', newer)],
    [t.newerGone, labels(({ changes: [first] }) => first === 'removed', form)],
    [t.newerChanged, labels(({ changes: [first] }) => first !== 'added' && first !== 'removed', newer)],
  ]
  return (
    <Notice tone="info" title={t.newerTitle}>
      <p>{t.newerText}</p>
      <ul>
        <li>{t.newerCarried(over.carried.length)}</li>
        {over.converted.length === 0 ? null : <li>{t.newerConverted(over.converted.length)}</li>}
        {over.dropped.length === 0 ? null : <li>{t.newerDropped(over.dropped.length)}</li>}
        {lines.map(([name, text]) => (text === '' ? null : <li key={name}>{`${name}: ${text}`}</li>))}
      </ul>
      <Button kind="secondary" onClick={() => onTake(versionPatch(newer, over))}>
        {t.newerTake}
      </Button>
    </Notice>
  )
}

const labelOf = (node: FormNode | undefined, { languages }: Form): string[] => {
  const words = filledWords(node?.label, language.value, languages, new Map())
  return words === '' ? [] : [words]
}

const useNewerForm = ({ id, version }: Form): Form | undefined => {
  const [newer, setNewer] = useState<Form | undefined>()
  useEffect(() => {
    const entry = entryOfForm(id)
    const newest = entry === undefined ? version : newestVersion(entry)
    if (newest === version) return setNewer(undefined)
    void loadForm({ id, version: newest }).then((loaded) => {
      if (loaded.kind === 'ready') setNewer(loaded.form)
    })
  }, [id, version])
  return newer
}
