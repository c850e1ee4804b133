// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { type App, AppContext, type SyncStatus } from '../../src/app/context.ts'
import { queueMessages } from '../../src/app/messages/queue.ts'
import { SyncState } from '../../src/app/screens/queue/sync-state.tsx'

afterEach(() => render(null, document.body))

/** What the queue's screen says of an exchange that is over, with that much left. */
const said = (left: { waiting: number; files: number; isEmpty?: boolean }): string => {
  const status = signal<SyncStatus>({ phase: 'idle' })
  const app = { sync: { status, now: () => {}, cancel: () => {} }, space: 'field' } as Partial<App> as App
  render(
    <AppContext.Provider value={app}>
      <SyncState isEmpty={false} {...left} />
    </AppContext.Provider>,
    document.body,
  )
  return document.querySelector('p')?.textContent ?? ''
}

test('the queue says that all was sent when no change and no file waits, and not before', () => {
  const t = queueMessages()
  expect(said({ waiting: 0, files: 0 })).toBe(t.allSent)
  expect(said({ waiting: 0, files: 3 })).toBe(t.filesLeft(3))
  expect(said({ waiting: 2, files: 3 })).toBe(t.waitingFor(2))
  expect(said({ waiting: 0, files: 3, isEmpty: true })).toBe(t.filesLeft(3))
  expect(said({ waiting: 0, files: 0, isEmpty: true })).toBe(t.connected)
})
