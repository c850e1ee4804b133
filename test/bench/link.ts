import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { numbersFrom } from '../sim/random.ts'
import { type Way, wayThrough } from './link-way.ts'
import { pairSockets } from './paired-sockets.ts'

/** How a link carries: the same both ways, shared by all its connections. What is left out costs nothing. */
export interface Shape {
  /** One way; a new connection waits for two of them before its first byte, as a handshake does. */
  readonly latencyMs?: number
  readonly bytesPerSecond?: number
  /** Share of packets that are lost: each holds up what follows on its connection until it is sent again. */
  readonly lost?: number
  readonly resendMs?: number
  /** One in so many exchanges that carry more than a kilobyte up is cut: half of them on the way up, the others before the answer comes. The first among them. */
  readonly cutOneIn?: number
}

/** 2G: 250 kbit/s, 600 ms, 2 % loss (issue 8). 3G: 400 ms and 50 KB/s, by which sync.md 7 sets its goal. */
export const SHAPES = {
  loopback: {},
  'wi-fi': { latencyMs: 10, bytesPerSecond: 2_500_000 },
  '3G': { latencyMs: 200, bytesPerSecond: 50_000 },
  '2G': { latencyMs: 300, bytesPerSecond: 31_250, lost: 0.02, resendMs: 800 },
} as const satisfies Readonly<Record<string, Shape>>

/** One HTTP request and its answer, as they went over the link, heads and all. */
export interface Exchange {
  /** Method and path. */
  readonly what: string
  up: number
  down: number
  wasCut: boolean
}

/** A TCP proxy before a server that carries like a link of the field, and counts. Speaks HTTP/1.1 without pipelining, as browsers do. */
export interface Link {
  readonly address: string
  /** Since the last reset. */
  readonly exchanges: readonly Exchange[]
  /** From the next byte on. */
  shape(shape: Shape): void
  reset(): void
  close(): Promise<void>
}

/** Opens a link to a port of this machine. Losses and cuts are drawn from the seed. */
export const openLink = async (port: number, seed = 1): Promise<Link> => {
  const next = numbersFrom(seed)
  const chance = (): number => next() / 2 ** 32
  const ways: { up: Way; down: Way } = { up: wayThrough(chance), down: wayThrough(chance) }
  const sockets = new Set<Socket>()
  let exchanges: Exchange[] = []
  let shape: Shape = {}
  let large = 0

  const plannedCut = (bytes: number): number | undefined => {
    if (shape.cutOneIn === undefined || bytes <= CARRYING_BYTES) return undefined
    large += 1
    if (large % shape.cutOneIn !== 1 % shape.cutOneIn) return undefined
    return chance() < 0.5 ? Math.floor(chance() * bytes) : bytes
  }

  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1')
    let current: Exchange | undefined
    let isAnswered = true
    let cutAt: number | undefined
    const cut = (): void => {
      if (current !== undefined) current.wasCut = true
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
    pairSockets(near, far, sockets)
    const opened = performance.now()
    const openedAt = (): number => opened + 2 * (shape.latencyMs ?? 0)
    ways.up(
      near,
      far,
      () => shape,
      openedAt,
      (chunk) => {
        const begun = isAnswered ? beginningIn(chunk) : undefined
        if (begun !== undefined) {
          current = { what: begun.what, up: 0, down: 0, wasCut: false }
          exchanges.push(current)
          cutAt = plannedCut(begun.bytes)
          isAnswered = false
        }
        if (current === undefined) return true
        const allowed = cutAt === undefined ? chunk.byteLength : Math.max(0, cutAt - current.up)
        current.up += Math.min(chunk.byteLength, allowed)
        if (allowed >= chunk.byteLength) return true
        cut()
        return false
      },
    )
    ways.down(
      far,
      near,
      () => shape,
      openedAt,
      (chunk) => {
        if (current !== undefined && cutAt !== undefined) {
          cut()
          return false
        }
        isAnswered = true
        if (current !== undefined) current.down += chunk.byteLength
        return true
      },
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get exchanges() {
      return exchanges
    },
    shape: (next) => {
      shape = next
      large = 0
    },
    reset: () => {
      exchanges = []
    },
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

/** Less than that is a question, and its loss costs nothing but time. */
const CARRYING_BYTES = 1_024

/** What begins with this chunk, and how long it will be; undefined where it is the middle of something. */
const beginningIn = (chunk: Buffer): { readonly what: string; readonly bytes: number } | undefined => {
  const text = chunk.subarray(0, 8_192).toString('latin1')
  const line = /^([A-Z]+ [^\s?]+)\S* HTTP\/1\.1\r\n/.exec(text)
  if (line?.[1] === undefined) return undefined
  const body = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
  return { what: line[1], bytes: text.indexOf('\r\n\r\n') + 4 + body }
}

/** Bytes of those exchanges in one direction. */
export const sumOf = (exchanges: readonly Exchange[], way: 'up' | 'down'): number =>
  exchanges.reduce((sum, exchange) => sum + exchange[way], 0)
