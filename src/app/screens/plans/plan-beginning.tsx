import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import '../prefill/suggestion.css'
import { isUnderWay, namesIn, plansOf } from './known-plans.ts'
import { PlanBrief } from './plan-brief.tsx'
import { criterionWords } from './plan-words.ts'
import { useDoneOffers } from './use-done-offers.ts'

interface PlanBeginningProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly onGo: (criterion: CriterionCode) => void
}

/** A visit begins with what was agreed at the last one: how far it is, and the criteria that it may have raised. */
export const PlanBeginning = ({ set, assessment, onGo }: PlanBeginningProps) => {
  const t = planFollowMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const offers = useDoneOffers(set, assessment)
  const found = useLive(async () => {
    const plans = (await plansOf(store, assessment.producer, assessment.product, today)).filter(isUnderWay)
    return { plans, names: await namesIn(store, plans) }
  }, [assessment.producer, assessment.product, today])
  if (found.status !== 'ready' || found.value.plans.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.first}</h2>
      {found.value.plans.map((listed) => (
        <PlanBrief key={listed.plan.id} listed={listed} names={found.value.names} today={today} />
      ))}
      {offers.length === 0 ? null : (
        <section class="suggestion">
          <p>
            <strong>{t.offer(offers.length)}</strong>
          </p>
          <p class="suggestion-check">{t.offerText}</p>
          <div class="row">
            {offers.map(({ criterion }) => (
              <Button key={criterion} kind="secondary" onClick={() => onGo(criterion)}>
                {t.go(criterion, criterionWords(set, criterion))}
              </Button>
            ))}
          </div>
        </section>
      )}
    </section>
  )
}
