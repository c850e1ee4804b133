import { useRef, useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import type { AddOutcome, EvidenceHome } from '../../add-evidence.ts'
import { useApp } from '../../context.ts'
import type { EvidenceSource } from '../../evidence-content.ts'

/** How adding stands: what is under way, then how many were filed and which were not. */
export interface Adding {
  readonly working?: { readonly at: number; readonly all: number }
  readonly added: number
  readonly isStopped: boolean
  readonly problems: readonly { readonly name: string; readonly outcome: Exclude<AddOutcome, { kind: 'added' }> }[]
}

const NOTHING: Adding = { added: 0, isStopped: false, problems: [] }

/**
 * Files what was chosen, one after the other, so that a cheap phone holds one picture at a time; it can be stopped between two. `onFiled` is told of
 * each that is there then.
 */
export const useAdding = (home: EvidenceHome, onFiled?: (record: LocalRecord<'evidence'>) => void) => {
  const { evidence } = useApp()
  const [adding, setAdding] = useState(NOTHING)
  const stopped = useRef(false)
  const add = async (source: EvidenceSource): Promise<AddOutcome> => {
    const outcome = await evidence.add(source, home).catch((): AddOutcome => ({ kind: 'store-failed' }))
    if (outcome.kind === 'added' || outcome.kind === 'already') onFiled?.(outcome.record)
    return outcome
  }
  const addAll = async (sources: readonly EvidenceSource[]): Promise<void> => {
    stopped.current = false
    setAdding(NOTHING)
    for (const [index, source] of sources.entries()) {
      if (stopped.current) break
      setAdding((before) => ({ ...before, working: { at: index + 1, all: sources.length } }))
      const outcome = await add(source)
      setAdding((before) => withOutcome(before, source, outcome))
    }
    setAdding(({ working: _working, ...done }) => ({ ...done, isStopped: stopped.current }))
  }
  const stop = (): void => {
    stopped.current = true
  }
  return { adding, add, addAll, stop, forget: () => setAdding(NOTHING) }
}

const withOutcome = (before: Adding, source: EvidenceSource, outcome: AddOutcome): Adding => {
  if (outcome.kind === 'added') return { ...before, added: before.added + 1 }
  const name = source.kind === 'file' ? source.file.name : ''
  return { ...before, problems: [...before.problems, { name, outcome }] }
}
