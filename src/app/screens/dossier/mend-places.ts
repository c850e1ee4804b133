import type { MendPlace } from '../../../domain/dossier/requirement.ts'
import type { Ask } from '../../../domain/records/dossier.ts'
import { recordHref } from '../../record-href.ts'
import { presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'

type Space = Parameters<typeof recordHref>[0]

/** Where a gap is closed: another page, or a field of this one by its name. Steps are taken, not filled in. */
export type MendLink = { readonly href: string } | { readonly field: string } | undefined

/** The way to what is missing. At the office records are looked at; what is filled in the field leads to where it is shown. */
export const mendLink = (space: Space, place: MendPlace, { record }: DossierView): MendLink => {
  const { product, producer } = record.data
  const producerHref = recordHref(space, 'producer', producer)
  const productHref = recordHref(space, 'product', product)
  switch (place.kind) {
    case 'producer':
      return { href: space === 'field' ? `${producerHref}/edit?field=${place.field}` : producerHref }
    case 'survey':
      if (place.draft !== undefined) return { href: recordHref(space, 'response', place.draft) }
      return { href: place.about === 'producer' ? producerHref : productHref }
    case 'assessment':
      return { field: 'assessment' }
    case 'documents':
      return { href: space === 'field' ? `${productHref}/documents` : productHref }
    case 'field':
      return { field: place.path }
    case 'step':
      return undefined
  }
}

/** Where something that was asked for can be added: the papers, or the self-assessment's criterion. */
export const askHref = (space: Space, ask: Ask, view: DossierView): string | undefined => {
  const { record, assessments } = view
  if (ask.document !== undefined) return hrefOf(mendLink(space, { kind: 'documents', document: ask.document }, view))
  if (ask.criterion === undefined) return undefined
  const draft = assessments.find(({ data }) => data.status === 'draft' && data.dossier === record.id)
  const assessment = draft ?? presentedAssessment(view)
  if (assessment === undefined) return recordHref(space, 'product', record.data.product)
  const href = recordHref(space, 'assessment', assessment.id)
  return assessment.data.status === 'draft' && space === 'field'
    ? `${href}?at=${ask.criterion}`
    : hrefOfFinal(space, href)
}

const hrefOf = (link: MendLink): string | undefined => (link !== undefined && 'href' in link ? link.href : undefined)

/** In the field a final assessment is shown by its result, from where a correction is begun. */
const hrefOfFinal = (space: Space, href: string): string => (space === 'field' ? `${href}/result` : href)
