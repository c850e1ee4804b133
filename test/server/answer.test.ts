import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { answerJson } from '../../src/server/answer.ts'

const rows = (count: number): object => ({ rows: Array.from({ length: count }, (_, n) => `Hộ chè Khe Sanh ${n}`) })

const asked = (value: object, accepted: string): Response | Promise<Response> =>
  new Hono().get('/', (c) => answerJson(c, value)).request('/', { headers: { 'accept-encoding': accepted } })

const unpackers: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

describe('an answer', () => {
  it.each([
    ['a page of the feed by brotli, to who takes that', rows(2_000), 'gzip, deflate, br, zstd', 'br'],
    ['a page by gzip, to who takes only that', rows(2_000), 'gzip', 'gzip'],
    ['a page by gzip, to who refuses brotli', rows(2_000), 'gzip, br;q=0', 'gzip'],
    ['a page as it is, to who takes neither', rows(2_000), 'identity', null],
    ['some rows by gzip', rows(20), 'gzip, deflate, br, zstd', 'gzip'],
    ['a few words as they are', rows(1), 'gzip, deflate, br, zstd', null],
  ])('goes out whole and with its length: %s', async (_, value, accepted, coding) => {
    const answer = await asked(value, accepted)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength)
    const unpack = unpackers[coding ?? ''] ?? ((plain: Buffer) => plain)
    expect(JSON.parse(unpack(bytes).toString())).toEqual(value)
  })
})
