import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Held } from '../contender.ts'
import { type Made, makeAssessments, type Size } from '../made-assessments.ts'

/** What the bench asks of a peer's server beside what the peer itself asks. */
interface PeerServer {
  /** Whatever is not the bench's. */
  readonly serve: RequestListener
  /** Begins with nothing; gives the name by which its page finds that, where it needs one. */
  reset(): Promise<string | undefined>
  fill(made: readonly Made[]): Promise<void>
  held(): Promise<Held>
}

/** Serves the peer and, under /bench, its page and what the bench asks; tells its port on standard output. The page's script is the first argument. */
export const servePeer = ({ serve, reset, fill, held }: PeerServer): void => {
  const script = readFileSync(process.argv[2] ?? '')
  const server = createServer((request, response) => {
    // Without it a browser may answer a pull from its cache.
    response.setHeader('cache-control', 'no-store')
    const url = new URL(request.url ?? '/', 'http://bench')
    const asked = ASKED[url.pathname]
    if (asked === undefined) serve(request, response)
    else asked(url, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  const ASKED: Readonly<Record<string, (url: URL, response: ServerResponse) => Promise<void>>> = {
    '/bench/': async (_, response) =>
      void response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>bench</title><script type="module" src="/bench/page.js"></script>'),
    '/bench/page.js': async (_, response) => void response.setHeader('content-type', 'text/javascript').end(script),
    '/bench/reset': async (_, response) => {
      response.end(JSON.stringify({ code: await reset() }))
    },
    '/bench/fill': async ({ searchParams }, response) => {
      const [count, size, seed] = ['count', 'size', 'seed'].map((name) => Number(searchParams.get(name)))
      await fill(await makeAssessments(count ?? 0, size as Size, seed))
      response.end('{}')
    },
    '/bench/held': async (_, response) => void response.end(JSON.stringify(await held())),
  }
  server.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`))
}

export const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
