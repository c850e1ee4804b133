import type { Criterion } from '../../../domain/criteria/schema.ts'
import { type Answer, NONE_REACHED } from '../../../domain/records/assessment.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'

const NO_BREAK_SPACE = '\u00a0'

/** An answer's own words with its points. */
export const levelLabel = ({ options }: Criterion, answer: Answer): string => {
  const option = answer === NONE_REACHED ? undefined : options[answer]
  const label = option?.label[language.value] ?? prefillMessages().noneReached
  const points = assessmentMessages()
    .optionPoints(option?.points ?? 0)
    .replaceAll(' ', NO_BREAK_SPACE)
  return `${label} (${points})`
}
