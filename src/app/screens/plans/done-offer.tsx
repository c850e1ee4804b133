import { useState } from 'preact/hooks'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import type { Answer, Assessment } from '../../../domain/records/assessment.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { recordHref } from '../../record-href.ts'
import { mayAnswer } from '../prefill/prefill-model.ts'
import '../prefill/suggestion.css'
import type { DoneOffer } from './done-offers.ts'
import { dayWords, levelWords } from './plan-words.ts'
import { useDoneOffers } from './use-done-offers.ts'

interface DoneOfferProps {
  readonly set: CriteriaSet
  readonly criterion: Criterion
  readonly assessment: Assessment
  /** Takes the level, and adds to the note where it comes from. */
  readonly onTake: (answer: Answer, note: string) => void
}

/** What done actions of a plan suggest for the criterion on screen; taken only by a press, with its ground in the note. */
export const DoneOfferBlock = ({ set, criterion, assessment, onTake }: DoneOfferProps) => {
  const t = planFollowMessages()
  const { space } = useApp()
  const offers = useDoneOffers(set, assessment)
  const [taken, setTaken] = useState<DoneOffer | undefined>()
  const offered = offers.find((one) => one.criterion === criterion.code)
  const isTaken = offered === undefined && taken !== undefined && assessment.answers[criterion.code] === taken.to
  const offer = offered ?? (isTaken ? taken : undefined)
  if (offer === undefined) return null
  const isReady = mayAnswer(criterion, assessment)
  const take = (): void => {
    setTaken(offer)
    onTake(offer.to, noteOf(offer))
  }
  return (
    <aside class="suggestion" aria-label={t.offerTitle}>
      <p class="suggestion-title">
        <Icon name="route" />
        {t.offerTitle}
      </p>
      <ul class="suggestion-facts">
        {offer.actions.map(({ record, proofs }) => (
          <li key={record.id}>
            <a href={recordHref(space, 'plan', record.data.plan)}>
              {record.data.doneOn === undefined
                ? t.doneNoDay(record.data.title)
                : t.doneAction(record.data.title, dayWords(record.data.doneOn))}
            </a>
            <br />
            <span class="suggestion-check">{t.proofs(proofs)}</span>
          </li>
        ))}
      </ul>
      <p class="suggestion-level">
        {t.level} <strong>{levelWords(set, criterion.code, offer.to)}</strong>
      </p>
      <div class="suggestion-action">
        {isTaken || !isReady ? null : (
          <Button kind="secondary" icon="check" onClick={take}>
            {t.use}
          </Button>
        )}
        <p class={isTaken ? 'suggestion-state is-confirmed' : 'suggestion-state'} role="status">
          {isTaken ? t.used : isReady ? '' : t.requirementFirst}
        </p>
      </div>
    </aside>
  )
}

/** Where the level comes from, as the note keeps it. */
const noteOf = ({ actions }: DoneOffer): string => {
  const t = planFollowMessages()
  return actions
    .map(({ record: { data } }) =>
      data.doneOn === undefined ? t.noteNoDay(data.title) : t.note(data.title, dayWords(data.doneOn)),
    )
    .join(' ')
}
