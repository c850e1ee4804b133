import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { completenessOf, requirementsFor } from '../../../domain/dossier/requirements.ts'
import { DOCUMENT_KIND_IDS } from '../../../domain/evidence/document-kind-ids.ts'
import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import type { Ask } from '../../../domain/records/dossier.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import { language } from '../../messages/language.ts'
import { factsOf } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { requirementWords } from './dossier-words.ts'
import { NOTE_LENGTH } from './note-length.ts'
import './step-asks.css'
import { readAsks, writeAsks } from './step-form.ts'
import type { StepTyping } from './step-typing.ts'

interface StepAsksProps {
  readonly form: StepTyping
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly isMissing: boolean
}

/** What is asked for when a dossier is sent back: one thing after the other, each about a paper, a criterion or the whole. */
export const StepAsks = ({ form, view, set, isMissing }: StepAsksProps) => {
  const t = dossierStepMessages().asks
  const typed = readAsks(form.text('asks') || undefined)
  const asks = typed.length === 0 ? [{ text: '' }] : typed
  const write = (next: readonly Ask[]): void => form.set('asks', writeAsks(next))
  const change = (at: number, ask: Ask): void => write(asks.map((one, index) => (index === at ? ask : one)))
  const isAsked = (ask: Ask): boolean =>
    asks.some((one) => (ask.document === undefined ? one.text === ask.text : one.document === ask.document))
  const suggested = suggestionsOf(view, set).filter((ask) => !isAsked(ask))
  return (
    <fieldset class="step-asks">
      <legend>{t.title}</legend>
      <p class="soft">{t.text}</p>
      {isMissing ? <Notice tone="error">{t.missing}</Notice> : null}
      {asks.map((ask, at) => (
        <div key={at} class="step-asks-one">
          <SelectField
            label={t.about}
            value={subjectOf(ask)}
            options={subjects(set)}
            onChange={(subject) => change(at, { ...subjectFrom(subject), text: ask.text })}
          />
          <TextField
            label={t.what}
            value={ask.text}
            multiline
            maxLength={NOTE_LENGTH}
            onInput={(text) => change(at, { ...ask, text })}
          />
          {asks.length === 1 ? null : (
            <div class="row">
              <Button kind="quiet" icon="trash" onClick={() => write(asks.filter((_, index) => index !== at))}>
                {t.remove}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div class="row">
        <Button kind="secondary" icon="plus" onClick={() => write([...asks, { text: '' }])}>
          {t.add}
        </Button>
        {suggested.length === 0 ? null : (
          <Button
            kind="quiet"
            icon="list"
            onClick={() => write([...asks.filter(({ text }) => text !== ''), ...suggested])}
          >
            {t.suggest(suggested.length)}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** An ask for each thing that is missing of what the producer hands in. */
const suggestionsOf = (view: DossierView, set: CriteriaSet | undefined): Ask[] => {
  const t = dossierStepMessages().asks
  const { missing } = completenessOf(requirementsFor('commune', factsOf(view, set)))
  return missing.map(({ id, place }) =>
    place.kind === 'documents' && place.document !== undefined
      ? { document: place.document, text: t.suggestedPaper }
      : { text: t.suggested(requirementWords(id)) },
  )
}

const subjects = (set: CriteriaSet | undefined): { value: string; label: string }[] => {
  const t = dossierStepMessages().asks
  return [
    { value: '', label: t.whole },
    ...DOCUMENT_KINDS.map(({ id, number, title }) => ({
      value: `document:${id}`,
      label: t.document(number, title[language.value]),
    })),
    ...(set?.criteria ?? []).map(({ code, title }) => ({
      value: `criterion:${code}`,
      label: t.criterion(code, title[language.value]),
    })),
  ]
}

const subjectOf = ({ document, criterion }: Ask): string => {
  if (document !== undefined) return `document:${document}`
  return criterion === undefined ? '' : `criterion:${criterion}`
}

const subjectFrom = (subject: string): Pick<Ask, 'document' | 'criterion'> => {
  const [kind, id = ''] = subject.split(':')
  if (kind === 'criterion') return { criterion: id }
  const document = DOCUMENT_KIND_IDS.find((one) => one === id)
  return document === undefined ? {} : { document }
}
