import type { LocalRecord } from '../../../store/store.ts'
import type { App } from '../../context.ts'
import type { FormCatalogue } from '../../form-catalogue.ts'
import { readAhead } from '../../read-ahead.ts'
import { readPlace } from '../../use-remembered.ts'
import { whenIdle } from '../../when-idle.ts'
import { readResponse } from './read-response.ts'
import { openedForm } from './use-form.ts'
import { practise } from './use-survey-session.ts'

/** Has the form, the answers and the place of a survey read before it is tapped; gives what ends that. */
export const readySurvey = async (
  app: App,
  record: LocalRecord<'response'>,
  catalogue: FormCatalogue,
): Promise<() => void> => {
  const { store } = app
  const used = await openedForm(catalogue, record.data.form)
  if (used.kind === 'opened') whenIdle(() => practise(used.opened, record, app))
  const ends = [readAhead(store, readResponse, record.id), readAhead(store, readPlace, record.id)]
  return () => {
    for (const end of ends) end()
  }
}
