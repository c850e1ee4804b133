import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { useLive } from '../../use-live.ts'
import type { DossierView } from './dossier-view.ts'
import { takenCodes } from './known-codes.ts'
import { ToldField } from './told-field.tsx'
import type { DossierEdit } from './use-dossier-edit.ts'

/** The product's code of form 01; says when another product has it. */
export const CodeField = ({ view, edit }: { view: DossierView; edit: DossierEdit }) => {
  const t = dossierMessages().fields
  const { store } = useApp()
  const taken = useLive(() => takenCodes(store, view.record.data.product), [view.record.data.product])
  const code = edit.text('code')
  if (!edit.mayWrite('code')) return <ToldField name="code" label={t.code} value={edit.told('code')} />
  const other = taken.status === 'ready' ? taken.value.get(code.trim()) : undefined
  return (
    <TextField
      name="code"
      label={t.code}
      hint={t.codeHint}
      value={code}
      maxLength={200}
      error={other === undefined ? undefined : t.codeTaken(other)}
      onInput={(value) => edit.set('code', value)}
      onCommit={(value) => edit.commit('code', value)}
    />
  )
}
