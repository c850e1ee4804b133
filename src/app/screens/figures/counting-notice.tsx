import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { FactsControl, FactsState } from '../../facts.ts'
import { formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'

/** So many facts are brought up to date before it is worth a word: fewer are done in a moment. */
const WORTH_A_WORD = 100

/** How far the counting is, the way to stop it and to go on; nothing while all figures are whole. */
export const CountingNotice = ({ state, control }: { state: FactsState; control: FactsControl }) => {
  const t = figureMessages()
  const { phase } = state
  switch (phase) {
    case 'reading':
    case 'current':
      return null
    case 'counting': {
      const { done, total } = control.progress.value
      if (total < WORTH_A_WORD) return null
      const text = t.counting(formatNumber(done, language.value), formatNumber(total, language.value))
      return (
        <div class="stack-close">
          <progress class="figures-progress" max={total} value={done} aria-label={text} />
          <p>{text}</p>
          <p class="soft">{t.countingText}</p>
          <p>
            <Button kind="secondary" icon="x" onClick={control.stop}>
              {t.stop}
            </Button>
          </p>
        </div>
      )
    }
    case 'stopped':
    case 'no-criteria':
    case 'failed':
      return (
        <Notice tone="warning">
          <p>{phase === 'stopped' ? t.stopped : phase === 'failed' ? t.failed : t.noCriteria}</p>
          <Button kind="secondary" onClick={control.goOn}>
            {t.goOn}
          </Button>
        </Notice>
      )
  }
}
