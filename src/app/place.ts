export type Place = 'today' | 'producers' | 'plans' | 'queue'

/** First part of an address → the place it belongs to: products and assessments are reached through their producer. */
const PLACE_OF: Readonly<Record<string, Place>> = {
  '': 'today',
  producers: 'producers',
  products: 'producers',
  assessments: 'producers',
  surveys: 'producers',
  evidence: 'producers',
  dossiers: 'today',
  certificates: 'producers',
  plans: 'plans',
  actions: 'plans',
  queue: 'queue',
  conflicts: 'queue',
  history: 'producers',
  map: 'producers',
  council: 'today',
}

/** Which of the four places an address belongs to; none for settings and what hangs under them. */
export const placeOf = (path: string): Place | undefined => PLACE_OF[path.split('/')[1] ?? '']
