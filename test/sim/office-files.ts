import { createHash } from 'node:crypto'
import { type Evidence, filesOf } from '../../src/domain/records/evidence.ts'
import { type FileName, type FileState, UNIT_BYTES, unitsOf } from '../../src/protocol/files.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import type { UnitRun } from '../../src/sync/ports.ts'

/** A file that the office awaits, and the units of it that have come. */
interface Awaited {
  readonly bytes: number
  readonly units: ReadonlyMap<number, Uint8Array>
}

const keyOf = ({ area, sha256 }: FileName): string => `${area}/${sha256}`

/** The office's files in memory: what its records name, what came of it, and the folder of whole ones, which a backup of the records does not hold. */
export class OfficeFiles {
  private awaited = new Map<string, Awaited>()
  private folder = new Map<string, Uint8Array>()
  private readonly backup = { awaited: this.awaited, folder: this.folder }

  awaitFilesOf({ kind, area, data, deletedAt }: WireRecord): void {
    if (kind !== 'evidence' || deletedAt !== undefined) return
    for (const { sha256, bytes } of filesOf(data as unknown as Evidence)) {
      const key = keyOf({ area, sha256 })
      if (!this.awaited.has(key)) this.awaited.set(key, { bytes, units: new Map() })
    }
  }

  stateOf(name: FileName): FileState {
    const file = this.awaited.get(keyOf(name))
    if (file === undefined) return { ...name, kind: 'unknown' }
    if (this.folder.has(name.sha256)) return { ...name, kind: 'stored' }
    const missing = Array.from({ length: unitsOf(file.bytes) }, (_, n) => n).filter((n) => !file.units.has(n))
    if (missing.length > 0) return { ...name, kind: 'awaited', missing: missing.map((n) => [n, n + 1]) }
    return this.complete(name, file)
  }

  private complete(name: FileName, { units }: Awaited): FileState {
    const whole = Buffer.concat([...units].sort(([one], [other]) => one - other).map(([, unit]) => unit))
    if (createHash('sha256').update(whole).digest('hex') !== name.sha256) {
      this.awaited.set(keyOf(name), { bytes: whole.byteLength, units: new Map() })
      return { ...name, kind: 'refused', why: 'damaged' }
    }
    this.folder.set(name.sha256, whole)
    return { ...name, kind: 'stored' }
  }

  take({ area, sha256, from, bytes }: UnitRun): FileState {
    const file = this.awaited.get(keyOf({ area, sha256 }))
    if (file !== undefined) {
      const units = new Map(file.units)
      for (let n = 0; n * UNIT_BYTES < bytes.byteLength; n += 1)
        units.set(from + n, bytes.slice(n * UNIT_BYTES, (n + 1) * UNIT_BYTES))
      this.awaited.set(keyOf({ area, sha256 }), { ...file, units })
    }
    return this.stateOf({ area, sha256 })
  }

  holds(sha256: string): Uint8Array | undefined {
    return this.folder.get(sha256)
  }

  backUp(): void {
    Object.assign(this.backup, { awaited: new Map(this.awaited), folder: new Map(this.folder) })
  }

  /** `losesFiles`: the folder is as old as the backup, too. */
  restore(losesFiles: boolean): void {
    this.awaited = new Map(this.backup.awaited)
    if (losesFiles) this.folder = new Map(this.backup.folder)
  }
}
