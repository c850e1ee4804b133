import { DATA_OF_KIND } from './data-of-kind.ts'
import type { Kind } from './kinds.ts'
import { quickTestOf } from './quick-test.ts'

/** Made when the first record of a kind is looked at. */
const quickTests = new Map<Kind, (data: unknown) => boolean>()

/** Whether data fits its kind's schema. */
export const fitsKind = (kind: Kind, data: unknown): boolean => {
  const schema = DATA_OF_KIND[kind]
  const quick = quickTests.get(kind) ?? quickTestOf(schema)
  quickTests.set(kind, quick)
  return quick(data) || schema.safeParse(data).success
}
