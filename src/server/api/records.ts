import * as z from 'zod/mini'
import { withoutPersonal } from '../../domain/exchange/personal.ts'
import { personalPaths } from '../../domain/privacy/classification.ts'
import { DATA_OF_KIND } from '../../domain/records/data-of-kind.ts'
import { AreaCode, Author, Envelope, Instant, Uuid } from '../../domain/records/envelope.ts'
import { KINDS, type Kind } from '../../domain/records/kinds.ts'
import { Conflict, type WireRecord } from '../../protocol/record.ts'

type AnyObject = z.ZodMiniObject<Record<string, z.ZodMiniType>>

type Path = readonly string[]

/** What is about persons may be missing. */
const dataSchemaOf = (kind: Kind): z.ZodMiniType => {
  const schema = DATA_OF_KIND[kind] as unknown as AnyObject
  // A household's number is its head's (`withoutPersonal`); it is optional in any case.
  return lenient(
    z.object(schema.shape),
    personalPaths(kind).map((path) => path.split('.')),
  )
}

/** The schema with the ends of these paths optional. */
const lenient = (schema: z.ZodMiniType, paths: readonly Path[]): z.ZodMiniType => {
  if (paths.length === 0) return schema
  if (schema instanceof z.ZodMiniOptional) return z.optional(lenient(schema.def.innerType as z.ZodMiniType, paths))
  if (schema instanceof z.ZodMiniRecord) {
    return z.record(z.string(), lenient(schema.def.valueType as z.ZodMiniType, below(paths, '*')))
  }
  const open = Object.entries((schema as AnyObject).shape).map(([field, own]): [string, z.ZodMiniType] => {
    const isEnd = paths.some((path) => path.length === 1 && path[0] === field)
    return [field, isEnd ? z.optional(own) : lenient(own, below(paths, field))]
  })
  return z.object(Object.fromEntries(open))
}

const below = (paths: readonly Path[], step: string): Path[] =>
  paths.flatMap((path) => (path[0] === step && path.length > 1 ? [path.slice(1)] : []))

/** What is left of a record that was deleted. */
export const Tombstone = z.strictObject({
  ...{ id: Uuid, kind: z.string(), area: AreaCode, version: z.int(), deletedAt: Instant },
})

const recordSchemaOf = (kind: Kind): z.ZodMiniType =>
  z.extend(z.omit(Envelope, { createdBy: true, deletedAt: true }), {
    kind: z.literal(kind),
    data: dataSchemaOf(kind),
    createdBy: z.optional(Author),
    updatedBy: z.optional(Author),
    conflicts: z.optional(z.array(Conflict)),
  })

/** A record of each kind as the API gives it; who wrote it and what was in conflict belong to persons. */
export const RECORD_SCHEMAS = Object.fromEntries(KINDS.map((kind) => [kind, recordSchemaOf(kind)])) as Record<
  Kind,
  z.ZodMiniType
>

/** As it leaves: a tombstone of a deleted one, and no persons unless they were asked for. */
export const toApiRecord = (record: WireRecord, withPersonal: boolean): Record<string, unknown> => {
  const { id, kind, area, version, deletedAt, createdAt, updatedAt, data } = record
  if (deletedAt !== undefined) return { id, kind, area, version, deletedAt }
  const told = { id, kind, area, version, createdAt, updatedAt }
  if (!withPersonal) return { ...told, data: withoutPersonal(kind, data) }
  return { ...told, data, createdBy: record.createdBy, updatedBy: record.updatedBy, conflicts: record.conflicts }
}
