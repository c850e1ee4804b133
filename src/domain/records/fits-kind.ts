import { readBy } from '../read-by.ts'
import { DATA_OF_KIND } from './data-of-kind.ts'
import type { Kind } from './kinds.ts'

/** Whether data fits its kind's schema. */
export const fitsKind = (kind: Kind, data: unknown): boolean => readBy<unknown>(DATA_OF_KIND[kind], data).success
