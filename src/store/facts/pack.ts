import * as z from 'zod/mini'

type Schema = z.core.$ZodType
/** Both ways between a value of a schema and the same as a row: an object is the list of its fields in the schema's order, what is missing is null. */
interface Packing {
  readonly pack: (value: unknown) => unknown
  readonly unpack: (row: unknown) => unknown
}

/** A third of the room that objects with their names take, and read twice as fast; nothing is checked on the way, as it is our own writing. */
export const packingOf = <S extends Schema>(
  schema: S,
): { pack: (value: z.infer<S>) => unknown; unpack: (row: unknown) => z.infer<S> } =>
  compile(schema) as { pack: (value: z.infer<S>) => unknown; unpack: (row: unknown) => z.infer<S> }

const SAME: Packing = { pack: (value) => value, unpack: (row) => row }

const compile = (schema: Schema): Packing => {
  if (schema instanceof z.ZodMiniOptional) return compile(schema._zod.def.innerType)
  if (schema instanceof z.ZodMiniArray) return list(compile(schema._zod.def.element))
  if (schema instanceof z.ZodMiniObject) return fields(schema.shape)
  return SAME
}

const list = ({ pack, unpack }: Packing): Packing => ({
  pack: (values) => (values as unknown[]).map(pack),
  unpack: (rows) => (rows as unknown[]).map(unpack),
})

const fields = (shape: Readonly<Record<string, Schema>>): Packing => {
  const columns = Object.entries(shape).map(([name, schema]) => ({ name, ...compile(schema) }))
  return {
    pack: (value) =>
      columns.map(({ name, pack }) => {
        const field = (value as Record<string, unknown>)[name]
        return field === undefined ? null : pack(field)
      }),
    unpack: (row) => {
      const value: Record<string, unknown> = {}
      for (let place = 0; place < columns.length; place += 1) {
        const [column, field] = [columns[place], (row as unknown[])[place]]
        if (column !== undefined && field !== null && field !== undefined) value[column.name] = column.unpack(field)
      }
      return value
    },
  }
}
