import type { Network } from '../../src/sync/ports.ts'

const unexpected = (): Promise<never> => Promise.reject(new Error('there are no files to send'))

/** The part of a network that nobody needs where there is no evidence. */
export const NO_FILES: Pick<Network, 'askFiles' | 'sendUnits' | 'isMetered'> = {
  askFiles: unexpected,
  sendUnits: unexpected,
  isMetered: () => false,
}
