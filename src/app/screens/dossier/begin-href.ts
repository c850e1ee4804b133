import type { Occasion } from '../../../domain/records/dossier.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'

/** Where a dossier for a product is begun. */
export const beginHref = (space: 'field' | 'office', product: Uuid, occasion?: Occasion): string =>
  `${space === 'office' ? '/office' : ''}/dossiers/new?product=${product}${occasion === undefined ? '' : `&occasion=${occasion}`}`

export const dossiersHref = (space: 'field' | 'office'): string =>
  space === 'office' ? '/office/dossiers' : '/dossiers'
