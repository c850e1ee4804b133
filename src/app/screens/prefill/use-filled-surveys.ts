import { useMemo } from 'preact/hooks'
import { FORMS_OF_FACTS } from '../../../domain/prefill/facts.ts'
import { type FilledSurvey, readSurvey } from '../../../domain/prefill/filled-survey.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { FormReference } from '../../../domain/records/response.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useSeen } from '../../after-paint.ts'
import { useApp } from '../../context.ts'
import { type FormCatalogue, useCatalogue } from '../../form-catalogue.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { localMoment } from '../survey/local-moment.ts'
import { openedForm } from '../survey/use-form.ts'

/** The surveys that facts are read from, and the forms that have the words for their answers. */
export interface FilledSurveys {
  readonly filled: readonly FilledSurvey[]
  readonly formOf: (reference: FormReference) => OpenedForm | undefined
}

interface About {
  readonly producer: Uuid
  readonly product: Uuid
  /** Surveys that were begun after an assessment was finished say nothing of it. */
  readonly finishedAt: string | undefined
}

/** What was surveyed of a producer and one product, true while it is read; undefined until the store and the forms have answered. */
export const useFilledSurveys = ({ producer, product, finishedAt }: About): FilledSurveys | undefined => {
  const { store, now } = useApp()
  const catalogue = useCatalogue()
  // Read once the assessment itself is on screen.
  const isSeen = useSeen()
  const forms = useMemo(
    () => (catalogue === undefined || !isSeen ? undefined : rememberForms(catalogue)),
    [catalogue, isSeen],
  )
  const read = async (of: ReturnType<typeof rememberForms>): Promise<FilledSurveys> => {
    const responses = (await store.responsesOf(producer)).filter(({ data }) => isAbout(data, product, finishedAt))
    const opened = await Promise.all(responses.map(async ({ data }) => of.open(data.form)))
    const world = { now: () => localMoment(now()), random: () => 0, language: language.peek() }
    return {
      filled: responses.flatMap((response, at) => {
        const form = opened[at]
        if (form === undefined) return []
        return [readSurvey(form, response, { ...world, seed: response.id, languages: form.form.languages })]
      }),
      formOf: (reference) => opened.find((form) => isOf(form, reference)),
    }
  }
  const found = useLive(forms && (() => read(forms)), [producer, product, finishedAt, forms])
  return found.status === 'ready' ? found.value : undefined
}

const isAbout = (
  { form, product, startedAt }: LocalRecord<'response'>['data'],
  wanted: Uuid,
  finishedAt: string | undefined,
): boolean =>
  FORMS_OF_FACTS.has(form.id) &&
  (product === undefined || product === wanted) &&
  (finishedAt === undefined || startedAt <= finishedAt)

const isOf = (opened: OpenedForm | undefined, { id, version }: FormReference): opened is OpenedForm =>
  opened?.form.id === id && opened.form.version === version

/** Each form is opened once, however often the surveys change. One that cannot be had leaves its surveys out. */
const rememberForms = (catalogue: FormCatalogue) => {
  const opening = new Map<string, Promise<OpenedForm | undefined>>()
  const load = async (reference: FormReference): Promise<OpenedForm | undefined> => {
    const used = await openedForm(catalogue, reference)
    return used.kind === 'opened' ? used.opened : undefined
  }
  return {
    open: (reference: FormReference): Promise<OpenedForm | undefined> => {
      const key = JSON.stringify([reference.id, reference.version])
      const known = opening.get(key) ?? load(reference)
      opening.set(key, known)
      return known
    },
  }
}
