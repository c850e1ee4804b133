import { createHash } from 'node:crypto'
import { REQUEST_UNITS, SUM_BYTES, UNIT_BYTES } from '../protocol/files.ts'

/** A unit that arrived whole and is what its checksum says. */
export interface Unit {
  readonly n: number
  readonly content: Uint8Array
}

/** Units that are handed on together: few enough to lose little when the process ends, enough not to commit for each. */
const TOGETHER = 8

/**
 * Reads units from a request's body as they arrive, the `from`-th first, and hands them on in runs. A body that breaks off is no error: what came
 * whole counts. A garbled unit is left out. Stops at the file's end or after as many as one request may bring.
 */
export const readUnits = async (
  body: ReadableStream<Uint8Array>,
  from: number,
  fileBytes: number,
  keep: (units: readonly Unit[]) => Promise<void>,
): Promise<void> => {
  const reader = body.getReader()
  let rest = Buffer.alloc(0)
  let n = from
  let run: Unit[] = []
  const isOver = (): boolean => n * UNIT_BYTES >= fileBytes || n - from >= REQUEST_UNITS
  while (!isOver()) {
    const next = await reader.read().catch(() => undefined)
    if (next?.value === undefined) break
    rest = Buffer.concat([rest, next.value])
    for (;;) {
      const length = SUM_BYTES + Math.min(UNIT_BYTES, fileBytes - n * UNIT_BYTES)
      if (isOver() || rest.byteLength < length) break
      const [sum, content] = [rest.subarray(0, SUM_BYTES), rest.subarray(SUM_BYTES, length)]
      if (createHash('sha256').update(content).digest().equals(sum)) run.push({ n, content: Uint8Array.from(content) })
      rest = rest.subarray(length)
      n += 1
    }
    if (run.length >= TOGETHER) {
      await keep(run)
      run = []
    }
  }
  await keep(run)
  await reader.cancel().catch(() => undefined)
}
