import { type Dossier, MOST_FILED, type Step } from '../records/dossier.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import { stepsOf } from './progress.ts'

/** A piece of evidence with its id, as much as a filing says of it. */
export interface KeptEvidence {
  readonly id: Uuid
  readonly data: Pick<Evidence, 'file' | 'takenAt'>
}

type Filed = NonNullable<Step['filed']>

/** What is handed in: the self-assessment, and the evidence by id and hash; of more than can be named, the newest. */
export const takeSnapshot = (assessment: Uuid, evidence: readonly KeptEvidence[]): Filed => {
  const newest = [...evidence].sort((one, other) => (one.data.takenAt > other.data.takenAt ? -1 : 1))
  const named = newest.slice(0, MOST_FILED).map(({ id, data }) => [id, data.file.sha256])
  return { assessment, evidence: Object.fromEntries(named) }
}

/** The last time that something was handed in. */
export const lastFiling = (
  dossier: Pick<Dossier, 'steps'>,
): { readonly step: Step; readonly filed: Filed } | undefined => {
  const [, step] = stepsOf(dossier).findLast(([, one]) => one.filed !== undefined) ?? []
  return step?.filed === undefined ? undefined : { step, filed: step.filed }
}

/** What has become of the evidence since it was handed in. */
export interface SinceFiling {
  readonly kept: readonly Uuid[]
  readonly added: readonly Uuid[]
  /** The same record with another file. */
  readonly replaced: readonly Uuid[]
  readonly gone: readonly Uuid[]
}

/** What was handed in against what is there now; every piece of either is in exactly one list. */
export const sinceFiling = (filed: Filed, evidence: readonly KeptEvidence[]): SinceFiling => {
  const now = new Map(evidence.map(({ id, data }) => [id, data.file.sha256]))
  const then = Object.entries(filed.evidence)
  return {
    kept: then.flatMap(([id, hash]) => (now.get(id) === hash ? [id] : [])),
    added: [...now.keys()].filter((id) => filed.evidence[id] === undefined),
    replaced: then.flatMap(([id, hash]) => (now.has(id) && now.get(id) !== hash ? [id] : [])),
    gone: then.flatMap(([id]) => (now.has(id) ? [] : [id])),
  }
}
