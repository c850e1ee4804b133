import { readAll, servePeer } from './served.ts'

/**
 * Takes submissions as an OpenRosa server does: multipart, one XML file and its media, 201 as the receipt, a second one of the same instance as had.
 * https://docs.getodk.org/openrosa-form-submission/
 */
let submissions = new Map<string, number>()

const instanceIn = (body: Buffer): string | undefined => /<instanceID>uuid:([^<]+)</.exec(body.toString('latin1'))?.[1]

/** Bytes of the media part; 0 without one. */
const mediaIn = (body: Buffer, boundary: string): number => {
  const head = body.indexOf('Content-Type: image/jpeg\r\n\r\n')
  return head === -1 ? 0 : body.lastIndexOf(`\r\n--${boundary}`, body.length - boundary.length) - head - 28
}

servePeer({
  serve: (request, response) => {
    const answer = async (): Promise<void> => {
      response.setHeader('x-openrosa-version', '1.0')
      if (request.method !== 'POST') return void response.writeHead(204).end()
      const body = await readAll(request)
      const id = instanceIn(body)
      const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')?.[1] ?? ''
      if (id === undefined) return void response.writeHead(400).end()
      submissions.set(id, mediaIn(body, boundary))
      response.writeHead(201, { 'content-type': 'text/xml' })
      response.end(
        '<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message>full submission upload was successful!</message></OpenRosaResponse>',
      )
    }
    answer().catch(() => response.destroy())
  },
  reset: async () => {
    submissions = new Map()
    return undefined
  },
  fill: async () => undefined,
  held: async () => ({
    ids: [...submissions.keys()],
    fileBytes: [...submissions.values()].reduce((sum, bytes) => sum + bytes, 0),
  }),
})
