import { type AccessControl, type AccessOptions, type AccessStore, isAlive, type Renewal } from './kept-access.ts'
import type { Answer } from './request.ts'

/**
 * Tokens of a quarter of an hour, each got by signing a nonce of the office's (`renewal.ts`) when there is none or it has ended. That is fetched when it
 * is needed: without a network there is nothing to sign.
 */
export const createAccess = (store: AccessStore, options: AccessOptions): AccessControl => {
  const renewal = async () => (await import('./renewal.ts')).createRenewal(store, options)
  let loading: ReturnType<typeof renewal> | undefined
  const later = async <T>(work: (loaded: Renewal) => Promise<Answer<T>>): Promise<Answer<T>> => {
    loading ??= renewal()
    const loaded = await loading.catch(() => undefined)
    if (loaded !== undefined) return work(loaded)
    loading = undefined
    return { kind: 'unreachable' }
  }
  return {
    token: async () => {
      const kept = await store.access()
      if (kept !== undefined && isAlive(kept, options.nowMs())) return { kind: 'ok', value: kept.token }
      if (kept === undefined && (await store.token()) === undefined) return { kind: 'ok', value: undefined }
      return later((loaded) => loaded.renewed(kept?.token))
    },
    renewed: (refused) => later((loaded) => loaded.renewed(refused)),
    isToErase: () => later((loaded) => loaded.isToErase()),
  }
}
