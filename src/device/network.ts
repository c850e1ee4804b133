import { canonical } from '../domain/canonical.ts'
import { type FilesRequest, FilesResponse, UNIT_BYTES } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { type PullRequest, PullResponse } from '../protocol/pull.ts'
import { type PushRequest, PushResponse } from '../protocol/push.ts'
import { sha256 } from './hex.ts'
import { isMetered } from './metered.ts'
import { type Answer, type Bearer, request } from './request.ts'

/**
 * The engine's network over fetch. A browser of the office has no token and is known by its cookie. The office is where the page came from, unless its
 * address is given.
 */
export const createNetwork = (bearer: Bearer, hearTime: (serverMs: number) => void, office = '') => ({
  push: async (body: PushRequest, signal: AbortSignal): Promise<Answer<PushResponse>> => {
    const sent: PushRequest = { ...body, sentAt: new Date().toISOString() }
    const options = {
      method: 'POST',
      path: `${office}/v1/push`,
      body: sent,
      schema: PushResponse,
      bearer,
      signal,
      hearTime,
    } as const
    const answer = await request(options)
    return answer.kind === 'ok' ? { kind: 'ok', value: await believed(answer.value, body.mutations) } : answer
  },
  pull: async (body: PullRequest, signal: AbortSignal): Promise<Answer<PullResponse>> =>
    request({
      method: 'POST',
      path: `${office}/v1/pull`,
      body,
      schema: PullResponse,
      bearer,
      signal,
      hearTime,
    }),
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

interface UnitRun {
  readonly area: string
  readonly sha256: string
  readonly from: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Each unit behind its SHA-256 (`protocol/files.ts`). */
const framed = async (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => {
  const parts: BlobPart[] = []
  for (let at = 0; at < bytes.byteLength; at += UNIT_BYTES) {
    const unit = bytes.subarray(at, at + UNIT_BYTES)
    parts.push(await crypto.subtle.digest('SHA-256', unit), unit)
  }
  return new Blob(parts).arrayBuffer()
}

/** A receipt for another content than was sent is none: such a change stays in the queue and goes again. */
const believed = async (response: PushResponse, sent: readonly Mutation[]): Promise<PushResponse> => {
  const contents = new Map(sent.map((mutation) => [mutation.m, mutation]))
  const verdicts = await Promise.all(
    response.verdicts.map(async (verdict) => {
      const mutation = contents.get(verdict.m)
      if (!('version' in verdict) || verdict.sum === undefined || mutation === undefined) return verdict
      return verdict.sum === (await sha256(canonical(mutation))) ? verdict : { m: verdict.m, kind: 'retry' as const }
    }),
  )
  return { ...response, verdicts }
}
