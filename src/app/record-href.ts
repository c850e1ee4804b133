import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'

/** Where a record can be seen and mended. The programme's figures are the office's. */
export const recordHref = (kind: Kind, id: Uuid): string => {
  switch (kind) {
    case 'producer':
      return `/producers/${id}`
    case 'product':
      return `/products/${id}`
    case 'assessment':
      return `/assessments/${id}`
    case 'target':
    case 'budget':
      return '/office/programme'
  }
}
