import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { Contradiction, Effect } from '../../../domain/prefill/contradictions.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { prefillMessages } from '../../messages/prefill.ts'
import './contradiction-notice.css'
import { levelLabel } from './level-label.ts'
import type { PrefillActs } from './use-prefill.ts'

interface ContradictionNoticeProps {
  readonly criterion: Criterion
  readonly contradiction: Contradiction
  readonly note: string
  /** Undefined where the assessment is only looked at. */
  readonly acts: PrefillActs | undefined
}

/** The answer is not what the surveys show: what that means for the result, and the two ways out of it. */
export const ContradictionNotice = ({ criterion, contradiction, note, acts }: ContradictionNoticeProps) => {
  const t = prefillMessages()
  const { suggestion, direction, isDecided, effect } = contradiction
  const shows = <p>{t.surveyShows[suggestion.certainty](levelLabel(criterion, suggestion.answer))}</p>
  const take = (): void => {
    focusOn('.suggestion')
    acts?.take([suggestion])
  }
  const keep = (): void => {
    acts?.keep(contradiction)
    focusOn('textarea[name="note"]')
  }
  return (
    <Notice tone={isDecided ? 'info' : 'warning'} title={isDecided ? t.decided : t[direction]}>
      {shows}
      <p>{effectWords(effect)}</p>
      {isDecided && note === '' ? <p>{t.writeWhy}</p> : null}
      {acts === undefined ? null : (
        <div class="contradiction-acts">
          <Button kind="secondary" icon="clipboard-list" onClick={take}>
            {t.takeSurvey}
          </Button>
          {isDecided ? null : (
            <Button kind="secondary" icon="pencil" onClick={keep}>
              {t.keepMine}
            </Button>
          )}
        </div>
      )}
    </Notice>
  )
}

const effectWords = ({ from, to }: Effect): string =>
  prefillMessages().effect(from.points, to.points, from.stars, to.stars)

/** The focus goes where the work goes on: the pressed button is about to leave, or a reason is to be written. */
const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()
