import { useLocation } from 'preact-iso'
import { Page } from '../../components/page.tsx'
import { aboutMessages } from '../../messages/about.ts'
import { language } from '../../messages/language.ts'
import './document-screen.css'
import { DATA_MAP } from './documents/data-map.ts'
import { type DocumentText, inLanguage, type Part, type Words } from './documents/document-text.ts'
import { IMPACT_ASSESSMENT } from './documents/impact-assessment.ts'
import { THREAT_MODEL } from './documents/threat-model.ts'

const DOCUMENTS: Readonly<Record<string, DocumentText>> = {
  security: THREAT_MODEL,
  data: DATA_MAP,
  impact: IMPACT_ASSESSMENT,
}

/** `/about/security`, `/about/data`, `/about/impact`, and the same under `/office`: what is defended, what is held, what it may do to people. */
export const DocumentScreen = ({ page = '' }: { page?: string }) => {
  const { path } = useLocation()
  const document = DOCUMENTS[page] ?? THREAT_MODEL
  const back = path.startsWith('/office') ? '/office/settings' : '/about'
  return (
    <Page title={inLanguage(document.title, language.value)} back={back} wide>
      <article class="document">
        <p class="document-lead">{inLanguage(document.lead, language.value)}</p>
        <nav class="document-contents" aria-label={aboutMessages().contents}>
          <details>
            <summary>{aboutMessages().contents}</summary>
            <ol>
              {document.parts.map(({ title }, at) => (
                <li key={title[1]}>
                  <a href={`#part-${at}`}>
                    <Said words={title} />
                  </a>
                </li>
              ))}
            </ol>
          </details>
        </nav>
        {document.parts.map((part, at) => (
          <DocumentPart key={part.title[1]} part={part} id={`part-${at}`} />
        ))}
      </article>
    </Page>
  )
}

const DocumentPart = ({ part: { title, paragraphs = [], points = [], chart }, id }: { part: Part; id: string }) => (
  <section class="document-part" id={id}>
    <h2>
      <Said words={title} />
    </h2>
    {paragraphs.map((words) => (
      <p key={words[1]}>
        <Said words={words} />
      </p>
    ))}
    {points.length === 0 ? null : (
      <ul>
        {points.map((words) => (
          <li key={words[1]}>
            <Said words={words} />
          </li>
        ))}
      </ul>
    )}
    {chart === undefined ? null : (
      <table class="document-table">
        <thead>
          <tr>
            {chart.head.map((words) => (
              <th key={words[1]} scope="col">
                <Said words={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((cells) => (
            <tr key={cells.map((words) => words[1]).join()}>
              {cells.map((words, at) => (
                <td key={chart.head[at]?.[1]} data-label={inLanguage(chart.head[at] ?? ['', ''], language.value)}>
                  <Said words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

/** Words; what stands between backticks is a name in the code. */
const Said = ({ words }: { words: Words }) => (
  <>
    {inLanguage(words, language.value)
      .split('`')
      .map((text, at) => (at % 2 === 1 ? <code key={`${at} ${text}`}>{text}</code> : text))}
  </>
)
