import { afterEach, describe, expect, it, vi } from 'vitest'
import { whileLeading } from '../../src/device/leader.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the lead over the queue', () => {
  it('has one tab at a time, and each store its own', async () => {
    const led: string[] = []
    const results = await whileLeading('field', async () => {
      led.push('first')
      led.push(await whileLeading('field', async () => void led.push('second')))
      led.push(await whileLeading('office', async () => void led.push('desk')))
    })
    expect(results).toBe('led')
    expect(led).toEqual(['first', 'busy', 'desk', 'led'])
  })

  it('is free again when the leader fails', async () => {
    await expect(whileLeading('field', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await whileLeading('field', async () => undefined)).toBe('led')
  })

  it('is taken in turn where the browser knows no locks: the epoch in the store keeps tabs apart', async () => {
    vi.stubGlobal('navigator', {})
    expect(await whileLeading('field', async () => undefined)).toBe('led')
  })
})
