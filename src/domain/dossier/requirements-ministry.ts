import { stepsOf } from './progress.ts'
import type { DossierFacts, Requirement } from './requirement.ts'
import { isNumbered, samples } from './requirements-commune.ts'
import { lastFiling } from './snapshot.ts'

/**
 * Art. 6.3: the province's letter and the reports behind it, the producer's dossier, five sample units. A first rating and an upgrade (a) also bring
 * the council's report and the decision that approves its result; a rating again (b) the office's own report. Tests of the province go along where
 * there are any, so they are no requirement.
 */
export const ministryRequirements = ({ dossier }: DossierFacts): readonly Requirement[] => {
  const isAgain = dossier.occasion === 'again'
  const clause = { article: isAgain ? '6.3.b' : '6.3.a' }
  const was = (action: string): 'there' | 'missing' =>
    stepsOf(dossier).some(([, step]) => step.action === action) ? 'there' : 'missing'
  const reports: Requirement[] = isAgain
    ? [{ ...{ id: 'office-report', clause, place: { kind: 'step', action: 'report' } }, state: was('report') }]
    : [
        { ...{ id: 'consultants-report', clause, place: { kind: 'step', action: 'report' } }, state: was('report') },
        { ...{ id: 'council-report', clause, place: { kind: 'step', action: 'score' } }, state: was('score') },
        {
          ...{ id: 'approval', clause, place: { kind: 'step', action: 'send-up' } },
          state: isNumbered(dossier, 'send-up', 'decision') ? 'there' : 'missing',
        },
      ]
  return [
    {
      ...{ id: 'national-letter', clause, place: { kind: 'step', action: 'send-up' } },
      state: isNumbered(dossier, 'send-up') ? 'there' : 'missing',
    },
    ...reports,
    {
      ...{ id: 'product-dossier', clause, place: { kind: 'step', action: 'file' } },
      state: lastFiling(dossier) === undefined ? 'missing' : 'there',
    },
    samples(dossier, clause),
  ]
}
