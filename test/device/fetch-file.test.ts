import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchFile } from '../../src/device/fetch-file.ts'
import { bearing } from './bearers.ts'

const BYTES = new Uint8Array(600_000).map((_, at) => at % 251)
const FILE = {
  ...{ sha256: createHash('sha256').update(BYTES).digest('hex'), bytes: BYTES.length, type: 'image/jpeg' as const },
}

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})

/** An office that gives ranges of a file; `answer` may put something else in the place of one. */
const office = (bytes: Uint8Array, answer: (asked: number) => Response | undefined = () => undefined) => {
  const asked: string[] = []
  globalThis.fetch = async (url) => {
    asked.push(String(url))
    const query = new URL(String(url), 'http://office').searchParams
    const part = bytes.slice(Number(query.get('from')), Number(query.get('before')))
    return answer(asked.length) ?? new Response(part, { headers: { 'x-sao-lang': '1' } })
  }
  return asked
}

const fetched = (pieces: ArrayBuffer[] = [], signal = new AbortController().signal) => {
  const steps: number[] = []
  const asked = {
    area: '19333',
    file: FILE,
    bearer: bearing('t'),
    signal,
    pieces,
    step: (bytes: number) => steps.push(bytes),
  }
  return fetchFile({ ...asked }).then((result) => ({ result, steps }))
}

const problem = (code: string, status: number): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code }), {
    status,
    headers: { 'x-sao-lang': '1', 'content-type': 'application/problem+json' },
  })

describe('a file from the office', () => {
  it('comes in ranges and is held against its sum', async () => {
    const asked = office(BYTES)
    const { result, steps } = await fetched()
    expect(result.kind).toBe('fetched')
    expect(asked[1]).toBe(`/v1/files/19333/${FILE.sha256}?from=262144&before=524288`)
    expect(steps).toEqual([0, 262_144, 524_288, 600_000])
  })

  it('goes on where the link broke', async () => {
    const pieces: ArrayBuffer[] = []
    office(BYTES, (asked) => (asked === 2 ? Response.error() : undefined))
    expect((await fetched(pieces)).result).toEqual({ kind: 'unreachable' })
    const asked = office(BYTES)
    expect((await fetched(pieces)).result.kind).toBe('fetched')
    expect(asked).toHaveLength(2)
  })

  it('that is another one is not taken, and nothing of it is kept for the next try', async () => {
    const pieces: ArrayBuffer[] = []
    office(new Uint8Array(600_000))
    expect((await fetched(pieces)).result).toEqual({ kind: 'damaged' })
    expect(pieces).toEqual([])
  })

  it('that it does not have yet, or does not give, is told as such', async () => {
    office(BYTES, () => problem('not-found', 404))
    expect((await fetched()).result).toEqual({ kind: 'missing' })
    office(BYTES, () => problem('unauthorised', 401))
    expect((await fetched()).result).toEqual({ kind: 'problem', code: 'unauthorised' })
  })

  it('is not taken from a captive portal', async () => {
    office(BYTES, () => new Response('<h1>Wi-Fi</h1>'))
    expect((await fetched()).result).toEqual({ kind: 'unreachable' })
  })

  it('can be stopped', async () => {
    office(BYTES)
    expect((await fetched([], AbortSignal.abort())).result).toEqual({ kind: 'stopped' })
  })
})
