import { useEffect, useState } from 'preact/hooks'
import type { Form } from '../../../domain/survey/form.ts'
import { openForm } from '../../../domain/survey/open-form.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCatalogue } from '../../form-catalogue.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { VersionDialog } from './version-dialog.tsx'

interface NewerVersionProps {
  readonly form: Form
  /** As they are now; asked only while the dialog stands. */
  readonly answers: () => object
  readonly onTake: (set: Patch['set']) => void
}

/** Where the form has a newer version: that there is one, and the way to what it would change. The draft stays with its own until it is taken. */
export const NewerVersion = ({ form, answers, onTake }: NewerVersionProps) => {
  const t = surveyMessages()
  const newer = useNewerForm(form)
  const [isShown, show] = useState(false)
  if (newer === undefined) return null
  return (
    <Notice tone="info" title={t.newerTitle}>
      <p>{t.newerText}</p>
      <Button kind="secondary" onClick={() => show(true)}>
        {t.newerShow}
      </Button>
      {isShown ? (
        <VersionDialog
          form={form}
          newer={newer}
          answers={answers() as Answers}
          onTake={(set) => {
            show(false)
            onTake(set)
          }}
          onClose={() => show(false)}
        />
      ) : null}
    </Notice>
  )
}

const useNewerForm = ({ id, version }: Form): Form | undefined => {
  const catalogue = useCatalogue()
  const [newer, setNewer] = useState<Form | undefined>()
  const newest = catalogue?.newerThan({ id, version })
  useEffect(() => {
    if (catalogue === undefined || newest === undefined) return setNewer(undefined)
    void catalogue.load({ id, version: newest }).then((loaded) => {
      if (loaded.kind === 'ready' && openForm(loaded.form).kind === 'opened') setNewer(loaded.form)
    })
  }, [id, newest])
  return newer
}
