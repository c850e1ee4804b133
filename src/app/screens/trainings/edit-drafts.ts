import type { Uuid } from '../../../domain/records/envelope.ts'
import type { OpenAction } from '../../../domain/training/open-action.ts'
import type { Draft } from './proposals-model.ts'

/** Where a producer's actions may be moved: another session by its key, a new one, or out of all. */
export type MoveTo = { readonly key: string } | 'new' | 'out'

/** Moves the actions of a producer out of one session. A session that nobody is left in falls away. */
export const moveProducer = (
  drafts: readonly Draft[],
  from: string,
  moved: readonly OpenAction[],
  to: MoveTo,
): Draft[] => {
  const ids = new Set(moved.map(({ id }) => id))
  const [first] = moved
  const left = drafts.map((draft) =>
    draft.key === from ? byHand({ ...draft, actions: draft.actions.filter((id) => !ids.has(id)) }) : draft,
  )
  if (first === undefined || to === 'out') return filled(left)
  return filled(to === 'new' ? [...left, newDraft(left, moved, first)] : added(left, to.key, [...ids]))
}

/** Puts actions that are in no session into one. */
export const placeActions = (
  drafts: readonly Draft[],
  placed: readonly OpenAction[],
  to: Exclude<MoveTo, 'out'>,
): Draft[] => {
  const [first] = placed
  if (first === undefined) return [...drafts]
  return to === 'new'
    ? [...drafts, newDraft(drafts, placed, first)]
    : added(
        drafts,
        to.key,
        placed.map(({ id }) => id),
      )
}

/** Two sessions out of one: the producers' first half stays. */
export const splitDraft = (
  drafts: readonly Draft[],
  key: string,
  producers: readonly Uuid[],
  actionsOf: (producer: Uuid) => readonly OpenAction[],
): Draft[] => {
  const moved = producers.slice(Math.ceil(producers.length / 2)).flatMap(actionsOf)
  return moveProducer(drafts, key, moved, 'new')
}

/** One session out of two of the same measure: the first one's place stays. */
export const mergeDrafts = (drafts: readonly Draft[], into: string, other: string): Draft[] => {
  const merged = drafts.find(({ key }) => key === other)
  return merged === undefined ? [...drafts] : added(dropDraft(drafts, other), into, merged.actions)
}

export const dropDraft = (drafts: readonly Draft[], key: string): Draft[] => drafts.filter((draft) => draft.key !== key)

export const setDay = (drafts: readonly Draft[], key: string, day: string): Draft[] =>
  drafts.map((draft) => (draft.key === key ? { ...draft, day } : draft))

const added = (drafts: readonly Draft[], key: string, actions: readonly Uuid[]): Draft[] =>
  drafts.map((draft) => (draft.key === key ? byHand({ ...draft, actions: [...draft.actions, ...actions] }) : draft))

const byHand = (draft: Draft): Draft => ({ ...draft, isByHand: true })

const newDraft = (
  beside: readonly Draft[],
  actions: readonly OpenAction[],
  { id, measure, area }: OpenAction,
): Draft => ({
  ...{ key: freeKey(beside, `${measure}:${id}:`), measure, host: area, isByHand: true },
  actions: actions.map((action) => action.id),
})

const freeKey = (beside: readonly Draft[], start: string): string => {
  const taken = new Set(beside.map(({ key }) => key))
  let number = 1
  while (taken.has(`${start}${number}`)) number += 1
  return `${start}${number}`
}

const filled = (drafts: readonly Draft[]): Draft[] => drafts.filter(({ actions }) => actions.length > 0)
