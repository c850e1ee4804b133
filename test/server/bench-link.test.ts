import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type Link, openLink, type Shape, sumOf } from '../bench/link.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A server that answers with what it was sent, and counts whole requests; a link before it. */
const linked = async (shape: Shape): Promise<{ link: Link; taken: () => number }> => {
  let taken = 0
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    taken += 1
    response.end(Buffer.concat(parts))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const link = await openLink((server.address() as AddressInfo).port)
  closing.push(() => link.close())
  link.shape(shape)
  return { link, taken: () => taken }
}

const post = async (link: Link, body: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> =>
  fetch(`${link.address}/echo`, { method: 'POST', body }).then(
    async (answer) => new Uint8Array(await answer.arrayBuffer()),
    () => undefined,
  )

it.each([
  ['as fast as the machine', {}],
  ['late, narrow and with losses', { latencyMs: 2, bytesPerSecond: 20_000_000, lost: 0.1, resendMs: 3 }],
])('a link of the bench carries all bytes in their order and counts them: %s', async (_, shape) => {
  const { link } = await linked(shape)
  const bodies = [100_000, 1, 0, 300_000, 70_000].map((length) => new Uint8Array(randomBytes(length)))
  const answers = await Promise.all(bodies.map((body) => post(link, body)))
  expect(answers.map((answer) => digest(answer ?? new Uint8Array()))).toEqual(bodies.map(digest))
  expect(link.exchanges).toHaveLength(bodies.length)
  expect(new Set(link.exchanges.map(({ what }) => what))).toEqual(new Set(['POST /echo']))
  const payload = bodies.reduce((sum, body) => sum + body.byteLength, 0)
  for (const way of ['up', 'down'] as const) {
    expect(sumOf(link.exchanges, way)).toBeGreaterThan(payload)
    expect(sumOf(link.exchanges, way)).toBeLessThan(payload + 5 * 1_000)
  }
  link.reset()
  expect(link.exchanges).toEqual([])
})

it('a link of the bench cuts the first that carries something, and one in so many after it, on its way or before its answer', async () => {
  const { link, taken } = await linked({ cutOneIn: 3 })
  expect(await post(link, new Uint8Array(10))).toHaveLength(10)
  const answers: boolean[] = []
  for (let n = 0; n < 30; n += 1) answers.push((await post(link, new Uint8Array(50_000))) !== undefined)
  const cut = link.exchanges.filter(({ wasCut }) => wasCut)
  expect(answers.map((isWhole, n) => [n, isWhole])).toEqual(answers.map((_, n) => [n, n % 3 !== 0]))
  expect(cut).toHaveLength(10)
  for (const { down } of cut) expect(down).toBe(0)
  // Of some the server had all, and only its answer was lost; of others it never had the end.
  const lostAnswers = taken() - answers.filter((isWhole) => isWhole).length - 1
  expect(lostAnswers).toBeGreaterThan(0)
  expect(lostAnswers).toBeLessThan(10)
})
