import type { FactName } from '../../../domain/prefill/facts.ts'
import type { HeldCertificate } from '../../../domain/prefill/producer-facts.ts'
import { isLapsed } from '../../../domain/prefill/rules/certificates.ts'
import type { Reason } from '../../../domain/prefill/rules/rule.ts'
import type { NodeId } from '../../../domain/survey/form.ts'
import { isQuestion } from '../../../domain/survey/index-form.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import { formatDay, formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { answerWords } from '../survey/answer-words.ts'

/**
 * What a survey says, in people's words: one line, or one for each of several things. Labels of questions and choices are the form's own.
 * Of the representative it tells no more than the criterion asks.
 */
export const reasonWords = (reason: Reason, form: OpenedForm | undefined, today: string): readonly string[] => {
  const t = prefillMessages().fact
  const number = (value: number): string => formatNumber(value, language.value)
  const choice = choiceIn(form)
  switch (reason.fact) {
    case 'representative':
      return [t.representative[reason.value]]
    case 'labour': {
      const { local, total } = reason.value
      // Rounded down: 74,99 % must not read as the 75 % that it is not.
      const percent = number(Math.floor((local * 1000) / total) / 10)
      return [withThreshold(t.labour(local, total, percent), reason)]
    }
    case 'certificates':
      return reason.value.length === 0
        ? [t.noCertificates]
        : reason.value.map((held) => certificateWords(held, choice, today))
    case 'contracts': {
      const { share, months } = reason.value
      const running = months === undefined ? [] : [t.contractMonths(months)]
      return [withThreshold([t.contracts(number(share)), ...running].join(', '), reason)]
    }
    case 'profits':
      return [...reason.value]
        .sort((one, other) => other.year - one.year)
        .map(({ year, profit }) => t.profit(year, formatVnd(profit, language.value)))
    case 'markets':
      return reason.value.map(({ place, channel, share, region, hasContract }) =>
        [
          choice('market-place', place),
          ...(region === undefined ? [] : [choice('market-region', region)]),
          ...(channel === undefined ? [] : [choice('market-channel', channel)]),
          ...(share === undefined ? [] : [`${number(share)}\u00a0%`]),
          ...(hasContract === undefined ? [] : [hasContract ? t.withContract : t.withoutContract]),
        ].join(', '),
      )
    case 'materials':
      return reason.value.map(
        ({ name, origin, share }) => `${name ?? ''} (${choice('material-origin', origin)}): ${number(share)}\u00a0%`,
      )
    default:
      return [withThreshold(answerLine(reason, form), reason)]
  }
}

const certificateWords = (
  held: HeldCertificate,
  choice: (question: NodeId, value: string) => string,
  today: string,
): string => {
  const t = prefillMessages().fact
  const { kind, level, expires } = held
  const day = expires === undefined ? '' : formatDay(expires, language.value)
  return [
    choice('certificate-name', kind),
    ...(level === undefined ? [] : [choice('certificate-level', level)]),
    ...(expires === undefined ? [] : [isLapsed(held, today) ? t.lapsed(day) : t.until(day)]),
  ].join(', ')
}

/** The boundary that the figure has reached, where the official text draws one. */
const withThreshold = (words: string, { threshold, fact }: Reason): string => {
  if (threshold === undefined) return words
  const value = `${formatNumber(threshold, language.value)}${PERCENT.has(fact) ? '\u00a0%' : ''}`
  return `${words} (${prefillMessages().fact.threshold(value)})`
}
const PERCENT: ReadonlySet<FactName> = new Set(['labour', 'grownHere', 'contracts', 'localCapital'])

/** Question and answer as the form words them. */
const answerLine = ({ value, source }: Reason, form: OpenedForm | undefined): string => {
  const key = source.keys[0] ?? ''
  const node = form?.nodes.get(key)?.node
  if (form === undefined || !isQuestion(node)) return ''
  const words = wordsOf(form)
  const asked = { question: node, choices: form.form.lists[node.list ?? ''] ?? [], outputs: NO_OUTPUTS }
  const label = words(node.label, NO_OUTPUTS)
  return `${label}${label.endsWith('?') ? '' : ':'} ${answerWords(asked, value as AnswerValue, words)}`
}

const NO_OUTPUTS: ReadonlyMap<string, string> = new Map()

const wordsOf =
  ({ form }: OpenedForm): Parameters<typeof answerWords>[2] =>
  (wording, outputs) =>
    filledWords(wording, language.value, form.languages, outputs)

const choiceIn =
  (form: OpenedForm | undefined) =>
  (question: NodeId, value: string): string => {
    const node = form?.nodes.get(question)?.node
    if (form === undefined || !isQuestion(node)) return value
    const found = form.form.lists[node.list ?? '']?.find((choice) => choice.value === value)
    return found === undefined ? value : wordsOf(form)(found.label, NO_OUTPUTS)
  }

/** The form's own title. */
export const formTitle = (form: OpenedForm | undefined): string =>
  form === undefined ? '' : wordsOf(form)(form.form.title, NO_OUTPUTS)
