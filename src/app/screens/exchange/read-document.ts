import * as z from 'zod/mini'

/** As much of JSON Schema (2020-12) as the API's document is made of. */
export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly pattern?: string | undefined
  readonly maximum?: number | undefined
  readonly minimum?: number | undefined
  readonly maxLength?: number | undefined
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Schema | undefined
  readonly additionalProperties?: Schema | boolean | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
}

const Schema: z.ZodMiniType<Schema> = z.lazy(() =>
  z.looseObject({
    ...{ $ref: z.optional(z.string()), type: z.optional(z.union([z.string(), z.array(z.string())])) },
    ...{ enum: z.optional(z.array(z.unknown())), const: z.optional(z.unknown()), pattern: z.optional(z.string()) },
    ...{ maximum: z.optional(z.number()), minimum: z.optional(z.number()), maxLength: z.optional(z.number()) },
    ...{ default: z.optional(z.unknown()), properties: z.optional(z.record(z.string(), Schema)) },
    ...{ required: z.optional(z.array(z.string())), items: z.optional(Schema) },
    additionalProperties: z.optional(z.union([z.boolean(), Schema])),
    ...{ anyOf: z.optional(z.array(Schema)), oneOf: z.optional(z.array(Schema)) },
  }),
)

const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: Schema })

const Content = z.record(z.string(), z.object({ schema: z.optional(Schema) }))

const OpenApi = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        ...{ operationId: z.string(), tags: z.array(z.string()), summary: z.string() },
        ...{ description: z.optional(z.string()), parameters: z.array(Parameter) },
        responses: z.record(z.string(), z.object({ content: z.optional(Content) })),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})

/** One request that can be made. */
export interface Operation {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly text: string | undefined
  readonly parameters: readonly z.infer<typeof Parameter>[]
  /** What comes back as JSON, if anything does, and the other types of content. */
  readonly answer: Schema | undefined
  readonly contents: readonly string[]
}

export interface ApiDocument {
  readonly about: string
  readonly tags: readonly { readonly name: string; readonly title: string; readonly operations: readonly Operation[] }[]
  readonly schemas: Readonly<Record<string, Schema>>
}

/** The document as the page shows it: requests under what they are about, in the document's order. Throws on what is no document of our server. */
export const readDocument = (text: unknown): ApiDocument => {
  const { info, tags, paths, components } = OpenApi.parse(text)
  const operations = Object.entries(paths).map(([path, { get }]) => ({ tag: get.tags[0], ...operationOf(path, get) }))
  return {
    about: info.description,
    tags: tags
      .map(({ name, description }) => ({
        ...{ name, title: description },
        operations: operations.filter(({ tag }) => tag === name),
      }))
      .filter((tag) => tag.operations.length > 0),
    schemas: components.schemas,
  }
}

const operationOf = (
  path: string,
  { operationId, summary, description, parameters, responses }: z.infer<typeof OpenApi>['paths'][string]['get'],
): Operation => {
  const contents = Object.entries(responses['200']?.content ?? {})
  const json = contents.find(([, { schema }]) => schema !== undefined)
  return {
    ...{ id: operationId, path, title: summary, text: description, parameters },
    answer: json?.[1].schema,
    contents: contents.filter((one) => one !== json).map(([type]) => type),
  }
}
