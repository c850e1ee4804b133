import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { FormEntry } from '../../../domain/survey/forms/catalogue.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { language } from '../../messages/language.ts'
import { surveyListsMessages } from '../../messages/survey-lists.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import './start-survey.css'
import { SurveyCard } from './survey-card.tsx'

interface StartSurveyProps {
  readonly producer: LocalRecord<'producer'>
  readonly product: LocalRecord<'product'> | undefined
  readonly drafts: readonly LocalRecord<'response'>[]
}

/** Chooses a form and begins it. Where one of the same form is still open, that is offered first. */
export const StartSurvey = ({ producer, product, drafts }: StartSurveyProps) => {
  const t = surveyListsMessages()
  const [isOpen, setOpen] = useState(false)
  const subject = product === undefined ? 'producer' : 'product'
  const forms = useCatalogue()?.offered.filter(({ about }) => about === subject) ?? []
  return (
    <>
      <Button kind="secondary" icon="file-pen" onClick={() => setOpen(true)}>
        {t.start}
      </Button>
      {isOpen ? (
        <Dialog title={t.startTitle} onClose={() => setOpen(false)}>
          <ul class="card-list">
            {forms.map((entry) => (
              <li key={entry.id}>
                <FormChoice
                  entry={entry}
                  producer={producer}
                  product={product}
                  open={drafts.find(({ data }) => data.form.id === entry.id)}
                />
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  )
}

interface FormChoiceProps extends Omit<StartSurveyProps, 'drafts'> {
  readonly entry: FormEntry
  readonly open: LocalRecord<'response'> | undefined
}

const FormChoice = ({ entry, producer, product, open }: FormChoiceProps) => {
  const t = surveyListsMessages()
  const { problem, begin } = useBegin(entry, producer, product)
  const [isAsked, ask] = useState(false)
  return (
    <>
      <button
        type="button"
        class="start-survey-form"
        aria-busy={begin.isBusy}
        onClick={() => (open === undefined ? begin.run() : ask(!isAsked))}
      >
        <span>
          <strong>{entry.title[language.value]}</strong>
          <span class="start-survey-use">{entry.use[language.value]}</span>
        </span>
        <Icon name="chevron-right" />
      </button>
      {isAsked && open !== undefined ? (
        <div class="start-survey-open">
          <p>{t.openOne}</p>
          <SurveyCard record={open} />
          <Button kind="quiet" icon="plus" busy={begin.isBusy} onClick={begin.run}>
            {t.evenSo}
          </Button>
        </div>
      ) : null}
      {problem === undefined ? null : <Notice tone="error">{t[problem]}</Notice>}
    </>
  )
}

const useBegin = (entry: FormEntry, producer: LocalRecord<'producer'>, product: LocalRecord<'product'> | undefined) => {
  const app = useApp()
  const catalogue = useCatalogue()
  const { route } = useLocation()
  const [problem, setProblem] = useState<'failed' | 'unavailable' | undefined>()
  const begin = useOneAtATime(async () => {
    // The engine is loaded with the first survey, not with the list.
    const loaded = await import('../survey/begin-survey.ts').catch(() => undefined)
    const begun = catalogue && (await loaded?.beginSurvey(app, catalogue, entry, producer, product))
    if (begun?.kind === 'saved') route(`/surveys/${begun.record.id}`)
    else setProblem(begun === undefined || begun.kind === 'unavailable' ? 'unavailable' : 'failed')
  })
  return { problem, begin }
}
