import { useState } from 'preact/hooks'
import type { Form } from '../../../domain/survey/form.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { formsMessages } from '../../messages/forms.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

interface ExportFormProps {
  /** Which form, for who hears the buttons of a list. */
  readonly name: string
  readonly load: () => Promise<Form | undefined>
}

/** Gives a form as an .xlsx file for Excel, ODK or Kobo. */
export const ExportForm = ({ name, load }: ExportFormProps) => {
  const t = formsMessages()
  const { forms } = useApp()
  const [state, setState] = useState<'idle' | 'given' | 'failed'>('idle')
  const give = useOneAtATime(async () => {
    try {
      const form = await load()
      const given = form === undefined ? undefined : await forms.give(form)
      setState(given === undefined ? 'failed' : given === 'cancelled' ? 'idle' : 'given')
    } catch {
      // The piece of the app that writes workbooks could not be fetched.
      setState('failed')
    }
  })
  return (
    <>
      <Button kind="secondary" icon="download" busy={give.isBusy} onClick={give.run}>
        {t.export}
        <span class="visually-hidden"> {name}</span>
      </Button>
      {state === 'idle' ? null : <span role="status">{state === 'given' ? t.exported : t.exportFailed}</span>}
    </>
  )
}
