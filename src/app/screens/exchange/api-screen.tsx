import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { dataApiMessages } from '../../messages/data-api.ts'
import { language } from '../../messages/language.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { ApiOperation } from './api-operation.tsx'
import './api-screen.css'
import { ApiText } from './api-text.tsx'
import { readDocument } from './read-document.ts'

/** `/office/data/api`: the API as its own document tells of it (OpenAPI 3.1), in the reader's language. */
export const ApiScreen = () => <Reader key={language.value} />

const Reader = () => {
  const t = dataApiMessages()
  const { dataDesk } = useApp()
  const [answer, again] = useAnswer(async () => (await dataDesk()).readApi(language.value))
  return (
    <Page
      title={t.title}
      back="/office/data"
      actions={
        <Button kind="secondary" icon="key" href="/office/data/keys">
          {t.keys}
        </Button>
      }
    >
      <Answered answer={answer} onAgain={again}>
        {(text) => <Document text={text} />}
      </Answered>
    </Page>
  )
}

const Document = ({ text }: { text: Record<string, unknown> }) => {
  const document = useMemo(() => readDocument(text), [text])
  const root = `${location.origin}/api/v1`
  return (
    <>
      <ApiText text={document.about} />
      <HowTo root={root} text={text} />
      {document.tags.map(({ name, title, operations }) => (
        <section key={name} class="stack-close">
          <h2>{title}</h2>
          <div class="api-operations">
            {operations.map((operation) => (
              <ApiOperation key={operation.id} operation={operation} schemas={document.schemas} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

const HowTo = ({ root, text }: { root: string; text: Record<string, unknown> }) => {
  const t = dataApiMessages()
  const { registers } = useApp()
  const [isGiven, setGiven] = useState(false)
  const give = async (): Promise<void> => {
    const given = await registers.giveText(t.documentFile, 'application/json', JSON.stringify(text, null, 2))
    setGiven(given !== 'cancelled')
  }
  const [choose = '', paste = '', ...others] = t.excelSteps
  return (
    <div class="api-how">
      <section class="card stack-close">
        <h2>{t.tryTitle}</h2>
        <p>{t.tryText}</p>
        <p class="api-code">
          <code>{`curl -H "Authorization: Bearer ${language.value === 'vi' ? 'KHÓA' : 'KEY'}" ${root}/facts?limit=10`}</code>
        </p>
        <div class="row">
          <Button kind="secondary" icon="download" onClick={() => void give()}>
            {t.document}
          </Button>
          <span role="status">{isGiven ? t.documentFile : ''}</span>
        </div>
      </section>
      <section class="card stack-close">
        <h2>{t.excelTitle}</h2>
        <ol class="api-steps">
          <li>{choose}</li>
          <li>
            {paste}
            <span class="api-code">
              <code>{`${root}/odata/`}</code>
            </span>
          </li>
          {others.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
