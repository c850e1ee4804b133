import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWake, type Wake, type Waking } from '../../src/device/wake.ts'

let page: EventTarget & { visibilityState: string }
let browser: EventTarget
let wake: Wake
let woken: Waking[]

beforeEach(() => {
  vi.useFakeTimers()
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  browser = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser))
  woken = []
  wake = createWake('field', (why) => woken.push(why))
})

afterEach(() => {
  wake.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the queue wakes up', () => {
  it('two seconds after the last of a run of saves, once', () => {
    wake.saved()
    vi.advanceTimersByTime(1_500)
    wake.saved()
    vi.advanceTimersByTime(1_999)
    expect(woken).toEqual([])
    vi.advanceTimersByTime(1)
    expect(woken).toEqual(['saved'])
  })

  it('when a pause is over, though something was saved meanwhile', () => {
    wake.after(5_000)
    wake.saved()
    vi.advanceTimersByTime(5_000)
    expect(woken).toEqual(['saved', 'due'])
  })

  it('when a network shows up and when the page comes into sight, not when it goes', () => {
    browser.dispatchEvent(new Event('online'))
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    page.visibilityState = 'visible'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(woken).toEqual(['online', 'visible'])
  })

  it('every minute while the page is in sight', () => {
    vi.advanceTimersByTime(120_000)
    page.visibilityState = 'hidden'
    vi.advanceTimersByTime(120_000)
    expect(woken).toEqual(['heartbeat', 'heartbeat'])
  })

  it('when another tab says so, and not for its own words', async () => {
    const told = new Promise<Waking>((resolve) => {
      const other = createWake('field', (why) => {
        other.stop()
        resolve(why)
      })
    })
    wake.tell('look')
    expect(await told).toBe('look')
    expect(woken).toEqual([])
  })

  it('no more once it is stopped', () => {
    wake.saved()
    wake.after(10)
    wake.stop()
    browser.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(300_000)
    expect(woken).toEqual([])
  })
})
