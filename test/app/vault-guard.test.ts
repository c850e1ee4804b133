// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGuard, type Guard, type GuardOptions } from '../../src/app/vault/guard.ts'
import { askOtherTabs } from '../../src/device/vault/key-talk.ts'

const KEY = new Uint8Array(32).fill(7)

/** One browser's channels: what one tab says all others hear, at once. */
const tabs = new Set<FakeChannel>()
class FakeChannel {
  onmessage: ((event: { data: unknown }) => void) | undefined
  readonly name: string
  constructor(name: string) {
    this.name = name
    tabs.add(this)
  }
  postMessage(data: unknown): void {
    for (const tab of [...tabs]) if (tab !== this && tab.name === this.name) tab.onmessage?.({ data })
  }
  close(): void {
    tabs.delete(this)
  }
}

let left: string[]
let isSettled: boolean

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  vi.stubGlobal('BroadcastChannel', FakeChannel)
  tabs.clear()
  left = []
  isSettled = true
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const tab = (name: string, more: Partial<GuardOptions> = {}): Guard =>
  createGuard({
    ...{ space: 'field', dataKey: KEY, minutes: 5, nowMs: Date.now },
    isSettled: () => isSettled,
    leave: () => left.push(name),
    ...more,
  })

describe('an open space', () => {
  it('locks itself after five minutes without a touch, in every tab', async () => {
    tab('one')
    tab('two')
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    expect(left).toEqual([])
    await vi.advanceTimersByTimeAsync(65_000)
    expect(new Set(left)).toEqual(new Set(['one', 'two']))
  })

  it('stays open while somebody types', async () => {
    tab('one')
    for (let minute = 0; minute < 10; minute += 1) {
      dispatchEvent(new Event('keydown'))
      await vi.advanceTimersByTimeAsync(60_000)
    }
    expect(left).toEqual([])
  })

  it('waits until what was typed is in the store', async () => {
    isSettled = false
    const locking = tab('one').lock()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(left).toEqual([])
    isSettled = true
    await vi.advanceTimersByTimeAsync(100)
    expect(await locking).toBe('leaving')
    expect(left).toEqual(['one'])
  })

  it('stays open as long as something on the screen cannot be kept, rather than to lose it', async () => {
    const hold = (event: Event): void => event.preventDefault()
    addEventListener('beforeunload', hold)
    const locking = tab('one').lock()
    await vi.advanceTimersByTimeAsync(100)
    removeEventListener('beforeunload', hold)
    expect(await locking).toBe('unsaved')
    expect(left).toEqual([])
  })

  it('gives its key to another tab of the same space that asks, and to none once it is being locked', async () => {
    const guard = tab('one')
    expect(await askOtherTabs('field')).toEqual(KEY)
    const other = askOtherTabs('another')
    await vi.advanceTimersByTimeAsync(300)
    expect(await other).toBeUndefined()
    const locking = guard.lock()
    await vi.advanceTimersByTimeAsync(100)
    await locking
    const late = askOtherTabs('field')
    await vi.advanceTimersByTimeAsync(300)
    expect(await late).toBeUndefined()
  })

  it('without a lock never locks by itself, but leaves when another tab sets one', async () => {
    tab('plain', { dataKey: undefined })
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    expect(left).toEqual([])
    const locking = tab('other', { dataKey: undefined }).lock()
    await vi.advanceTimersByTimeAsync(200)
    await locking
    expect(new Set(left)).toEqual(new Set(['plain', 'other']))
  })
})
