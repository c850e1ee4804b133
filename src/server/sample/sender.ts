import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import type { Json, Mutation } from '../../protocol/mutation.ts'
import { SCHEMA } from '../../protocol/version.ts'
import { newServerId } from '../secrets.ts'
import { applyPush, type Store } from '../storage/ledger.ts'

/** A change of the sample data: a new record, or fields of one that was sent before. */
export interface Sending {
  readonly op: 'create' | 'patch'
  readonly kind: Kind
  readonly area: AreaCode
  readonly record?: Uuid
  readonly set: Record<string, Json>
}

/** Roles that the sample data plays, with the names that its journals show. */
export const SAMPLE_NAMES = {
  officer: 'Dữ liệu mẫu',
  commune: 'Cán bộ xã (mẫu)',
  consultant: 'Tổ tư vấn (mẫu)',
  coordinator: 'Văn phòng OCOP (mẫu)',
} as const
export type SampleRole = keyof typeof SAMPLE_NAMES

/** Each role has a device of its own: it sends as any phone does, through the ledger. */
const DEVICES: Readonly<Record<SampleRole, Uuid>> = {
  officer: '01900000-0000-7000-8000-00000000da7a',
  commune: '01900000-0000-7000-8000-00000000da7b',
  consultant: '01900000-0000-7000-8000-00000000da7c',
  coordinator: '01900000-0000-7000-8000-00000000da7d',
}

const AREAS = ['19333', '19351', '19360']

export type Send = (role: SampleRole, sendings: readonly Sending[]) => Promise<void>

/** Sends changes as that role; one that is not taken is a mistake in the sample data, and throws. */
export const sampleSender = (store: Store, nowMs: number): Send => {
  const sent = new Map<SampleRole, number>()
  const versions = new Map<Uuid, number>()
  const at = new Date(nowMs).toISOString()
  return async (role, sendings) => {
    const principal = { device: DEVICES[role], name: SAMPLE_NAMES[role], role, areas: AREAS }
    const mutations = sendings.map(({ record = newServerId(nowMs), op, kind, area, set }): Mutation => {
      const ds = (sent.get(role) ?? 0) + 1
      sent.set(role, ds)
      return {
        ...{ m: newServerId(nowMs), device: principal.device, ds, record, kind, area, op },
        ...{ base: { v: versions.get(record) ?? 0 }, patch: { set, unset: [] }, schema: SCHEMA, at },
      }
    })
    const verdicts = await applyPush(store, principal, mutations, at)
    for (const [at, verdict] of verdicts.entries()) {
      if (verdict.kind !== 'applied') throw new Error(`the sample data does not fit: ${JSON.stringify(verdict)}`)
      versions.set(mutations[at]?.record ?? '', verdict.version)
    }
  }
}

export const toJson = (data: object): Record<string, Json> => JSON.parse(JSON.stringify(data))
