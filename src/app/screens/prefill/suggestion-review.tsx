import { useState } from 'preact/hooks'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { mayAnswer, standingOf, sureOffers } from './prefill-model.ts'
import './suggestion-review.css'
import { SuggestionAction } from './suggestion-block.tsx'
import { SuggestionWords } from './suggestion-words.tsx'
import type { PrefillActs, ReadPrefill } from './use-prefill.ts'

interface SuggestionReviewProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly prefill: ReadPrefill
  readonly acts: PrefillActs
  readonly onGo: (criterion: CriterionCode) => void
  readonly onClose: () => void
}

/** All suggestions for open criteria, to be confirmed one by one or the sure ones together. What was taken here stays in the list, to be undone. */
export const SuggestionReview = ({ set, assessment, prefill, acts, onGo, onClose }: SuggestionReviewProps) => {
  const t = prefillMessages()
  const [begun] = useState(() => new Set(prefill.offers.map(({ criterion }) => criterion.code)))
  const offered = new Set(prefill.offers.map(({ criterion }) => criterion.code))
  const listed = set.criteria.filter(({ code }) => begun.has(code) || offered.has(code))
  const sure = sureOffers(prefill.offers)
  const taken = listed
    .map(({ code }) => code)
    .filter((code) => standingOf(prefill, assessment, code) === 'confirmed' && acts.canUndo(code))
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.close}
          </Button>
          {sure.length > 0 ? (
            <Button onClick={() => acts.take(sure.map(({ suggestion }) => suggestion))}>{t.useAll(sure.length)}</Button>
          ) : taken.length > 0 ? (
            <Button kind="secondary" icon="rotate-ccw" onClick={() => acts.undo(taken)}>
              {t.undoAll(taken.length)}
            </Button>
          ) : null}
        </>
      }
    >
      {sure.length === prefill.offers.length ? null : <p class="suggestion-check">{t.reviewText}</p>}
      <p class="visually-hidden" role="status">
        {taken.length === 0 ? '' : t.usedCount(taken.length)}
      </p>
      <ul class="suggestion-review">
        {listed.map((criterion) => (
          <li key={criterion.code}>
            <Line criterion={criterion} assessment={assessment} prefill={prefill} acts={acts} onGo={onGo} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type LineProps = Omit<SuggestionReviewProps, 'set' | 'onClose'> & { readonly criterion: Criterion }

const Line = ({ criterion, assessment, prefill, acts, onGo }: LineProps) => {
  const t = prefillMessages()
  const suggestion = prefill.suggestions.get(criterion.code)
  if (suggestion === undefined) return null
  const isReady = mayAnswer(criterion, assessment)
  const standing = standingOf(prefill, assessment, criterion.code)
  return (
    <article class="suggestion">
      <h3 class="suggestion-review-title">{`${criterion.code} ${criterion.title[language.value]}`}</h3>
      <SuggestionWords criterion={criterion} suggestion={suggestion} prefill={prefill} />
      <SuggestionAction
        criterion={criterion}
        suggestion={suggestion}
        standing={standing}
        isReady={isReady}
        prefill={prefill}
        acts={acts}
      />
      {isReady || standing !== 'offered' ? null : (
        <Button kind="secondary" icon="arrow-right" onClick={() => onGo(criterion.code)}>
          {t.goTo(criterion.code)}
        </Button>
      )}
    </article>
  )
}
