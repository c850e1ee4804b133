import * as z from 'zod/mini'
import { PERSONAL, withoutPersonal } from '../../domain/exchange/personal.ts'
import { AreaCode, Author, Envelope, Instant, Uuid } from '../../domain/records/envelope.ts'
import { DATA_OF_KIND, KINDS, type Kind } from '../../domain/records/kinds.ts'
import { Conflict, type WireRecord } from '../../protocol/record.ts'

type AnyObject = z.ZodMiniObject<Record<string, z.ZodMiniType>>

/** Fields that a council's sealed sheet lacks are there and empty, so that it fits its kind's schema. */
const dataSchemaOf = (kind: Kind): AnyObject => {
  const { fields, inner = {}, each = {} } = PERSONAL[kind]
  const { shape } = DATA_OF_KIND[kind] as unknown as AnyObject
  const open = Object.entries(shape).map(([field, schema]): [string, z.ZodMiniType] => {
    if (fields.includes(field)) return [field, z.optional(schema)]
    if (inner[field] !== undefined) return [field, z.optional(lenient(schema, inner[field]))]
    if (each[field] !== undefined) return [field, z.record(z.string(), lenient(valuesOf(schema), each[field]))]
    return [field, schema]
  })
  return z.object(Object.fromEntries(open))
}

/** The object with these fields optional; of an optional one the object in it. */
const lenient = (schema: z.ZodMiniType, fields: readonly string[]): z.ZodMiniType => {
  const bare = schema instanceof z.ZodMiniOptional ? (schema.def.innerType as z.ZodMiniType) : schema
  const { shape } = bare as AnyObject
  return z.object(
    Object.fromEntries(
      Object.entries(shape).map(([field, own]) => [field, fields.includes(field) ? z.optional(own) : own]),
    ),
  )
}

const valuesOf = (schema: z.ZodMiniType): z.ZodMiniType => (schema as z.ZodMiniRecord).def.valueType as z.ZodMiniType

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
