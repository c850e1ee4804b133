import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNetwork } from '../../src/device/network.ts'
import { canonical } from '../../src/domain/canonical.ts'
import { fromColumns, toColumns } from '../../src/protocol/columns.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PULL_ROWS } from '../../src/protocol/pull.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { bearing } from './bearers.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const CALM = new AbortController().signal
const id = (n: number): string => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`

const MUTATIONS = [1, 2, 3].map(
  (n): Mutation => ({
    ...{ m: id(n), device: id(99), ds: n, record: id(n + 10), kind: 'producer', area: '19333', op: 'create' },
    ...{ base: { v: 0 }, patch: { set: { name: `HTX ${n}` }, unset: [] }, schema: 4, at: '2026-11-02T00:30:00.000Z' },
  }),
)
const RETRIES = { epoch: 'one', verdicts: MUTATIONS.map(({ m }) => ({ m, kind: 'retry' })) }

/** An office that signs so and answers in turn; gives what it was sent. */
const office = (signature: string, ...answers: readonly object[]) => {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string | ArrayBuffer }) => {
    sent.push(JSON.parse(typeof body === 'string' ? body : gunzipSync(body).toString()))
    const answer = answers[sent.length - 1] ?? answers.at(-1) ?? {}
    const status = 'status' in answer ? Number(answer.status) : 200
    const headers = { 'content-type': 'application/json', 'x-sao-lang': signature }
    return new Response(JSON.stringify(answer), { status, headers })
  })
  return sent
}

const push = () =>
  createNetwork(bearing('secret'), () => undefined).push({ protocol: 1, waiting: 0, mutations: MUTATIONS }, CALM)
const pull = () => createNetwork(bearing('secret'), () => undefined).pull({ protocol: 1 }, CALM)

const MALFORMED = { type: 'about:blank', title: 'x', status: 400, code: 'malformed' }

beforeEach(() => {
  const notes = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('changes on their way to the office', () => {
  it('go in columns once an answer has said that it reads them', async () => {
    const sent = office('2', RETRIES)
    await push()
    expect(await push()).toEqual({ kind: 'ok', value: RETRIES })
    expect(sent[0]?.mutations).toEqual(MUTATIONS)
    const { mutations, columns } = sent[1] ?? {}
    expect(mutations).toBeUndefined()
    expect(fromColumns(columns as ReturnType<typeof toColumns>, { rows: 3, signs: 10_000 })).toEqual(MUTATIONS)
  })

  it('are out before what is done meanwhile begins, which is done also where they do not arrive', async () => {
    const done: string[] = []
    const pushing = () =>
      createNetwork(bearing('secret'), () => undefined).push(
        { protocol: 1, waiting: 0, mutations: MUTATIONS },
        CALM,
        async () => void done.push('meanwhile'),
      )
    vi.stubGlobal('fetch', async () => {
      done.push('out')
      throw new TypeError('no network')
    })
    expect(await pushing()).toEqual({ kind: 'unreachable' })
    expect(done).toEqual(['out', 'meanwhile'])
  })

  it('go in rows to an office that does not say so, and where a browser keeps no notes', async () => {
    const older = office('1', RETRIES)
    await push()
    await push()
    vi.stubGlobal('localStorage', undefined)
    const forgetful = office('2', RETRIES)
    await push()
    await push()
    for (const { mutations } of [...older, ...forgetful]) expect(mutations).toEqual(MUTATIONS)
  })

  it('go in rows again to an office that was set back to an older version', async () => {
    office('2', RETRIES)
    await push()
    const sent = office('1', MALFORMED, RETRIES)
    expect(await push()).toEqual({ kind: 'ok', value: RETRIES })
    expect(sent.map((body) => Object.keys(body).includes('columns'))).toEqual([true, false])
    await push()
    expect(sent[2]?.mutations).toEqual(MUTATIONS)
  })
})

describe('an answer that says in brief that all was applied', () => {
  const sums = MUTATIONS.map((mutation) => sha256(canonical(mutation)))
  const sum = sha256(sums.join(''))

  it('is the verdict of each, with its own receipt', async () => {
    const sent = office('2', { epoch: 'one', verdicts: [], applied: { versions: [7, 8, 9], sum } })
    const verdicts = MUTATIONS.map(({ m }, at) => ({ m, kind: 'applied', version: at + 7, sum: sums[at] }))
    expect(await push()).toEqual({ kind: 'ok', value: { epoch: 'one', verdicts } })
    expect(sent[0]).toMatchObject({ brief: true })
  })

  it.each([
    ['other content', { versions: [7, 8, 9], sum: sha256('x') }],
    ['fewer', { versions: [7, 8], sum }],
  ])('is no receipt where it is of %s: all goes again', async (_, applied) => {
    office('2', { epoch: 'one', verdicts: [], applied })
    expect(await push()).toEqual({ kind: 'ok', value: RETRIES })
  })
})

describe('a page of the feed', () => {
  const rows = [1, 2].map(
    (n): WireRecord => ({
      ...{ id: id(n), kind: 'producer', area: '19333', version: n, data: { name: `HTX ${n}`, notes: {} } },
      ...{ createdAt: '2026-05-01T00:00:00.000Z', updatedAt: '2026-05-01T00:00:00.000Z', conflicts: [] },
      ...{ createdBy: { name: 'Mai', device: id(9) }, updatedBy: { name: 'Mai', device: id(9) } },
    }),
  )
  const page = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c', more: false }

  it('is asked for in columns, and is the same whether they come or rows', async () => {
    const sent = office('2', { ...page, columns: toColumns(rows) }, { ...page, changes: rows })
    const [inColumns, inRows] = [await pull(), await pull()]
    expect(sent[0]).toMatchObject({ columns: true })
    expect(inColumns).toEqual({ kind: 'ok', value: { ...page, changes: rows } })
    expect(inRows).toEqual(inColumns)
  })

  it('may be left out where there is nothing new: by our office alone, and without a body', async () => {
    const answering = (status: number, headers: Record<string, string>) =>
      vi.stubGlobal('fetch', async () => new Response(null, { status, headers }))
    answering(204, { 'x-sao-lang': '2' })
    expect(await pull()).toEqual({ kind: 'ok', value: 'same' })
    answering(204, {})
    expect(await pull()).toEqual({ kind: 'unreachable' })
    answering(200, { 'x-sao-lang': '2' })
    expect(await pull()).toEqual({ kind: 'unreachable' })
    answering(204, { 'x-sao-lang': '2' })
    expect(await push()).toEqual({ kind: 'unreachable' })
  })

  it('names its limit only where it is not the office’s own', async () => {
    const sent = office('2', page)
    const network = createNetwork(bearing('secret'), () => undefined)
    await network.pull({ protocol: 1, limit: PULL_ROWS }, CALM)
    await network.pull({ protocol: 1, limit: 10 }, CALM)
    expect(sent.map(({ limit }) => limit)).toEqual([undefined, 10])
    expect(sent[0]).toMatchObject({ same: true })
  })

  it('whose columns do not fit together, or hold no records, is no answer of the office’s', async () => {
    office('2', { ...page, columns: { ...toColumns(rows), count: 1 } }, { ...page, columns: toColumns([{ id: 'x' }]) })
    expect(await pull()).toEqual({ kind: 'unreachable' })
    expect(await pull()).toEqual({ kind: 'unreachable' })
  })
})
