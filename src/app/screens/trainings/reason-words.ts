import type { Lift } from '../../../domain/training/lift.ts'
import type { GroupingRules } from '../../../domain/training/open-action.ts'
import { areaName } from '../../areas.ts'
import { formatDay, formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import type { OpenActions } from './open-actions.ts'
import type { Proposal } from './proposals-model.ts'

/** Why these actions were put together, a sentence each. */
export const reasonWords = ({ draft, reasons }: Proposal, rules: GroupingRules, open: OpenActions): string[] => {
  const t = trainingMessages().why
  const { measure, funding } = measureMessages()
  const day = (one: string): string => formatDay(one, language.value)
  const { due, producers, late, undated, costVnd } = reasons
  const money = (amount: number): string => formatVnd(amount, language.value)
  return [
    t.measure(measure[draft.measure], draft.actions.length),
    placeWords({ draft, reasons }, rules, open),
    ...(due === undefined
      ? []
      : [due.first === due.last ? t.dueOne(day(due.first)) : t.due(day(due.first), day(due.last))]),
    ...(late === 0 ? [] : [t.late(late)]),
    ...(undated === 0 ? [] : [t.undated(undated)]),
    draft.day === undefined ? t.day(day(reasons.day)) : t.dayByHand(day(reasons.day)),
    t.size(producers.length, rules.leastSize, rules.capacity),
    t.cost(money(rules.sessionVnd), money(rules.participantVnd), producers.length, money(costVnd)),
    t.paidBy(funding[open.rates.training.paidBy]),
  ]
}

const placeWords = (
  { draft, reasons }: Pick<Proposal, 'draft' | 'reasons'>,
  rules: GroupingRules,
  { areas }: OpenActions,
): string => {
  const t = trainingMessages().why
  const guests = reasons.communes.filter(({ area }) => area !== draft.host)
  const host = areaName(draft.host, areas)
  if (guests.length === 0) return t.oneCommune(host)
  const words = guests.map(({ area, producers, farthestKm }) => {
    const name = areaName(area, areas)
    return farthestKm === undefined ? t.guestUnknown(name, producers) : t.guest(name, producers, kilometres(farthestKm))
  })
  return t.neighbours(host, words.join(', '), kilometres(rules.reachKm))
}

/** "8,4 km": one decimal is as exact as a place noted at a visit. */
const kilometres = (km: number): string => `${formatNumber(Math.round(km * 10) / 10, language.value)} km`

/** What the session does for products, in short. */
export const liftWords = ({ over, nearer, points }: Lift): string[] => {
  const t = trainingMessages().first
  return [
    ...(over.length === 0 ? [] : [t.over(over.length)]),
    ...(nearer.length === 0 ? [] : [t.nearer(nearer.length)]),
    ...(points === 0 ? [] : [t.points(points)]),
  ]
}
