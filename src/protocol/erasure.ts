import * as z from 'zod/mini'
import { AreaCode, Uuid } from '../domain/records/envelope.ts'
import { Sha256 } from '../domain/records/evidence.ts'
import { Kind } from '../domain/records/kinds.ts'
import { Path } from './mutation.ts'

/** Stands among the fields of a change for all of its record. */
export const WHOLE = '*'

/**
 * What of a record was erased at the request of the person that it is about (Law 91/2025/QH15), in which version: whoever holds the record takes it out
 * of everything it keeps of older versions, too. No personal data is in it.
 */
export const Erasure = z.object({
  area: AreaCode,
  record: Uuid,
  kind: Kind,
  version: z.int().check(z.gte(1)),
  /** All of the record; else these fields. */
  whole: z.boolean(),
  paths: z.array(Path),
  /** Files that go with it, unless another record names them. */
  files: z.array(Sha256),
})
export type Erasure = z.infer<typeof Erasure>
