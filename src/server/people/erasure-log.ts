import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import { Sha256 } from '../../domain/records/evidence.ts'
import { Kind } from '../../domain/records/kinds.ts'
import { Path } from '../../protocol/mutation.ts'

/** What was erased of a record, without a word of what it was. */
export const ErasedLine = z.object({
  area: AreaCode,
  record: Uuid,
  kind: Kind,
  request: Uuid,
  whole: z.boolean(),
  paths: z.array(Path),
  files: z.array(Sha256),
  at: Instant,
})
export type ErasedLine = z.infer<typeof ErasedLine>

/** The list of erasures beside the database: a database that comes back from a backup knows nothing of what was erased since. */
export interface ErasureLog {
  /** Resolves only once the lines are in the file. */
  append(lines: readonly ErasedLine[]): Promise<void>
  read(): Promise<ErasedLine[]>
}

const FILE = 'erasures.ndjson'

/** The list in the data folder. It is to be kept, and backed up, apart from the database. */
export const openErasureLog = (dataDir: string): ErasureLog => {
  const path = join(dataDir, FILE)
  return {
    append: async (lines) => {
      if (lines.length === 0) return
      await mkdir(dirname(path), { recursive: true })
      await appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { flush: true })
    },
    read: async () => {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return ''
      })
      return text.split('\n').flatMap(readLine)
    },
  }
}

/** A last line that was cut off by a crash is none: what it told of was not begun. */
const readLine = (line: string): ErasedLine[] => {
  try {
    const parsed = ErasedLine.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
