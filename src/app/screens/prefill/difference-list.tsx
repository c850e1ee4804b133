import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { type Contradiction, effectOf } from '../../../domain/prefill/contradictions.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import './difference-list.css'
import { levelLabel } from './level-label.ts'

/** A way to the criterion, where there is one. */
interface Ways {
  readonly onGo?: ((criterion: CriterionCode) => void) | undefined
  readonly hrefOf?: ((criterion: CriterionCode) => string) | undefined
}

interface DifferenceListProps extends Ways {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly contradictions: readonly Contradiction[]
}

/** Where an assessment differs from the surveys, with the reasons that were written, and what following the surveys would come to. */
export const DifferenceList = ({ set, assessment, contradictions, onGo, hrefOf }: DifferenceListProps) => {
  const t = prefillMessages()
  const all = effectOf(
    set,
    assessment,
    contradictions.map(({ suggestion }) => suggestion),
  )
  return (
    <>
      <ul class="difference-list">
        {contradictions.map((contradiction) => {
          const criterion = set.criteria.find(({ code }) => code === contradiction.criterion)
          if (criterion === undefined) return null
          const name = `${criterion.code} ${criterion.title[language.value]}`
          const { suggestion, direction, answer, isDecided } = contradiction
          const note = assessment.notes[criterion.code] ?? ''
          return (
            <li key={criterion.code} class="difference">
              <Name code={criterion.code} name={name} onGo={onGo} hrefOf={hrefOf} />
              <p class="difference-how">{t[direction]}</p>
              <p>{t.youChose(levelLabel(criterion, answer))}</p>
              <p>{t.surveyShows[suggestion.certainty](levelLabel(criterion, suggestion.answer))}</p>
              {note !== '' ? <p>{t.why(note)}</p> : isDecided ? <p class="difference-how">{t.noWhy}</p> : null}
            </li>
          )
        })}
      </ul>
      <p>{t.effectAll(all.from.points, all.to.points, all.from.stars, all.to.stars)}</p>
    </>
  )
}

type NameProps = Ways & { readonly code: CriterionCode; readonly name: string }

const Name = ({ code, name, onGo, hrefOf }: NameProps) => {
  if (onGo !== undefined)
    return (
      <button type="button" class="difference-name" onClick={() => onGo(code)}>
        {name}
      </button>
    )
  if (hrefOf === undefined) return <span class="difference-name">{name}</span>
  return (
    <a class="difference-name" href={hrefOf(code)}>
      {name}
    </a>
  )
}
