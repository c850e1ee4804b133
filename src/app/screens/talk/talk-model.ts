import { countsOf, type Said, type Thread } from '../../../domain/comments/threads.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import { type Comment, STANCES, type Stance } from '../../../domain/records/comment.ts'
import type { Actor } from '../../../domain/records/role.ts'
import type { LocalRecord, Typing } from '../../../store/store.ts'

/** What a new comment is about: a criterion or the product as a whole, and the comment that it answers. */
export interface Subject {
  readonly product: LocalRecord<'product'>
  readonly criterion: CriterionCode | undefined
  readonly replyTo: LocalRecord<'comment'> | undefined
}

/** Under which name the form's text is kept until the comment is saved. */
export const formOf = ({ product, criterion, replyTo }: Subject): string =>
  `comment:${product.id}:${criterion ?? ''}:${replyTo?.id ?? ''}`

/** What may be said: an answer only to something, a question only at the beginning. */
export const stancesFor = (isReply: boolean): readonly Stance[] =>
  isReply ? ['answer', 'agree', 'dispute'] : ['dispute', 'agree', 'question']

/** The stance that an address asks for, as far as it may be said here. */
export const stanceAsked = (asked: string | undefined, isReply: boolean): Stance => {
  const stances = stancesFor(isReply)
  const stance = STANCES.find((one) => one === asked)
  return stance !== undefined && stances.includes(stance) ? stance : (stances[0] ?? 'dispute')
}

/** A comment as it is saved, from what stands in the form. Empty fields are left out. */
export const commentOf = (
  { product, criterion, replyTo }: Subject,
  stance: Stance,
  typed: Typing,
  writer: { readonly role: Actor; readonly by: string; readonly at: string },
): Comment => {
  const given = (name: string): string | undefined => {
    const text = typed[name]?.trim()
    return text === '' ? undefined : text
  }
  const [assessment, evidence, clause, to] = [given('of'), given('evidence'), given('clause'), given('to')]
  const proposed = criterion === undefined ? undefined : given('proposed')
  return {
    ...{ product: product.id, producer: product.data.producer, stance, text: given('text') ?? '', ...writer },
    ...(criterion === undefined ? {} : { criterion }),
    ...(replyTo === undefined ? {} : { replyTo: replyTo.id }),
    ...(assessment === undefined ? {} : { assessment }),
    ...(proposed === undefined ? {} : { proposed: Number(proposed) }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(clause === undefined ? {} : { clause }),
    ...(to === undefined ? {} : { to: to as Actor }),
    ...(product.data.sample === undefined ? {} : { sample: product.data.sample }),
  }
}

/** Comments and unsettled threads by criterion; under `undefined` those on the product as a whole. */
export const countsByCriterion = (
  threads: readonly Thread<Said>[],
): ReadonlyMap<CriterionCode | undefined, { said: number; open: number }> => {
  const criteria = new Set(threads.map(({ criterion }) => criterion))
  return new Map(
    [...criteria].map((criterion) => [criterion, countsOf(threads.filter((one) => one.criterion === criterion))]),
  )
}

const DAY_MS = 86_400_000

/** Whole days since something was written; a clock that is behind makes none less than 0. */
export const daysSince = (at: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / DAY_MS))

/** How long something has waited, in the steps that a table is filtered by. */
export const ageOf = (days: number): 'week' | 'month' | 'older' => (days < 7 ? 'week' : days <= 30 ? 'month' : 'older')
