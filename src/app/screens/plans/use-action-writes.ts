import { useState } from 'preact/hooks'
import type { Action, AwaitedDocument } from '../../../domain/records/action.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { todayBy } from '../certificates/holdings.ts'
import { presentFields } from './present-fields.ts'

/** What is done with an action at one press; `hasFailed` while the last press was not saved. */
export const useActionWrites = ({ id, data }: LocalRecord<'action'>) => {
  const { store, now } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const write = async (set: Patch['set'], unset: string[] = []): Promise<void> => {
    const committed = await store.commit({ op: 'patch', id, set, unset })
    setFailed(committed.kind !== 'saved')
  }
  const today = todayBy(now())
  const become = (status: Action['status']): void => {
    if (status === 'done') void write({ status, doneOn: today })
    else void write({ status }, data.doneOn === undefined ? [] : ['doneOn'])
  }
  return {
    hasFailed,
    become,
    /** A paper is there from today on, or after all not yet. */
    obtain: (key: string, { name, kind }: AwaitedDocument, isThere: boolean): void =>
      void write({ [`documents/${key}`]: presentFields({ name, kind, obtainedOn: isThere ? today : undefined }) }),
  }
}
