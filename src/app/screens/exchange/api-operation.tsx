import { useState } from 'preact/hooks'
import '../../components/fold.css'
import { Icon } from '../../components/icon.tsx'
import { dataApiMessages } from '../../messages/data-api.ts'
import { ApiText } from './api-text.tsx'
import type { ApiDocument, Operation } from './read-document.ts'
import { SchemaView, schemaWords } from './schema-view.tsx'

interface ApiOperationProps {
  readonly operation: Operation
  readonly schemas: ApiDocument['schemas']
}

/** One request: its address, what may be asked, what comes back. Drawn when it is opened, as there are many. */
export const ApiOperation = ({ operation, schemas }: ApiOperationProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="fold-head">
        <span class="api-head">
          <code>GET {operation.path}</code>
          <span class="soft">{operation.title}</span>
        </span>
        <Icon name="chevron-right" />
      </summary>
      {isOpen ? (
        <div class="fold-body stack-close">
          <Opened operation={operation} schemas={schemas} />
        </div>
      ) : null}
    </details>
  )
}

const Opened = ({ operation: { text, parameters, answer, contents }, schemas }: ApiOperationProps) => {
  const t = dataApiMessages()
  return (
    <>
      {text === undefined ? null : <ApiText text={text} />}
      <h3>{t.parameters}</h3>
      {parameters.length === 0 ? (
        <p class="soft">{t.noParameters}</p>
      ) : (
        <ul class="api-fields">
          {parameters.map(({ name, required, schema }) => (
            <li key={name}>
              <code>{name}</code> <span class="soft">{schemaWords(schema, schemas)}</span>{' '}
              {required ? <strong>{t.required}</strong> : null}
            </li>
          ))}
        </ul>
      )}
      <h3>{t.answer}</h3>
      {answer === undefined ? null : <SchemaView schema={answer} schemas={schemas} />}
      {contents.length === 0 ? null : <p class="soft">{t.alsoAs(contents.join(', '))}</p>}
    </>
  )
}
