import { mkdirSync, writeFileSync } from 'node:fs'
import { DATA_MAP } from '../../src/app/screens/about/documents/data-map.ts'
import { type DocumentText, inLanguage, type Words } from '../../src/app/screens/about/documents/document-text.ts'
import { IMPACT_ASSESSMENT } from '../../src/app/screens/about/documents/impact-assessment.ts'
import { THREAT_MODEL } from '../../src/app/screens/about/documents/threat-model.ts'
import { LANGUAGES, type Language } from '../../src/domain/bilingual.ts'

const FOLDER = 'public/documents'

export const DOCUMENTS = [THREAT_MODEL, DATA_MAP, IMPACT_ASSESSMENT]

/** A document as Markdown. */
const markdownOf = ({ title, lead, parts }: DocumentText, language: Language): string => {
  const say = (words: Words): string => inLanguage(words, language)
  const line = (cells: readonly Words[]): string =>
    `| ${cells.map((cell) => say(cell).replaceAll('|', '\\|')).join(' | ')} |`
  const blocks = parts.flatMap(({ title: heading, paragraphs = [], points = [], chart }) => [
    `## ${say(heading)}`,
    ...paragraphs.map(say),
    ...(points.length === 0 ? [] : [points.map((point) => `- ${say(point)}`).join('\n')]),
    ...(chart === undefined
      ? []
      : [[line(chart.head), `|${' --- |'.repeat(chart.head.length)}`, ...chart.rows.map(line)].join('\n')]),
  ])
  return `${[`# ${say(title)}`, say(lead), ...blocks].join('\n\n')}\n`
}

/** Every document in every language, by its file. */
export const documentFiles = (): Map<string, string> =>
  new Map(
    DOCUMENTS.flatMap((document) =>
      LANGUAGES.map((language) => [`${FOLDER}/${document.id}.${language}.md`, markdownOf(document, language)] as const),
    ),
  )

/** `npm run documents` writes them. */
if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [file, text] of documentFiles()) writeFileSync(file, text)
}
