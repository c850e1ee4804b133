import { isMetered } from './metered.ts'
import type { createNetwork } from './network.ts'

type Network = ReturnType<typeof createNetwork>

/** The network, whose code comes with the first request. Where it can't be had, the office can't be reached either. */
export const createLaterNetwork = (...given: Parameters<typeof createNetwork>): Network => {
  const loaded = async (): Promise<Network | undefined> =>
    import('./network.ts').then(
      (room) => room.createNetwork(...given),
      () => undefined,
    )
  return {
    push: async (body, signal, meanwhile) => (await loaded())?.push(body, signal, meanwhile) ?? { kind: 'unreachable' },
    pull: async (body, signal) => (await loaded())?.pull(body, signal) ?? { kind: 'unreachable' },
    askFiles: async (body, signal) => (await loaded())?.askFiles(body, signal) ?? { kind: 'unreachable' },
    sendUnits: async (run, signal) => (await loaded())?.sendUnits(run, signal) ?? { kind: 'unreachable' },
    isMetered,
  }
}
