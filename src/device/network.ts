import { canonical } from '../domain/canonical.ts'
import { once } from '../domain/once.ts'
import { readBy } from '../domain/read-by.ts'
import { fromColumns, toColumns } from '../protocol/columns.ts'
import { type FilesRequest, FilesResponse, UNIT_BYTES, unitsOf } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { PULL_ROWS, type PullRequest, PullResponse } from '../protocol/pull.ts'
import { type AllApplied, type PushInColumns, type PushRequest, PushResponse, type Verdict } from '../protocol/push.ts'
import { ReadRecord, type WireRecord } from '../protocol/record.ts'
import { sha256 } from './hex.ts'
import { officeReadsColumns } from './known-office.ts'
import { isMetered } from './metered.ts'
import { type Answer, type Bearer, request } from './request.ts'

/**
 * The engine's network over fetch. A browser of the office has no token and is known by its cookie. The office is where the page came from, unless its
 * address is given.
 */
export const createNetwork = (bearer: Bearer, hearTime: (serverMs: number) => void, office = '') => ({
  push: async (
    body: PushRequest,
    signal: AbortSignal,
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Answer<PushResponse>> => {
    const sent: PushRequest = { ...body, brief: true, sentAt: new Date().toISOString() }
    const asked = { method: 'POST', path: `${office}/v1/push`, schema: PushResponse, bearer, signal, hearTime } as const
    const isInColumns = officeReadsColumns()
    // Not before: all of it would stand in the request's way.
    const beside = once(() => Promise.all([sumsOf(body.mutations), meanwhile()]))
    const isUnderWay = (): void => void beside().catch(() => undefined)
    const first = await request({ ...asked, isUnderWay, body: isInColumns ? laidOut(sent) : sent })
    const [sums] = await beside()
    // It may be an older office again: in rows all of them read it.
    const isRefused = isInColumns && first.kind === 'problem' && first.problem.code === 'malformed'
    const answer = isRefused ? await request({ ...asked, body: sent }) : first
    return answer.kind === 'ok' ? { kind: 'ok', value: await believed(answer.value, sums) } : answer
  },
  pull: async (body: PullRequest, signal: AbortSignal): Promise<Answer<PullResponse | 'same'>> => {
    // The office takes its own limit where none is named.
    const { limit, ...rest } = body
    const asked = { ...rest, ...(limit === PULL_ROWS ? {} : { limit }), columns: true, same: true }
    const answer = await request<PullResponse | 'same'>({
      ...{ method: 'POST', path: `${office}/v1/pull`, body: asked, schema: PullResponse, whenEmpty: 'same' },
      ...{ bearer, signal, hearTime },
    })
    return answer.kind === 'ok' && answer.value !== 'same' ? inRows(answer.value) : answer
  },
  askFiles: async (body: FilesRequest, signal: AbortSignal): Promise<Answer<FilesResponse>> =>
    request({
      method: 'POST',
      path: `${office}/v1/files`,
      body,
      schema: FilesResponse,
      bearer,
      signal,
      hearTime,
    }),
  sendUnits: async ({ area, sha256, from, bytes }: UnitRun, signal: AbortSignal): Promise<Answer<FilesResponse>> =>
    request({
      ...{ method: 'PUT', path: `${office}/v1/files/${area}/${sha256}/${from}`, bytes: await framed(bytes) },
      ...{ schema: FilesResponse, bearer, signal, hearTime },
    }),
  isMetered,
})

const laidOut = ({ mutations, ...rest }: PushRequest): PushInColumns => ({ ...rest, columns: toColumns(mutations) })

/** A page with its rows as rows. What does not fit together is no answer of ours. */
const inRows = ({ columns, ...page }: PullResponse): Answer<PullResponse> => {
  if (columns === undefined) return { kind: 'ok', value: page }
  const changes: WireRecord[] = []
  const rows = fromColumns(columns, { rows: PULL_ROWS, signs: PAGE_SIGNS })
  for (const row of rows ?? []) {
    const read = readBy(ReadRecord, row)
    if (!read.success) return { kind: 'unreachable' }
    changes.push(read.data)
  }
  return rows === undefined ? { kind: 'unreachable' } : { kind: 'ok', value: { ...page, changes } }
}

/** Far more than a page of the longest records has: an office that sends more is broken. */
const PAGE_SIGNS = 64 * 1024 * 1024

interface UnitRun {
  readonly area: string
  readonly sha256: string
  readonly from: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Each unit behind its SHA-256 (`protocol/files.ts`). */
const framed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Blob> => {
  const units = Array.from({ length: unitsOf(bytes.byteLength) }, (_, n) =>
    bytes.subarray(n * UNIT_BYTES, (n + 1) * UNIT_BYTES),
  )
  const sums = await Promise.all(units.map((unit) => crypto.subtle.digest('SHA-256', unit)))
  return new Blob(units.flatMap((unit, n) => [sums[n] ?? '', unit]))
}

/** What a receipt for each of them must say. */
const sumsOf = async (mutations: readonly Mutation[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(mutations.map(async (one) => [one.m, await sha256(canonical(one))] as const)))

/** A receipt for another content than was sent is none: such a change stays in the queue and goes again. */
const believed = async (
  { applied, ...response }: PushResponse,
  sums: ReadonlyMap<string, string>,
): Promise<PushResponse> => {
  if (applied !== undefined) return { ...response, verdicts: await spelledOut(applied, sums) }
  const verdicts = response.verdicts.map((verdict) => {
    const sum = sums.get(verdict.m)
    if (!('version' in verdict) || verdict.sum === undefined || sum === undefined) return verdict
    return verdict.sum === sum ? verdict : { m: verdict.m, kind: 'retry' as const }
  })
  return { ...response, verdicts }
}

/** A verdict of each, where all that was sent is what the office says that it applied; else they go again, and are told one by one. */
const spelledOut = async ({ versions, sum }: AllApplied, sums: ReadonlyMap<string, string>): Promise<Verdict[]> => {
  const isWhole = versions.length === sums.size && sum === (await sha256([...sums.values()].join('')))
  return [...sums].map(([m, own], at) => {
    const version = isWhole ? versions[at] : undefined
    return version === undefined ? { m, kind: 'retry' } : { m, kind: 'applied', version, sum: own }
  })
}
