import type { LocalRecord, Store } from '../../../store/store.ts'
import type { FormCatalogue } from '../../form-catalogue.ts'
import { readAhead } from '../../read-ahead.ts'
import { recordHref } from '../../record-href.ts'
import type { NextScreen } from '../../use-ahead.ts'
import { readPlace } from '../../use-remembered.ts'
import { whenIdle } from '../../when-idle.ts'
import { openedForm } from './use-form.ts'
import { practise } from './use-survey-session.ts'

/** One survey with all that its screen reads of the store; undefined where this phone has none of that id. */
export const readResponse = async (store: Store, id: string) => {
  const record = await store.record('response', id)
  if (record === undefined) return undefined
  const [producer, product] = await Promise.all([
    store.record('producer', record.data.producer),
    record.data.product === undefined ? undefined : store.record('product', record.data.product),
  ])
  return { record, producer, product }
}

/** The screen of a survey that may be gone on with, its form opened and its answers read. */
export const nextSurvey = (record: LocalRecord<'response'>, catalogue: FormCatalogue): NextScreen => ({
  address: recordHref('field', 'response', record.id),
  ready: (app) => {
    const { store } = app
    const { id, data } = record
    openedForm(catalogue, data.form).then((used) => {
      if (used.kind === 'opened') whenIdle(() => practise(used.opened, record, app))
    }, reportError)
    const ends = [readAhead(store, readResponse, id), readAhead(store, readPlace, id)]
    return () => {
      for (const end of ends) end()
    }
  },
})
