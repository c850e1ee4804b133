import { COMMUNE_MATTERS, type Dossier } from '../records/dossier.ts'
import { stepsOf } from './progress.ts'
import type { Clause, DossierFacts, Requirement } from './requirement.ts'
import { lastFiling } from './snapshot.ts'

/** Set of annex II that is a service: nothing of it can be handed in. */
const TOURISM_SET = 26

/** Sample units that go with a dossier (Art. 6.2.d, 6.3). */
const SAMPLE_UNITS = 5

/** Art. 6.2: the commune's letter, form 03 with its four findings, the producer's dossier, five sample units. */
export const communeRequirements = ({ dossier }: DossierFacts): readonly Requirement[] => [
  {
    ...{ id: 'letter', clause: { article: '6.2.a' }, place: { kind: 'step', action: 'forward' } },
    state: isNumbered(dossier, 'forward') ? 'there' : 'missing',
  },
  ...COMMUNE_MATTERS.map(
    (matter): Requirement => ({
      ...{ id: `finding:${matter}`, clause: { form: 3 }, place: { kind: 'field', path: `findings/${matter}` } },
      state: (dossier.findings[matter] ?? '').trim() === '' ? 'missing' : 'there',
    }),
  ),
  {
    ...{ id: 'product-dossier', clause: { article: '6.2.c' }, place: { kind: 'step', action: 'file' } },
    state: lastFiling(dossier) === undefined ? 'missing' : 'there',
  },
  samples(dossier, { article: '6.2.d' }),
]

/** Five units; none of a tourist service. */
export const samples = ({ criteria, samples: count = 0 }: Dossier, clause: Clause): Requirement => {
  const base = { id: 'samples', clause, place: { kind: 'field', path: 'samples' } } as const
  if (criteria.set === TOURISM_SET) return { ...base, state: 'not-needed' }
  if (count >= SAMPLE_UNITS) return { ...base, state: 'there' }
  return { ...base, state: 'missing', ...(count > 0 ? ({ why: 'too-few' } as const) : {}) }
}

/** Whether the last step of that kind has a number: of the letter, the report, the decision. */
export const isNumbered = (
  dossier: Pick<Dossier, 'steps'>,
  action: string,
  field: 'number' | 'decision' = 'number',
): boolean => {
  const last = stepsOf(dossier).findLast(([, step]) => step.action === action)
  return (last?.[1][field] ?? '').trim() !== ''
}
