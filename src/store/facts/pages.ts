import type { Uuid } from '../../domain/records/envelope.ts'

/** What facts are kept of. */
export type Counted = 'product' | 'producer'

/** The page that a fact is kept on: by the last two digits of its id, which fall by chance (RFC 9562, 5.7), so that pages fill alike. */
export const pageOf = (counted: Counted, id: Uuid): string => `${counted}:${id.slice(-2)}`

export const countedOn = (page: string): Counted => (page.startsWith('producer:') ? 'producer' : 'product')
