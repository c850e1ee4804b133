import { useMemo } from 'preact/hooks'
import type { GroupingRules } from '../../../domain/training/open-action.ts'
import { useApp } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { todayBy } from '../certificates/holdings.ts'
import { type OpenActions, readOpenActions } from './open-actions.ts'
import { type Draft, type Proposed, proposedFrom, RULE_NAMES, readDrafts, rulesOf } from './proposals-model.ts'

/** The proposals as they stand, and what may be done to them; what was changed survives a closed tab. */
export interface Proposals {
  readonly open: OpenActions
  readonly rules: GroupingRules
  readonly proposed: Proposed
  /** What stands in a rule's field. */
  readonly text: (rule: keyof GroupingRules) => string
  readonly setRule: (rule: keyof GroupingRules, text: string) => void
  readonly edit: (change: (drafts: readonly Draft[]) => readonly Draft[]) => void
  /** Drops what was changed by hand. */
  readonly anew: () => void
}

/** Undefined until the store has answered. */
export const useProposals = (): Proposals | 'loading' | 'failed' => {
  const { store, now } = useApp()
  const today = todayBy(now())
  const form = useKeptForm('trainings:proposals', {})
  const found = useLive(() => readOpenActions(store, today), [today])
  const open = found.status === 'ready' ? found.value : undefined
  const kept = form.text('groups')
  const typed = RULE_NAMES.map((name) => form.text(name)).join('|')
  const ready = useMemo(() => {
    if (open === undefined) return undefined
    const rules = rulesOf(form.text, open)
    return { open, rules, proposed: proposedFrom(open, rules, readDrafts(kept, open)) }
  }, [open, kept, typed])
  if (found.status === 'failed') return 'failed'
  if (ready === undefined || form.typing === undefined) return 'loading'
  return {
    ...ready,
    text: (rule) => {
      const text = form.text(rule)
      return text === '' ? formatNumber(ready.rules[rule], language.value) : text
    },
    setRule: form.set,
    edit: (change) => form.set('groups', JSON.stringify(change(ready.proposed.proposals.map(({ draft }) => draft)))),
    anew: () => form.set('groups', ''),
  }
}
