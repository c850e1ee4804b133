import { useRef, useState } from 'preact/hooks'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Patch } from '../protocol/mutation.ts'
import type { Committed, Typing } from '../store/store.ts'
import type { EditOutcome } from './components/edit-state.tsx'
import { useApp } from './context.ts'

type RefusalCode = Extract<Committed, { kind: 'refused' }>['code']

/**
 * Changes a record field by field, as they are typed: only what was touched is ever written, so that a newer value of another field is not
 * overwritten by what the form began with. `given` is what the record holds now.
 */
export const useRecordEdit = (id: Uuid, given: Typing) => {
  const { store } = useApp()
  const [typed, setTyped] = useState<Typing>({})
  const [outcome, setOutcome] = useState<EditOutcome>()
  const [refusal, setRefusal] = useState<RefusalCode | undefined>()
  const last = useRef(0)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  return {
    text: (name: string): string => typed[name] ?? given[name] ?? '',
    set: (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value })),
    outcome,
    /** Why the last change was refused, if it was. */
    refusal,
    /** When everything that was handed on has been written or refused: whoever asks the record afterwards finds it there. */
    settled: async (): Promise<void> => void (await underWay.current),
    write: async (change: { set: Patch['set']; unset: string[] }): Promise<void> => {
      last.current += 1
      const mine = last.current
      setOutcome('saving')
      const writing = store.commit({ op: 'patch', id, ...change })
      underWay.current = Promise.all([underWay.current, writing])
      const committed = await writing
      if (mine !== last.current) return
      setOutcome(committed.kind)
      setRefusal(committed.kind === 'refused' ? committed.code : undefined)
    },
  }
}
