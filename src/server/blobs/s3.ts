import { AwsClient } from 'aws4fetch'
import { type BlobStore, placeOf } from './blob-store.ts'

/** Objects of an S3-compatible store. One PutObject a file: whole or not there; no conditional puts, which not all of them keep. */
export const openS3 = (address: URL): BlobStore => {
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(address.username),
    secretAccessKey: decodeURIComponent(address.password),
    region: address.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
  })
  const scheme = address.searchParams.get('tls') === 'off' ? 'http' : 'https'
  const bucket = `${scheme}://${address.host}${address.pathname.replace(/\/$/, '')}`
  const ask = async (method: string, sha256: string, init: RequestInit = {}): Promise<Response | undefined> => {
    const response = await client.fetch(`${bucket}/${placeOf(sha256)}`, { ...init, method })
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`the object store answered ${method} with ${response.status}`)
    return response
  }
  return {
    put: async (sha256, bytes) => {
      const response = await ask('PUT', sha256, { body: bytes })
      if (response === undefined) throw new Error('the object store has no such bucket')
      await response.body?.cancel()
    },
    get: async (sha256, from, before) => {
      const response = await ask('GET', sha256, { headers: { range: `bytes=${from}-${before - 1}` } })
      return response === undefined ? undefined : new Uint8Array(await response.arrayBuffer())
    },
    size: async (sha256) => {
      const response = await ask('HEAD', sha256)
      return response === undefined ? undefined : Number(response.headers.get('content-length'))
    },
    remove: async (sha256) => {
      await (await ask('DELETE', sha256))?.body?.cancel()
    },
  }
}
