import * as z from 'zod/mini'

type AnyObject = z.ZodMiniObject<Record<string, z.ZodMiniType>>

/** Every path of a schema, `*` for keys of maps and items of lists: the branches and the leaves. */
export const schemaPaths = (schema: z.ZodMiniType): { branches: string[]; leaves: string[] } => {
  const branches: string[] = []
  const leaves: string[] = []
  const walk = (one: z.ZodMiniType, path: readonly string[]): void => {
    if (one instanceof z.ZodMiniOptional) return walk(one.def.innerType as z.ZodMiniType, path)
    const inner = below(one)
    if (path.length > 0) (inner.length > 0 ? branches : leaves).push(path.join('.'))
    for (const [step, next] of inner) walk(next, [...path, step])
  }
  walk(schema, [])
  return { branches, leaves }
}

const below = (one: z.ZodMiniType): [string, z.ZodMiniType][] => {
  if (one instanceof z.ZodMiniObject) return Object.entries((one as AnyObject).shape)
  if (one instanceof z.ZodMiniRecord) return [['*', one.def.valueType as z.ZodMiniType]]
  if (one instanceof z.ZodMiniArray) return [['*', one.def.element as z.ZodMiniType]]
  return []
}
