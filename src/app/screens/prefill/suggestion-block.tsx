import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { Suggestion } from '../../../domain/prefill/suggest.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { prefillMessages } from '../../messages/prefill.ts'
import type { Standing } from './prefill-model.ts'
import './suggestion.css'
import { SuggestionWords } from './suggestion-words.tsx'
import type { PrefillActs, ReadPrefill } from './use-prefill.ts'

interface SuggestionBlockProps {
  readonly criterion: Criterion
  readonly suggestion: Suggestion
  readonly standing: Standing
  /** Its requirement is confirmed, or it has none. */
  readonly isReady: boolean
  readonly prefill: ReadPrefill
  /** Undefined where the assessment is only looked at. */
  readonly acts: PrefillActs | undefined
}

/** What the surveys suggest for the criterion on screen, and why; taken only by a press. Its height stays, so that the levels beneath do not jump. */
export const SuggestionBlock = (props: SuggestionBlockProps) => {
  const { criterion, suggestion, prefill } = props
  const t = prefillMessages()
  return (
    <aside class="suggestion" aria-label={t.title} tabIndex={-1}>
      <p class="suggestion-title">
        <Icon name="clipboard-list" />
        {t.title}
      </p>
      <SuggestionWords criterion={criterion} suggestion={suggestion} prefill={prefill} />
      <SuggestionAction {...props} />
    </aside>
  )
}

/** Button or state: also used in the list of all suggestions. */
export const SuggestionAction = ({ suggestion, standing, isReady, acts }: SuggestionBlockProps) => {
  const t = prefillMessages()
  const { criterion } = suggestion
  const canTake = acts !== undefined && standing === 'offered' && isReady
  const canUndo = acts !== undefined && standing === 'confirmed' && acts.canUndo(criterion)
  return (
    <div class="suggestion-action">
      {canTake ? (
        <Button kind="secondary" icon="check" onClick={() => acts.take([suggestion])}>
          {t.use}
        </Button>
      ) : canUndo ? (
        <Button kind="quiet" icon="rotate-ccw" onClick={() => acts.undo([criterion])}>
          {t.undo}
        </Button>
      ) : null}
      <p class={`suggestion-state is-${standing}`} role="status">
        {stateWords(standing, isReady, acts !== undefined)}
      </p>
    </div>
  )
}

const stateWords = (standing: Standing, isReady: boolean, isAtWork: boolean): string => {
  const t = prefillMessages()
  switch (standing) {
    case 'offered':
      return isReady || !isAtWork ? '' : t.requirementFirst
    case 'confirmed':
      return t.used
    case 'fits':
      return t.fits
    case 'differs':
      return t.differs
  }
}
