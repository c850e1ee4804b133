import { useState } from 'preact/hooks'
import { dataApiMessages } from '../../messages/data-api.ts'
import type { ApiDocument, Schema } from './read-document.ts'

interface SchemaViewProps {
  readonly schema: Schema
  readonly schemas: ApiDocument['schemas']
}

/** The fields of a shape; those of a shape within are drawn when they are opened, as shapes may hold themselves. */
export const SchemaView = ({ schema, schemas }: SchemaViewProps) => {
  const t = dataApiMessages()
  const own = innerOf(schema, schemas)
  const choices = own.anyOf ?? own.oneOf
  if (choices !== undefined)
    return (
      <ul class="api-fields">
        {choices.map((one, at) => (
          <Field key={at} name={nameOf(one) ?? `${at + 1}`} schema={one} schemas={schemas} isRequired={false} />
        ))}
      </ul>
    )
  return (
    <ul class="api-fields">
      {Object.entries(own.properties ?? {}).map(([name, field]) => (
        <Field
          key={name}
          name={name}
          schema={field}
          schemas={schemas}
          isRequired={own.required?.includes(name) ?? false}
        />
      ))}
      {typeof own.additionalProperties === 'object' && Object.keys(own.additionalProperties).length > 0 ? (
        <Field name={t.unnamed} schema={own.additionalProperties} schemas={schemas} isRequired={false} />
      ) : null}
    </ul>
  )
}

interface FieldProps extends SchemaViewProps {
  readonly name: string
  readonly isRequired: boolean
}

const Field = ({ name, schema, schemas, isRequired }: FieldProps) => {
  const t = dataApiMessages()
  const [isOpen, setOpen] = useState(false)
  const head = (
    <>
      <code>{name}</code> <span class="soft">{schemaWords(schema, schemas)}</span>{' '}
      {isRequired ? <strong>{t.required}</strong> : null}
    </>
  )
  if (!hasInner(schema, schemas)) return <li>{head}</li>
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="api-inner">{head}</summary>
        {isOpen ? <SchemaView schema={schema} schemas={schemas} /> : null}
      </details>
    </li>
  )
}

/** The name under which a shape stands in the document. */
const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1)

const resolved = (schema: Schema, schemas: ApiDocument['schemas']): Schema =>
  schema.$ref === undefined ? schema : (schemas[nameOf(schema) ?? ''] ?? {})

/** What is within: of a list its items. */
const innerOf = (schema: Schema, schemas: ApiDocument['schemas']): Schema => {
  const own = resolved(schema, schemas)
  return own.items === undefined ? own : resolved(own.items, schemas)
}

const hasInner = (schema: Schema, schemas: ApiDocument['schemas']): boolean => {
  const { properties, anyOf, oneOf, additionalProperties } = innerOf(schema, schemas)
  const isMap = typeof additionalProperties === 'object' && hasInner(additionalProperties, schemas)
  return properties !== undefined || anyOf !== undefined || oneOf !== undefined || isMap
}

/** A shape in a few words: its type, what it may be, its bounds. */
export const schemaWords = (schema: Schema, schemas: ApiDocument['schemas']): string => {
  const t = dataApiMessages()
  const own = resolved(schema, schemas)
  const known = t.shapes[nameOf(schema) ?? '']
  if (known !== undefined) return known
  if (own.items !== undefined) return t.listOf(schemaWords(own.items, schemas))
  if (own.const !== undefined) return JSON.stringify(own.const)
  if (own.enum !== undefined) return own.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (own.anyOf !== undefined || own.oneOf !== undefined) return t.oneOf
  if (typeof own.additionalProperties === 'object' && own.properties === undefined)
    return t.mapOf(schemaWords(own.additionalProperties, schemas))
  const types = [own.type ?? []].flat().map((type) => t.types[type] ?? type)
  const bounds = [
    ...(own.pattern === undefined ? [] : [own.pattern]),
    ...(own.minimum === undefined || own.minimum <= Number.MIN_SAFE_INTEGER ? [] : [t.atLeast(String(own.minimum))]),
    ...(own.maximum === undefined || own.maximum >= Number.MAX_SAFE_INTEGER ? [] : [t.atMost(String(own.maximum))]),
    ...(own.default === undefined ? [] : [t.usually(String(own.default))]),
  ]
  return [types.length === 0 ? t.any : types.join(', '), ...bounds].join('; ')
}
