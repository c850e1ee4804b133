import { CHANGE_SUBJECTS, type Occasion } from '../../../domain/records/dossier.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { NOTE_LENGTH } from './note-length.ts'
import { ToldField } from './told-field.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

/** The ten subjects of Art. 6.1.c: what has changed in each since the recognition. */
export const ChangeFields = ({ occasion, edit }: { occasion: Occasion; edit: DossierEdit }) => {
  const t = dossierMessages().fields
  const { subject: names } = dossiersMessages()
  return (
    <section class="card">
      <h2>{t.changes}</h2>
      <p class="soft">{t.changesHint[occasion]}</p>
      {CHANGE_SUBJECTS.map((subject) => {
        const path = `changes/${subject}`
        const text = edit.text(path)
        if (!edit.mayWrite(path)) {
          const isOptional = occasion === 'upgrade'
          return (
            <ToldField
              key={subject}
              name={path}
              label={names[subject]}
              value={edit.told(path)}
              isOptional={isOptional}
            />
          )
        }
        return (
          <div key={subject} class="stack-close">
            <TextField
              name={path}
              label={names[subject]}
              value={text}
              multiline
              maxLength={NOTE_LENGTH}
              onInput={(value) => edit.set(path, value)}
              onCommit={(value) => edit.commit(path, value)}
            />
            {occasion === 'again' && text === '' ? (
              <div class="row">
                <Button
                  kind="quiet"
                  icon="check"
                  onClick={() => {
                    edit.set(path, t.unchanged)
                    edit.commit(path, t.unchanged)
                  }}
                >
                  {t.unchanged}
                  <span class="visually-hidden">: {names[subject]}</span>
                </Button>
              </div>
            ) : null}
          </div>
        )
      })}
    </section>
  )
}
