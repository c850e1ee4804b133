import { vi } from 'vitest'

/** A browser that is idle only when the test says so: gives what lets it do all that waits for that. */
export const stubIdle = (): (() => void) => {
  const waiting: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work))
  return () => {
    for (const work of waiting.splice(0)) work()
  }
}
