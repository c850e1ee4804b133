import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Button } from '../../components/button.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { useAskedField } from '../../use-asked-field.ts'
import { AssessmentChoice } from './assessment-choice.tsx'
import { ChangeFields } from './change-fields.tsx'
import { CodeField } from './code-field.tsx'
import type { DossierView } from './dossier-view.ts'
import { FindingFields } from './finding-fields.tsx'
import { NOTE_LENGTH } from './note-length.ts'
import { ToldField } from './told-field.tsx'
import { useDossierEdit } from './use-dossier-edit.ts'

/** What the dossier says, field by field: open ones are saved as they are typed, locked ones are shown. */
export const DossierFields = ({ view, set }: { view: DossierView; set: CriteriaSet | undefined }) => {
  const t = dossierMessages().fields
  const edit = useDossierEdit(view)
  useAskedField()
  const { text, told, set: type, commit, mayWrite, outcome, refusal } = edit
  const isOpen = ['assessment', 'outlook', 'code', 'findings/material'].some(mayWrite)
  const { stage } = view.progress
  const isJudged = stage === 'at-commune' || Object.keys(view.record.data.findings).length > 0
  return (
    <>
      <section class="card">
        <h2>{t.title}</h2>
        {view.refused.length === 0 ? null : <RefusedHint />}
        {isOpen ? <EditState outcome={outcome} refusal={refusal} /> : null}
        <AssessmentChoice view={view} set={set} edit={edit} />
        <CodeField view={view} edit={edit} />
        {mayWrite('samples') ? (
          <TextField
            name="samples"
            label={t.samples}
            hint={t.samplesHint}
            type="number"
            inputMode="numeric"
            value={text('samples')}
            onInput={(value) => type('samples', value)}
            onCommit={(value) => commit('samples', value)}
          />
        ) : (
          <ToldField name="samples" label={t.samples} value={told('samples')} />
        )}
        {(['outlook', 'note'] as const).map((field) =>
          mayWrite(field) ? (
            <TextField
              key={field}
              name={field}
              label={t[field]}
              {...(field === 'outlook' ? { hint: t.outlookHint } : {})}
              value={text(field)}
              multiline
              maxLength={NOTE_LENGTH}
              onInput={(value) => type(field, value)}
              onCommit={(value) => commit(field, value)}
            />
          ) : (
            <ToldField key={field} name={field} label={t[field]} value={told(field)} isOptional={field === 'note'} />
          ),
        )}
      </section>
      {view.record.data.occasion === 'first' ? null : <ChangeFields occasion={view.record.data.occasion} edit={edit} />}
      {isJudged ? <FindingFields edit={edit} /> : null}
    </>
  )
}

/** The fields close under whoever is writing when the office refuses: where the text is now must be said here too. */
const RefusedHint = () => {
  const t = dossierMessages().refused
  return (
    <Notice tone="warning">
      <p>{t.above}</p>
      <Button kind="secondary" icon="arrow-up" onClick={() => scrollTo(0, 0)}>
        {t.toAbove}
      </Button>
    </Notice>
  )
}
