import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { FactSource } from '../../../domain/prefill/facts.ts'
import type { Suggestion } from '../../../domain/prefill/suggest.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { recordHref } from '../../record-href.ts'
import { levelLabel } from './level-label.ts'
import { formTitle, reasonWords } from './reason-words.ts'
import './suggestion.css'
import type { ReadPrefill } from './use-prefill.ts'

interface SuggestionWordsProps {
  readonly criterion: Criterion
  readonly suggestion: Suggestion
  readonly prefill: Pick<ReadPrefill, 'formOf' | 'today'>
}

/** What the surveys say, survey by survey, with a way to each answer; the level that follows; and what is still to be seen. */
export const SuggestionWords = ({ criterion, suggestion, prefill }: SuggestionWordsProps) => {
  const t = prefillMessages()
  const { certainty, answer, toCheck } = suggestion
  return (
    <>
      {bySurvey(suggestion).map(({ source, reasons }) => (
        <div key={source.response}>
          <SourceLine source={source} prefill={prefill} />
          <ul class="suggestion-facts">
            {reasons.flatMap((reason) =>
              reasonWords(reason, prefill.formOf(source.form), prefill.today).map((words) => (
                <li key={words}>{words}</li>
              )),
            )}
          </ul>
        </div>
      ))}
      <p class="suggestion-level">
        {t.level[certainty]} <strong>{levelLabel(criterion, answer)}</strong>
      </p>
      {toCheck.length === 0 ? null : (
        <p class="suggestion-check">
          {t.toCheck} {toCheck.map((check) => t.check[check]).join('; ')}.
        </p>
      )}
    </>
  )
}

/** Which survey, of when, how sure: leads to the question. */
const SourceLine = ({ source, prefill }: { source: FactSource; prefill: SuggestionWordsProps['prefill'] }) => {
  const t = prefillMessages()
  const { space } = useApp()
  const marks = [
    ...(source.status === 'draft' ? [t.draft] : []),
    ...(source.evidence.length > 0 ? [t.hasEvidence] : []),
  ]
  const line = t.source(formTitle(prefill.formOf(source.form)), formatDay(source.at, language.value))
  return (
    <a class="suggestion-from" href={surveyHref(space, source)}>
      {marks.length === 0 ? line : `${line} (${marks.join(', ')})`}
    </a>
  )
}

/** The question in the survey; where it has papers of it, the place with those. */
const surveyHref = (space: 'field' | 'office', { response, keys, evidence }: FactSource): string =>
  `${recordHref(space, 'response', response)}?at=${encodeURIComponent(evidence[0] ?? keys[0] ?? '')}`

const bySurvey = ({ reasons }: Suggestion) => {
  const groups = new Map<string, { source: FactSource; reasons: Suggestion['reasons'][number][] }>()
  for (const reason of reasons) {
    const group = groups.get(reason.source.response) ?? { source: reason.source, reasons: [] }
    group.reasons.push(reason)
    groups.set(reason.source.response, group)
  }
  return [...groups.values()]
}
