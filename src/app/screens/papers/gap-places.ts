import type { Gap, GapCode } from '../../../domain/papers/gaps.ts'
import type { App } from '../../context.ts'
import type { papersMessages } from '../../messages/papers.ts'
import { mendHref, recordHref } from '../../record-href.ts'
import { beginHref } from '../dossier/begin-href.ts'
import { assessmentOf, dossierOf } from './paper-input.ts'
import type { PaperRecords, PaperSurvey } from './paper-records.ts'
import type { PapersChoice } from './papers-choice.ts'

type GapPlace = keyof ReturnType<typeof papersMessages>['place']

/** Where each of them is filled in. */
const PLACES: Readonly<Record<GapCode, GapPlace>> = {
  province: 'paper',
  commune: 'paper',
  representative: 'producer',
  position: 'producer-survey',
  address: 'producer',
  phone: 'producer',
  email: 'producer-survey',
  sex: 'producer-survey',
  ethnicity: 'producer-survey',
  home: 'producer-survey',
  founded: 'producer-survey',
  'registration-number': 'producer',
  conditions: 'producer-survey',
  specification: 'product',
  history: 'producer-survey',
  structure: 'producer-survey',
  material: 'results-survey',
  'quality-changes': 'results-survey',
  markets: 'results-survey',
  results: 'results-survey',
  occasion: 'here',
  assessment: 'assessment',
  'open-criteria': 'assessment',
  proof: 'evidence',
  evidence: 'evidence',
  changes: 'dossier',
  'plan-ahead': 'dossier',
  'commune-material': 'dossier',
  'commune-labour': 'dossier',
  'commune-idea': 'dossier',
  'commune-identity': 'dossier',
}

/** Gaps that are filled in the same place. */
export interface GapGroup {
  readonly place: GapPlace
  readonly gaps: readonly Gap[]
  /** Where that is; undefined when it is no other screen. */
  readonly href: string | undefined
}

/** The gaps by where they are filled in, those of other screens first. */
export const gapGroups = (
  gaps: readonly Gap[],
  space: App['space'],
  records: PaperRecords,
  choice: PapersChoice,
): GapGroup[] => {
  const groups = new Map<GapPlace, Gap[]>()
  for (const gap of gaps) {
    const place = gap.why === 'not-asked' ? 'here' : PLACES[gap.code]
    groups.set(place, [...(groups.get(place) ?? []), gap])
  }
  return [...groups]
    .map(([place, own]) => ({ place, gaps: own, href: hrefOf(place, own, space, records, choice) }))
    .sort((one, other) => Number(one.href === undefined) - Number(other.href === undefined))
}

/** Field of the record's form to begin with. */
const FIELDS: Readonly<Partial<Record<GapCode, string>>> = {
  representative: 'representative',
  address: 'address',
  phone: 'phone',
  'registration-number': 'registrationNumber',
  specification: 'description',
}

const SURVEYS = {
  'producer-survey': 'producer',
  'product-survey': 'product',
  'results-survey': 'results',
} as const satisfies Partial<Record<GapPlace, PaperSurvey>>

const hrefOf = (
  place: GapPlace,
  gaps: readonly Gap[],
  space: App['space'],
  records: PaperRecords,
  choice: PapersChoice,
): string | undefined => {
  const { producer, product, surveys } = records
  const field = FIELDS[gaps[0]?.code ?? 'province']
  switch (place) {
    case 'producer':
      return mendHref(space, 'producer', producer.id, field)
    case 'product':
      return mendHref(space, 'product', product.id, field)
    case 'producer-survey':
    case 'product-survey':
    case 'results-survey': {
      const filled = surveys[SURVEYS[place]]?.record
      if (filled !== undefined) return recordHref(space, 'response', filled.id)
      return place === 'producer-survey'
        ? recordHref(space, 'producer', producer.id)
        : recordHref(space, 'product', product.id)
    }
    case 'assessment': {
      const record = assessmentOf(records, choice)
      return record === undefined
        ? recordHref(space, 'product', product.id)
        : mendHref(space, 'assessment', record.id, `answers/${gaps[0]?.criteria?.[0] ?? ''}`)
    }
    case 'evidence':
      return space === 'field' ? `/products/${product.id}/documents` : recordHref(space, 'product', product.id)
    case 'dossier': {
      const record = dossierOf(records, choice)
      return record === undefined ? beginHref(space, product.id) : recordHref(space, 'dossier', record.id)
    }
    case 'here':
    case 'paper':
      return undefined
  }
}
