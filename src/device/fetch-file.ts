import type { AreaCode } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { sha256 } from './hex.ts'
import { type Bearer, readAnswer, withBearer } from './request.ts'

/** What is asked for at once: what has arrived of a file when the link breaks is kept in such pieces. */
const RANGE_BYTES = 256 * 1024
/** 256 KB at 3 KB/s. */
const TIMEOUT_MS = 90_000

/** missing: the office does not have it (yet). damaged: what came is not that file. stopped: by the signal. */
export type Fetched =
  | { kind: 'fetched'; bytes: ArrayBuffer }
  | { kind: 'missing' | 'unreachable' | 'damaged' | 'stopped' }
  | { kind: 'problem'; code: ProblemCode }

export interface FileFetch {
  readonly area: AreaCode
  readonly file: FileReference
  readonly bearer: Bearer
  readonly signal: AbortSignal
  /** Pieces that came before, at an earlier try; new ones are put behind them. */
  readonly pieces: ArrayBuffer[]
  step(bytes: number): void
}

/** Fetches a file from the office piece by piece, and checks that it is the one that was asked for. Never throws. */
export const fetchFile = async (asked: FileFetch): Promise<Fetched> => {
  const { file, pieces, signal, step } = asked
  let got = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  while (got < file.bytes) {
    step(got)
    const piece = await fetchPiece(asked, got).catch((): Fetched => ({ kind: 'unreachable' }))
    if (signal.aborted) return { kind: 'stopped' }
    if (!(piece instanceof ArrayBuffer)) return piece
    if (piece.byteLength === 0) return { kind: 'damaged' }
    pieces.push(piece)
    got += piece.byteLength
  }
  step(got)
  const bytes = await new Blob(pieces).arrayBuffer()
  if ((await sha256(bytes)) === file.sha256) return { kind: 'fetched', bytes }
  pieces.length = 0
  return { kind: 'damaged' }
}

const fetchPiece = async (asked: FileFetch, from: number): Promise<ArrayBuffer | Fetched> => {
  const { area, file, bearer, signal } = asked
  const before = Math.min(file.bytes, from + RANGE_BYTES)
  const answer = await withBearer(bearer, async (token) => {
    const response = await fetch(`/v1/files/${area}/${file.sha256}?from=${from}&before=${before}`, {
      ...{ cache: 'no-store', credentials: 'same-origin', redirect: 'error' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    })
    const read = await readAnswer<undefined>(response, undefined)
    return read.kind === 'ok' ? { ...read, value: response } : read
  })
  switch (answer.kind) {
    case 'ok':
      return answer.value.arrayBuffer()
    case 'problem':
      return answer.problem.code === 'not-found' ? { kind: 'missing' } : { kind: 'problem', code: answer.problem.code }
    case 'unreachable':
      return { kind: 'unreachable' }
  }
}
