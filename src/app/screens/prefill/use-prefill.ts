import { useMemo, useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Contradiction } from '../../../domain/prefill/contradictions.ts'
import { readFacts } from '../../../domain/prefill/facts.ts'
import type { Suggestion } from '../../../domain/prefill/suggest.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { useApp } from '../../context.ts'
import { localMoment } from '../survey/local-moment.ts'
import { type Former, formerOf, keepEdit, type Prefill, prefillOf, takeEdit, undoEdit } from './prefill-model.ts'
import { type FilledSurveys, useFilledSurveys } from './use-filled-surveys.ts'

/** What the surveys say of an assessment, read anew whenever a survey or the assessment changes. */
export interface ReadPrefill extends Prefill {
  readonly formOf: FilledSurveys['formOf']
  /** Undefined until it is known. */
  readonly hasSurveys: boolean | undefined
  /** Day of the assessment: today, or the day on which it was finished. */
  readonly today: string
}

const NO_FORM: FilledSurveys['formOf'] = () => undefined

export const useReadPrefill = (set: CriteriaSet, shown: Assessment, score: Score): ReadPrefill => {
  const { now } = useApp()
  const finishedAt = shown.status === 'final' ? shown.finalisedAt : undefined
  const today = localMoment(finishedAt === undefined ? now() : new Date(finishedAt)).slice(0, 10)
  const surveys = useFilledSurveys({ producer: shown.producer, product: shown.product, finishedAt })
  const facts = useMemo(() => readFacts(surveys?.filled ?? []), [surveys])
  const prefill = useMemo(() => prefillOf(set, shown, score, facts, today), [set, shown, score, facts, today])
  return {
    ...prefill,
    ...{ today, formOf: surveys?.formOf ?? NO_FORM },
    hasSurveys: surveys === undefined ? undefined : surveys.filled.length > 0,
  }
}

/** What an assessor does with suggestions. */
export interface PrefillActs {
  take(suggestions: readonly Suggestion[]): void
  keep(contradiction: Contradiction): void
  /** Whether taking it can be undone: it was taken since the screen was opened. */
  canUndo(code: CriterionCode): boolean
  undo(codes: readonly CriterionCode[]): void
}

export const usePrefillActs = (shown: Assessment, edit: (set: Patch['set'], unset?: string[]) => void): PrefillActs => {
  const [formers, setFormers] = useState<ReadonlyMap<CriterionCode, Former>>(new Map())
  return {
    take: (suggestions) => {
      const taken = suggestions.map(({ criterion }) => [criterion, formerOf(shown, criterion)] as const)
      setFormers(new Map([...formers, ...taken]))
      edit(takeEdit(suggestions).set)
    },
    keep: (contradiction) => edit(keepEdit(contradiction).set),
    canUndo: (code) => formers.has(code),
    undo: (codes) => {
      const { set, unset } = undoEdit(shown, new Map([...formers].filter(([code]) => codes.includes(code))))
      setFormers(new Map([...formers].filter(([code]) => !codes.includes(code))))
      edit(set, unset)
    },
  }
}
