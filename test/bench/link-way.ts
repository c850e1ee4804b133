import type { Socket } from 'node:net'
import type { Shape } from './link.ts'

/** Carries what one socket gives to the other. `passes` sees each piece as it arrives and says whether it may. */
export type Way = (
  from: Socket,
  to: Socket,
  shape: () => Shape,
  openedAt: () => number,
  passes: (piece: Buffer) => boolean,
) => void

/** What a socket may give ahead of the link, as a phone's own buffer would take. */
const AHEAD_BYTES = 64 * 1_024

/** A packet on Ethernet and on the radio; where these would be many, as much as goes in five milliseconds. */
const pieceBytes = (bytesPerSecond: number): number =>
  Math.floor(Math.min(16_384, Math.max(1_460, bytesPerSecond / 200)))

/** One direction of a link: its bandwidth is shared by all that goes through it, in the order in which it came. */
export const wayThrough = (chance: () => number): Way => {
  let freeAt = 0
  return (from, to, shape, openedAt, passes) => {
    const waiting: { readonly piece: Buffer; readonly atMs: number }[] = []
    let arrivesAt = 0
    let ahead = 0
    let hasEnded = false
    let timer: NodeJS.Timeout | undefined
    const flow = (): void => {
      if (ahead > AHEAD_BYTES || to.writableNeedDrain) from.pause()
      else from.resume()
    }
    /** Hands on what has arrived: by one timer, as two would not keep their order. */
    const deliver = (): void => {
      timer = undefined
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const inMs = first.atMs - performance.now()
        if (inMs > 0) {
          timer = setTimeout(deliver, inMs)
          break
        }
        waiting.shift()
        ahead -= first.piece.byteLength
        if (to.writable && passes(first.piece)) to.write(first.piece)
      }
      if (hasEnded && waiting.length === 0) to.end()
      else flow()
    }
    to.on('drain', flow)
    from.on('data', (chunk: Buffer) => {
      const { latencyMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY, lost = 0, resendMs = 0 } = shape()
      ahead += chunk.byteLength
      const size = pieceBytes(bytesPerSecond)
      for (let at = 0; at < chunk.byteLength; at += size) {
        const piece = chunk.subarray(at, at + size)
        const tookMs = (piece.byteLength / bytesPerSecond) * 1_000
        freeAt = Math.max(performance.now(), freeAt) + tookMs
        const heldMs = latencyMs + (chance() < lost ? resendMs : 0)
        arrivesAt = Math.max(arrivesAt, freeAt + heldMs, openedAt() + tookMs + heldMs)
        waiting.push({ piece, atMs: arrivesAt })
      }
      if (timer === undefined) deliver()
    })
    from.on('end', () => {
      hasEnded = true
      if (waiting.length === 0) to.end()
    })
    to.on('close', () => clearTimeout(timer))
  }
}
