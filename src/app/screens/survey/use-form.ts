import { useEffect, useState } from 'preact/hooks'
import type { FormReference } from '../../../domain/records/response.ts'
import { type FormLoading, loadForm } from '../../../domain/survey/forms/catalogue.ts'
import { type Opening, openForm } from '../../../domain/survey/open-form.ts'

/** A form on its way to the screen. */
export type UsedForm = Opening | Exclude<FormLoading, { kind: 'ready' }>

/** The form of that version, opened; undefined while it is loaded. */
export const useForm = (reference: FormReference | undefined): UsedForm | undefined => {
  const [form, setForm] = useState<{ readonly key: string; readonly used: UsedForm } | undefined>()
  const key = reference === undefined ? undefined : `${reference.id} ${reference.version}`
  useEffect(() => {
    if (reference === undefined || key === undefined) return
    const held = { isOver: false }
    void openedForm(reference).then((used) => {
      if (!held.isOver) setForm({ key, used })
    })
    return () => {
      held.isOver = true
    }
  }, [key])
  return form?.key === key ? form?.used : undefined
}

export const openedForm = async (reference: FormReference): Promise<UsedForm> => {
  const loaded = await loadForm(reference)
  return loaded.kind === 'ready' ? openForm(loaded.form) : loaded
}
