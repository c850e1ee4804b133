import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { pairSockets } from './paired-sockets.ts'

/** A proxy that speaks HTTPS by HTTP/2 before a server of this machine: what the README asks for before an office. It counts what its connections carry. */
export interface TlsProxy {
  readonly address: string
  /** What was asked since the last reset, as method and path. */
  readonly asked: readonly string[]
  /** All that went over TCP both ways since then: TLS, frames, heads and bodies. */
  readonly bytes: number
  reset(): void
  close(): Promise<void>
}

/** Opens it before a port of this machine, with a certificate of its own making that only a browser without doubts takes. */
export const openTlsProxy = async (port: number, folder: string): Promise<TlsProxy> => {
  const sockets = new Set<Socket>()
  let asked: string[] = []
  let bytes = 0
  const secured = createSecureServer(certificateIn(folder), (incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    forward(port, incoming, outgoing)
  })
  const counting = createServer((near) => {
    const far = dial(portOf(secured), '127.0.0.1')
    pairSockets(near, far, sockets)
    for (const one of [near, far])
      one.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
    near.pipe(far).pipe(near)
  })
  for (const server of [secured, counting]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  return {
    address: `https://localhost:${portOf(counting)}`,
    get asked() {
      return asked
    },
    get bytes() {
      return bytes
    },
    reset: () => {
      asked = []
      bytes = 0
    },
    close: async () => {
      const closed = Promise.all([once(secured, 'close'), once(counting, 'close')])
      secured.close()
      counting.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

const portOf = (server: Pick<Server, 'address'>): number => (server.address() as AddressInfo).port

const certificateIn = (folder: string): { key: Buffer; cert: Buffer } => {
  const [key, cert] = [join(folder, 'proxy.key'), join(folder, 'proxy.crt')]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'].concat(
      ...[
        ['-subj', '/CN=localhost'],
        ['-addext', 'subjectAltName=DNS:localhost'],
        ['-keyout', key],
        ['-out', cert],
      ],
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

/** Heads that belong to one connection (RFC 9113, 8.2.2). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'proxy-connection'])

const forward = (port: number, incoming: Http2ServerRequest, outgoing: Http2ServerResponse): void => {
  const { method, url: path, headers } = incoming
  const own = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  const heads = { ...Object.fromEntries(own), host: headers[':authority'] ?? 'localhost' }
  const onward = request({ host: '127.0.0.1', port, method, path, headers: heads }, (answer) => {
    const back = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name))
    outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(back))
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}
