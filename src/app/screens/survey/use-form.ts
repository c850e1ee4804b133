import { useLayoutEffect, useState } from 'preact/hooks'
import { oncePer } from '../../../domain/once-per.ts'
import type { FormReference } from '../../../domain/records/response.ts'
import type { FormLoading } from '../../../domain/survey/forms/catalogue.ts'
import { type Opening, openForm } from '../../../domain/survey/open-form.ts'
import { type FormCatalogue, useCatalogue } from '../../form-catalogue.ts'

/** A form on its way to the screen. */
export type UsedForm = Opening | Exclude<FormLoading, { kind: 'ready' }>

/** The form of that version, opened; undefined while it is loaded. */
export const useForm = (reference: FormReference | undefined): UsedForm | undefined => {
  const catalogue = useCatalogue()
  const key = reference === undefined ? undefined : keyOf(reference)
  const [form, setForm] = useState(() => {
    const used = key === undefined || catalogue === undefined ? undefined : openedIn(catalogue).get(key)
    return key === undefined || used === undefined ? undefined : { key, used }
  })
  const isOpened = form?.used.kind === 'opened'
  useLayoutEffect(() => {
    if (reference === undefined || key === undefined || catalogue === undefined) return
    // A form that is in use stays; one that was missing may have come meanwhile.
    if (form?.key === key && isOpened) return
    const held = { isOver: false }
    void openedForm(catalogue, reference).then((used) => {
      if (!held.isOver) setForm({ key, used })
    })
    return () => {
      held.isOver = true
    }
  }, [key, catalogue])
  return form?.key === key ? form?.used : undefined
}

export const openedForm = async (catalogue: FormCatalogue, reference: FormReference): Promise<UsedForm> => {
  const loaded = await catalogue.load(reference)
  if (loaded.kind !== 'ready') return loaded
  const opening = openedOnce(loaded.form)
  openedIn(catalogue).set(keyOf(reference), opening)
  return opening
}

/** What was opened of a catalogue before: whoever asks for it again waits for nothing. */
const openedIn = oncePer((_: FormCatalogue) => new Map<string, UsedForm>())

const keyOf = ({ id, version }: FormReference): string => `${id} ${version}`

/** Who reads one form after another comes back to the same. */
const openedOnce = oncePer(openForm)
