import { useEffect } from 'preact/hooks'
import { type App, useApp } from './context.ts'
import { whenIdle } from './when-idle.ts'

/** A screen that may be opened next. */
export interface NextScreen {
  readonly address: string
  /** Has what it reads come; gives what ends that, where anything goes on. One that can't be made ready is opened as ever. */
  readonly ready?: (app: App) => Promise<(() => void) | undefined>
}

/**
 * Does ahead of a tap what the screens that may be opened next will need, as soon as the browser has nothing else to do: their code is loaded, and what
 * they read is read. Only once all of the app is kept on the phone, so that nothing is fetched over a link for what may not be asked for.
 */
export const useAhead = (next: readonly NextScreen[]): void => {
  const app = useApp()
  const isStored = app.update.isOfflineReady.value
  useEffect(() => {
    if (!isStored || next.length === 0) return
    const held = { isOver: false, begun: [] as Promise<(() => void) | undefined>[] }
    whenIdle(() => {
      if (held.isOver) return
      for (const { address, ready } of next) {
        app.fetchAhead(address)
        if (ready !== undefined) held.begun.push(ready(app).catch(() => undefined))
      }
    })
    return () => {
      held.isOver = true
      for (const begun of held.begun) void begun.then((end) => end?.())
    }
  }, [isStored, next.map(({ address }) => address).join()])
}
