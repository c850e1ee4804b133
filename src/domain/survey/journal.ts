import type { AnswerKey } from './answer-key.ts'
import type { AnswerValue } from './question-kinds.ts'
import type { Outcome } from './survey-state.ts'

/** Changes the answers and notes what one action wrote, the last word for each key. */
export interface Journal {
  readonly open: () => void
  readonly isOpen: () => boolean
  readonly put: (key: AnswerKey, value: AnswerValue | undefined) => void
  readonly close: () => Extract<Outcome, { kind: 'done' }>['writes']
}

export const createJournal = (answers: Map<AnswerKey, AnswerValue>): Journal => {
  const written = new Map<AnswerKey, AnswerValue | undefined>()
  let isOpen = false
  return {
    isOpen: () => isOpen,
    open: () => {
      isOpen = true
    },
    put: (key, value) => {
      if (value === undefined) answers.delete(key)
      else answers.set(key, value)
      written.set(key, value)
    },
    close: () => {
      const entries = [...written]
      written.clear()
      isOpen = false
      return {
        set: Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
        unset: entries.flatMap(([key, value]) => (value === undefined ? [key] : [])),
      }
    },
  }
}
