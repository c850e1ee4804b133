import { entryOf } from '../../../domain/criteria/catalogue.ts'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import { versionsUnder } from '../../../domain/criteria/set-versions.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { citationOf, setNameOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { language } from '../../messages/language.ts'
import { productMessages } from '../../messages/product.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { LapsedNotice } from '../result/lapsed-notice.tsx'

interface AssessUnderProps {
  /** The set that the product stands under, of an earlier decision. */
  readonly criteria: SetReference
  readonly onChoose: (reference: SetReference) => Promise<void>
  readonly onClose: () => void
}

/** By which decision a product of an earlier one is assessed: the one in force first, its own with the notice that it has lapsed. */
export const AssessUnder = ({ criteria, onChoose, onClose }: AssessUnderProps) => {
  const t = productMessages()
  const { sets, why } = versionsUnder(criteria, DECISION_IN_FORCE)
  const choices = sets.filter((version) => entryOf(version) !== undefined)
  return (
    <Dialog title={t.assessUnder} onClose={onClose}>
      <div class="stack-close">
        {choices.length === 0 ? <p>{`${t.assessNoVersion} ${why?.[language.value] ?? ''}`}</p> : null}
        {choices.map((version) => (
          <Choice key={version.set} onChoose={() => onChoose({ decision: version.decision, set: version.set })} isFirst>
            {choices.length === 1
              ? t.assessInForce(citationOf(version.decision))
              : t.assessInForceSet(citationOf(version.decision), setNameOf(version))}
          </Choice>
        ))}
        {[...new Set(choices.flatMap((version) => version.why?.[language.value] ?? []))].map((because) => (
          <p key={because} class="soft">
            {because}
          </p>
        ))}
        <LapsedNotice decision={criteria.decision} />
        <Choice onChoose={() => onChoose(criteria)}>{t.assessLapsed(citationOf(criteria.decision))}</Choice>
        <p class="soft">{t.assessLapsedHint}</p>
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly onChoose: () => Promise<void>
  readonly isFirst?: boolean
  readonly children: string
}

const Choice = ({ onChoose, isFirst = false, children }: ChoiceProps) => {
  const { run, isBusy } = useOneAtATime(onChoose)
  return (
    <Button kind={isFirst ? 'primary' : 'secondary'} busy={isBusy} onClick={run}>
      {children}
    </Button>
  )
}
