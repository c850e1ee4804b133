import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'

type Space = 'field' | 'office'

/** First part of every address of the office. */
const BASE: Readonly<Record<Space, string>> = { field: '', office: '/office' }

/** Where a record can be seen. The programme's figures and the forms are the office's. */
export const recordHref = (space: Space, kind: Kind, id: Uuid): string => {
  switch (kind) {
    case 'producer':
      return `${BASE[space]}/producers/${id}`
    case 'product':
      return `${BASE[space]}/products/${id}`
    case 'assessment':
      return `${BASE[space]}/assessments/${id}`
    case 'response':
      return `${BASE[space]}/surveys/${id}`
    case 'evidence':
      return `${BASE[space]}/evidence/${id}`
    case 'form':
      return `/office/forms/${id}`
    case 'dossier':
      return `${BASE[space]}/dossiers/${id}`
    case 'comment':
      return `${BASE[space]}/comments/${id}`
    case 'session':
      // On a phone a session is seen by its hearings.
      return space === 'office' ? `/office/council/${id}` : '/'
    case 'hearing':
      return `${BASE[space]}/council/hearings/${id}`
    case 'certificate':
    case 'check':
      return `${BASE[space]}/certificates/${id}`
    case 'holidays':
      return '/office/settings/holidays'
    case 'plan':
      return `${BASE[space]}/plans/${id}`
    case 'action':
      return `${BASE[space]}/actions/${id}`
    case 'training':
      return `${BASE[space]}/trainings/${id}`
    case 'rates':
      return '/office/settings/rates'
    case 'target':
    case 'budget':
      return '/office/programme'
  }
}

/** Where a field of a record can be mended: the form with that field, or the criterion. */
export const mendHref = (space: Space, kind: Kind, id: Uuid, path: string | undefined): string => {
  const [field = '', key] = path?.split('/') ?? []
  const href = recordHref(space, kind, id)
  // A step is not mended in a field: the dossier's page tells what came of it.
  if (kind === 'dossier') return path === undefined || field === 'steps' ? href : `${href}?field=${path}`
  if (space === 'office' || path === undefined) return href
  if (kind === 'producer' || kind === 'product') return `${href}/edit?field=${field}`
  return key === undefined ? href : `${href}?at=${key}`
}

/** A product's assessments side by side; `about` is the one that it is opened from. */
export const compareHref = (space: Space, product: Uuid, about?: Uuid): string =>
  `${BASE[space]}/products/${product}/compare${about === undefined ? '' : `?about=${about}`}`

/** The talk about a product, or about one criterion of it, with what else the screen is to know. */
export const talkHref = (
  space: Space,
  product: Uuid,
  criterion: string | undefined,
  more: Record<string, string> = {},
): string => {
  const query = new URLSearchParams({ ...(criterion === undefined ? {} : { at: criterion }), ...more }).toString()
  return `${BASE[space]}/products/${product}/talk${query === '' ? '' : `?${query}`}`
}

export const conflictHref = (space: Space, id: Uuid): string => `${BASE[space]}/conflicts/${id}`

export const historyHref = (space: Space, kind: Kind, id: Uuid): string => `${BASE[space]}/history/${kind}/${id}`

/** The plans, or the way to a new one for a producer, begun from one of its products. */
export const plansHref = (space: Space): string => `${BASE[space]}/plans`

export const makePlanHref = (
  space: Space,
  { producer, product }: { producer: Uuid; product?: Uuid | undefined },
): string =>
  `${BASE[space]}/plans/new?${new URLSearchParams({ producer, ...(product === undefined ? {} : { product }) })}`

export const producersHref = (space: Space): string => `${BASE[space]}/producers`

export const queueHref = (space: Space): string => `${BASE[space]}/queue`
