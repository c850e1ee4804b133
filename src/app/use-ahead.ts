import { useEffect } from 'preact/hooks'
import { useApp } from './context.ts'
import { whenIdle } from './when-idle.ts'

/**
 * Does ahead of a tap what the screens at those addresses will need, as soon as the browser has nothing else to do: their code is loaded, and `ready` makes
 * ready what they read. Only once all of the app is kept on the phone, so that nothing is fetched over a link for what may not be asked for.
 */
export const useAhead = (addresses: readonly string[], ready?: () => Promise<unknown>): void => {
  const { update, fetchAhead } = useApp()
  const isStored = update.isOfflineReady.value
  useEffect(() => {
    if (!isStored || addresses.length === 0) return
    whenIdle(() => {
      for (const address of addresses) fetchAhead(address)
      ready?.().catch(() => undefined)
    })
  }, [isStored, addresses.join()])
}
