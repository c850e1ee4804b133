import type { FormEntry } from '../../../domain/survey/forms/catalogue.ts'
import { newestVersion } from '../../../domain/survey/forms/catalogue.ts'
import type { Committed, LocalRecord } from '../../../store/store.ts'
import type { App } from '../../context.ts'
import type { FormCatalogue } from '../../form-catalogue.ts'
import { language } from '../../messages/language.ts'
import { localMoment } from './local-moment.ts'
import { newSurvey, surveyorOf } from './new-survey.ts'
import { openedForm } from './use-form.ts'

/** Makes a survey of the form's newest version. */
export const beginSurvey = async (
  { store, now, random }: App,
  catalogue: FormCatalogue,
  entry: FormEntry,
  producer: LocalRecord<'producer'>,
  product: LocalRecord<'product'> | undefined,
): Promise<Committed | { kind: 'unavailable' }> => {
  const form = await openedForm(catalogue, { id: entry.id, version: newestVersion(entry) })
  if (form.kind !== 'opened') return { kind: 'unavailable' }
  const world = {
    ...{ now: () => localMoment(now()), random, seed: producer.id },
    ...{ language: language.value, languages: form.opened.form.languages },
  }
  const surveyor = surveyorOf(await store.identity())
  const data = newSurvey(form.opened, { producer, product }, surveyor, now().toISOString(), world)
  return store.commit({ op: 'create', kind: 'response', area: (product ?? producer).area, data })
}
