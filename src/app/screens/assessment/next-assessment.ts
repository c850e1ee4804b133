import type { LocalRecord } from '../../../store/store.ts'
import type { NextScreen } from '../../use-ahead.ts'

/** The screen of an assessment that may be gone on with; what makes it ready is code that a list of assessments does not need. */
export const nextAssessment = (record: LocalRecord<'assessment'>): NextScreen => ({
  address: `/assessments/${record.id}`,
  ready: async (app) => (await import('./ready-assessment.ts')).readyAssessment(app, record),
})
