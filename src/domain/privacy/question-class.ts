import type { Question } from '../survey/form.ts'
import type { DataClass } from './data-class.ts'

/** Where somebody is, told by a positioning service. */
const PLACES: readonly string[] = ['geopoint', 'geotrace', 'geoshape']

/** What shows, sounds like or reaches a person. */
const OF_PERSONS: readonly string[] = ['phone', 'photo', 'audio', 'video', 'signature', 'file']

/**
 * Class of a survey's answer: what the form's author marked is sensitive, and every place; what stands under a consent is personal, and so is whatever
 * shows a person. The rest is about the business.
 */
export const classOfQuestion = ({ kind, sensitive, consent, appearance }: Question): DataClass => {
  if (sensitive === true || PLACES.includes(kind)) return 'sensitive'
  if (consent !== undefined || OF_PERSONS.includes(kind)) return 'personal'
  // Longer text may name anybody.
  if (kind === 'text' && /\b(email|multiline)\b/.test(appearance ?? '')) return 'personal'
  return 'business'
}
