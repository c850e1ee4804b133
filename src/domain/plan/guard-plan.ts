import { changedFields } from '../council/guard-session.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Wish } from '../guard/wish.ts'
import type { Action } from '../records/action.ts'
import type { Plan } from '../records/plan.ts'

/** What producer and officer put their names to: which products to which stars, made the least of what, until when, and what cannot change. */
const AGREED_FIELDS: readonly string[] = ['agreement', 'products', 'objective', 'deadline', 'locks']

/**
 * A plan is a draft until it is agreed on. An agreement is not changed and not taken back: another plan takes its place by `revises`. Its actions go
 * on living; what changed since is told by the agreement, which holds them as they stood.
 */
export const guardPlan = ({ before, wanted }: Pick<Wish<Plan>, 'before' | 'wanted'>): Refusal | undefined => {
  if (wanted === undefined)
    return before?.agreement === undefined ? undefined : { code: 'locked', paths: ['agreement'] }
  if (before?.agreement !== undefined) {
    const changed = changedFields(before, wanted).filter((field) => AGREED_FIELDS.includes(field))
    if (changed.length > 0) return { code: 'locked', paths: changed }
    if (wanted.status === 'draft') return { code: 'out-of-turn', paths: ['status'] }
  }
  if (wanted.status === 'agreed' && wanted.agreement === undefined)
    return { code: 'not-complete', paths: ['agreement'] }
  if (wanted.status === 'draft' && wanted.agreement !== undefined) return { code: 'invalid-data', paths: ['status'] }
  return Object.keys(wanted.products).length === 0 ? { code: 'not-complete', paths: ['products'] } : undefined
}

/** An action that was agreed on is dropped, not deleted: whoever signed finds everything that was signed. */
export const guardAction = ({ id, before, wanted, near }: Pick<Wish<Action>, 'id' | 'before' | 'wanted' | 'near'>) => {
  if (before === undefined || wanted !== undefined) return undefined
  const plan = near(before.plan)
  const agreement = plan?.kind === 'plan' ? (plan.data as Partial<Plan>).agreement : undefined
  const isAgreed = agreement?.actions.some(({ action }) => action === id) ?? false
  return isAgreed ? ({ code: 'locked', paths: ['status'] } satisfies Refusal) : undefined
}
