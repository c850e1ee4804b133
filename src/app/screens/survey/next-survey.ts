import type { LocalRecord } from '../../../store/store.ts'
import type { FormCatalogue } from '../../form-catalogue.ts'
import { recordHref } from '../../record-href.ts'
import type { NextScreen } from '../../use-ahead.ts'

/** The screen of a survey that may be gone on with; what makes it ready is code that a list of surveys does not need. */
export const nextSurvey = (record: LocalRecord<'response'>, catalogue: FormCatalogue): NextScreen => ({
  address: recordHref('field', 'response', record.id),
  ready: async (app) => (await import('./ready-survey.ts')).readySurvey(app, record, catalogue),
})
