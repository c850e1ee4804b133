import { useEffect, useMemo } from 'preact/hooks'
import type { LocalRecord } from '../store/store.ts'
import { afterPaint } from './after-paint.ts'
import { useApp } from './context.ts'
import { useUnsaved } from './use-unsaved.ts'
import { createWorkingCopy, RETRY_MS, type Worked, type WorkingCopy } from './working-copy.ts'

/**
 * The working copy of the record on screen. While an edit is not durable it is tried again by itself and when the page goes out of view or comes
 * back, and the browser asks before it closes the page.
 */
export const useWorkingCopy = <K extends Worked>(record: LocalRecord<K> & { readonly kind: K }): WorkingCopy<K> => {
  const { store } = useApp()
  const copy = useMemo(() => {
    const made = createWorkingCopy<K>(
      record.kind,
      record.id,
      (change) => store.commit(change),
      (retry) => {
        setTimeout(retry, RETRY_MS)
      },
      afterPaint,
    )
    made.receive(record)
    return made
  }, [record.id, store])
  useEffect(() => copy.receive(record), [copy, record])
  useUnsaved({ hasFailed: () => copy.saving.peek().kind === 'failed', retry: copy.retry }, [copy])
  return copy
}
