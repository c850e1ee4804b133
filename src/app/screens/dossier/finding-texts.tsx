import { COMMUNE_MATTERS } from '../../../domain/records/dossier.ts'
import { TextField } from '../../components/text-field.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { NOTE_LENGTH } from './note-length.ts'
import { ToldField } from './told-field.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

/** The four matters of form 03, each with what its form asks to be judged. */
export const FindingTexts = ({ edit }: { edit: DossierEdit }) => {
  const t = dossierMessages().fields
  const { matter: names } = dossiersMessages()
  return (
    <>
      {COMMUNE_MATTERS.map((matter, at) => {
        const path = `findings/${matter}`
        const label = `${at + 1}. ${names[matter]}`
        if (!edit.mayWrite(path)) return <ToldField key={matter} name={path} label={label} value={edit.told(path)} />
        return (
          <TextField
            key={matter}
            name={path}
            label={label}
            hint={t.findingHint[matter]}
            value={edit.text(path)}
            multiline
            maxLength={NOTE_LENGTH}
            onInput={(value) => edit.set(path, value)}
            onCommit={(value) => edit.commit(path, value)}
          />
        )
      })}
    </>
  )
}
