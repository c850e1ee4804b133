import { addDays } from '../../../domain/calendar/day.ts'
import { nextRound, type Round } from '../../../domain/calendar/rounds.ts'
import { ALTERNATIVE_KINDS, type AlternativeKind } from '../../../domain/plan/alternatives.ts'
import type { JointProduct } from '../../../domain/plan/joint.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import { lockKey } from '../../../domain/records/plan.ts'
import type { Stars } from '../../../domain/scoring/result.ts'
import type { Typing } from '../../../store/store.ts'
import { targetOf } from '../result/verdict.ts'
import { type Candidate, type Candidates, formerOf } from './candidates.ts'

/**
 * What was chosen on the screen in which a plan is made, as texts that survive a killed tab: `target/<product>` the stars or nothing where it is left
 * out, `lock/<product>:<criterion>` yes or nothing, `kind` of the way looked at, `round` its last day.
 */
export const targetField = (product: Uuid): string => `target/${product}`
export const lockField = (product: Uuid, criterion: string): string => `lock/${lockKey(product, criterion)}`

/** Rounds of the province that a plan may aim at: the next three. */
export const roundsAhead = (today: Day): Round[] => {
  const rounds: Round[] = []
  for (let day = today; rounds.length < 3; day = addDays(rounds.at(-1)?.lastDay ?? day, 1))
    rounds.push(nextRound('province', day))
  return rounds
}

/** What the choice begins with: the product that one came from with those of its present plan, or all that can rise; aimed at the next star, in the next round. */
export const firstChoice = (
  { candidates, underWay }: Pick<Candidates, 'candidates' | 'underWay'>,
  from: Uuid | undefined,
  today: Day,
): Typing => {
  const rising = candidates.filter(canRise)
  const isNamed = rising.some(({ product }) => product.id === from)
  const together = from === undefined ? undefined : formerOf({ underWay }, [from])
  const isBegun = (product: Uuid): boolean => product === from || together?.data.products[product] !== undefined
  return {
    ...Object.fromEntries(
      rising.map(({ product, assessment, score }) => [
        targetField(product.id),
        isNamed && !isBegun(product.id) ? '' : String(targetOf(score, assessment.data.target) ?? ''),
      ]),
    ),
    ...Object.fromEntries(
      candidates.flatMap(({ product, assessment }) =>
        Object.keys(assessment.data.locks).map((code) => [lockField(product.id, code), 'yes']),
      ),
    ),
    kind: 'effort',
    round: nextRound('province', today).lastDay,
  }
}

/** Whether there are stars above, and nothing that throws the dossier out. */
export const canRise = ({ score }: Candidate): boolean =>
  score.disqualifications.length === 0 && targetOf(score, undefined) !== undefined

/** The products that were chosen, with their stars and locks. */
export const chosenProducts = (candidates: readonly Candidate[], fields: Typing): JointProduct[] =>
  candidates.filter(canRise).flatMap(({ product, assessment, set }): JointProduct[] => {
    const target = starsOf(fields[targetField(product.id)])
    if (target === undefined) return []
    const { answers, findings } = assessment.data
    const locks = set.criteria.flatMap(({ code }) => (fields[lockField(product.id, code)] === 'yes' ? [code] : []))
    return [{ product: product.id, set, input: { answers, findings }, target, locks: new Set(locks) }]
  })

const starsOf = (text: string | undefined): Stars | undefined =>
  ([2, 3, 4, 5] as const).find((stars) => String(stars) === text)

/** Which of the ways is looked at; one that says the same as another stands for it. */
export const kindOf = (fields: Typing): AlternativeKind =>
  ALTERNATIVE_KINDS.find((kind) => kind === fields.kind) ?? 'effort'

/** The last day of the round that is aimed at. */
export const deadlineOf = (fields: Typing, today: Day): Day =>
  roundsAhead(today).find(({ lastDay }) => lastDay === fields.round)?.lastDay ?? nextRound('province', today).lastDay
