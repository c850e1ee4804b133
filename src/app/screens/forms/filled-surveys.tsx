import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { everyRow } from '../../every-row.ts'
import { formsMessages } from '../../messages/forms.ts'
import { useLive } from '../../use-live.ts'

/** How much was filled with a form, and the way to it. */
export const FilledSurveys = ({ form }: { form: string }) => {
  const t = formsMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const own = (await everyRow((options) => store.responses(options))).filter(({ data }) => data.form.id === form)
    const final = own.filter(({ data }) => data.status === 'final').length
    return { final, draft: own.length - final }
  }, [form])
  if (found.status !== 'ready') return null
  const { final, draft } = found.value
  return (
    <section class="card stack-close">
      <h2>{t.filled}</h2>
      <p>{t.filledCount(final, draft)}</p>
      {final + draft === 0 ? null : (
        <div class="row">
          <Button kind="secondary" href={`/office/surveys?form=${encodeURIComponent(form)}`}>
            {t.filledShow}
          </Button>
        </div>
      )}
    </section>
  )
}
