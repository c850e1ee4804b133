import { useState } from 'preact/hooks'
import type { Form } from '../../../domain/survey/form.ts'
import { type FormEntry, newestVersion } from '../../../domain/survey/forms/catalogue.ts'
import { formsMessages } from '../../messages/forms.ts'
import { language } from '../../messages/language.ts'
import { ExportForm } from './export-form.tsx'
import { FormSections } from './form-preview.tsx'

/** A form that comes with the app: its questions to look at, and itself as a workbook. */
export const BuiltInForm = ({ entry }: { entry: FormEntry }) => {
  const t = formsMessages()
  const [form, setForm] = useState<Form | 'failed' | undefined>()
  const name = entry.title[language.value]
  const load = async (): Promise<Form | undefined> => entry.versions.at(-1)?.load()
  const look = (): void => {
    if (typeof form === 'object') return
    load().then(
      (loaded) => setForm(loaded ?? 'failed'),
      () => setForm('failed'),
    )
  }
  return (
    <>
      <div class="row">
        <span class="forms-built-in-name">
          <strong>{name}</strong>{' '}
          <span class="soft">
            {t.about[entry.about]} · {t.columns.version} {newestVersion(entry)}
          </span>
        </span>
        <ExportForm name={name} load={load} />
      </div>
      <details class="forms-questions" onToggle={look}>
        <summary>
          {t.look}
          <span class="visually-hidden"> {name}</span>
        </summary>
        {form === 'failed' ? <p role="alert">{t.lookFailed}</p> : null}
        {typeof form === 'object' ? <FormSections form={form} /> : null}
      </details>
    </>
  )
}
