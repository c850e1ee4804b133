import type { Socket } from 'node:net'

/** Ties the two connections of a proxy to each other: when one ends or fails, so does the other. Both stand among `open` until they are closed. */
export const pairSockets = (near: Socket, far: Socket, open: Set<Socket>): void => {
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(one)
    one.setNoDelay(true)
    one.on('error', () => other.destroy())
    one.on('close', () => {
      open.delete(one)
      other.destroy()
    })
  }
}
