import type { FactSource } from '../../../domain/prefill/facts.ts'
import type { Suggestion } from '../../../domain/prefill/suggest.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { recordHref } from '../../record-href.ts'
import { formTitle, reasonWords } from './reason-words.ts'
import './suggestion.css'
import type { ReadPrefill } from './use-prefill.ts'

interface SuggestionReasonsProps {
  readonly suggestion: Suggestion
  readonly prefill: Pick<ReadPrefill, 'formOf' | 'today'>
}

/** What the surveys say, survey by survey, with a way to each answer; and what is still to be seen. */
export const SuggestionReasons = ({ suggestion, prefill }: SuggestionReasonsProps) => {
  const t = prefillMessages()
  return (
    <>
      {bySurvey(suggestion).map(({ source, reasons }) => (
        <div key={source.response} class="suggestion-source">
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
      {suggestion.toCheck.length === 0 ? null : (
        <p class="suggestion-check">
          {t.toCheck} {suggestion.toCheck.map((check) => t.check[check]).join('; ')}.
        </p>
      )}
    </>
  )
}

/** Which survey, of when, how sure; its name leads to the question. */
const SourceLine = ({ source, prefill }: { source: FactSource; prefill: SuggestionReasonsProps['prefill'] }) => {
  const t = prefillMessages()
  const { space } = useApp()
  const marks = [
    ...(source.status === 'draft' ? [t.draft] : []),
    ...(source.evidence.length > 0 ? [t.hasEvidence] : []),
  ]
  const line = t.source(formTitle(prefill.formOf(source.form)), formatDay(source.at, language.value))
  return (
    <p class="suggestion-from">
      <a href={surveyHref(space, source)}>{line}</a>
      {marks.length === 0 ? '' : ` (${marks.join(', ')})`}
    </p>
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
