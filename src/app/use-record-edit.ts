import { useRef, useState } from 'preact/hooks'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Patch } from '../protocol/mutation.ts'
import type { Committed, Typing } from '../store/store.ts'
import { useApp } from './context.ts'

/**
 * Changes a record field by field, as they are typed: only what was touched is ever written, so that a newer value of another field is not
 * overwritten by what the form began with. `given` is what the record holds now.
 */
export const useRecordEdit = (id: Uuid, given: Typing) => {
  const { store } = useApp()
  const [typed, setTyped] = useState<Typing>({})
  const [outcome, setOutcome] = useState<Committed['kind'] | 'saving' | undefined>()
  const last = useRef(0)
  return {
    text: (name: string): string => typed[name] ?? given[name] ?? '',
    set: (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value })),
    outcome,
    write: async (change: { set: Patch['set']; unset: string[] }): Promise<void> => {
      last.current += 1
      const mine = last.current
      setOutcome('saving')
      const committed = await store.commit({ op: 'patch', id, ...change })
      if (mine === last.current) setOutcome(committed.kind)
    },
  }
}
