import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { answerPage } from '../../src/server/answer-page.ts'

const PAGE = { rows: Array.from({ length: 2_000 }, (_, n) => `Hộ chè Khe Sanh ${n}`) }

const asked = (page: object, accepted: string): Response | Promise<Response> =>
  new Hono().get('/', (c) => answerPage(c, page)).request('/', { headers: { 'accept-encoding': accepted } })

describe('a page of the feed', () => {
  it('goes out by brotli, whole and with its length, to who takes that', async () => {
    const answer = await asked(PAGE, 'gzip, deflate, br, zstd')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength)
    expect(JSON.parse(brotliDecompressSync(bytes).toString())).toEqual(PAGE)
  })

  it.each([
    ['small ones', { rows: [] }, 'br'],
    ['whoever takes only gzip', PAGE, 'gzip'],
    ['whoever refuses brotli', PAGE, 'gzip, br;q=0'],
  ])('is left to what packs every other answer for %s', async (_, page, accepted) => {
    const answer = await asked(page, accepted)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.json()).toEqual(page)
  })
})
