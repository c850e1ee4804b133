import { makeDeviceKey, publicKeyOf, signText } from '../device/device-key.ts'
import { hex, sha256 } from '../device/hex.ts'
import {
  type Attestation,
  CHAIN_START,
  digestedText,
  type Statement,
  statementText,
} from '../domain/integrity/attestation.ts'
import type { Json } from '../protocol/mutation.ts'
import { applyPatch } from '../protocol/patch.ts'
import { type Attested, attestedHead, commitAttested } from '../store/commit-attested.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Change, Committed } from '../store/store.ts'

/** Two tabs that finalise at the same moment: one makes the next statement, the other the one behind it. */
const TRIES = 3
const SALT_BYTES = 16

type Patching = Extract<Change, { op: 'patch' }>

/**
 * Finalises a record with the device's signed statement about it, in one transaction. Where no statement can be made (no key, no cryptography, a
 * damaged store of keys) it is finalised without: the work goes first, and the office sees that it is unsigned.
 */
export const commitFinal = async (
  store: OpenStore,
  change: Patching,
  clockOffsetMs: number | undefined,
): Promise<Committed> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const made = await attest(store, change, clockOffsetMs).catch(() => undefined)
    if (made === undefined) break
    const committed = await store.work((desk) => commitAttested(desk, made.change, made.attested))
    if (committed.kind !== 'outrun') return committed
  }
  return store.commit(change)
}

const attest = async (
  store: OpenStore,
  change: Patching,
  clockOffsetMs: number | undefined,
): Promise<{ change: Patching; attested: Attested } | undefined> => {
  const record = (await store.record('assessment', change.id)) ?? (await store.record('response', change.id))
  if (record === undefined) return undefined
  const data = applyPatch(record.data as unknown as Record<string, Json>, {
    set: change.set,
    unset: change.unset ?? [],
  })
  const salt = hex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const text = digestedText(data, salt)
  const follows = await store.work(attestedHead)
  const nowMs = Date.now()
  const iso = (ms: number): string => new Date(ms).toISOString()
  const statement: Statement = {
    ...{ v: 1, kind: record.kind, record: record.id, salt, digest: await sha256(text) },
    ...(record.data.revises === undefined ? {} : { revises: record.data.revises }),
    files: (await store.evidenceOf(record.id)).map(({ id, data: { file } }) => ({ evidence: id, sha256: file.sha256 })),
    device: await store.currentDevice(),
    by: (await store.identity())?.name ?? '',
    ...{ n: (follows?.n ?? 0) + 1, prev: follows?.hash ?? CHAIN_START, at: iso(nowMs) },
    ...(clockOffsetMs === undefined ? {} : { officeAt: iso(nowMs - clockOffsetMs) }),
  }
  const signed = statementText(statement)
  const pair = await store.deviceKey(makeDeviceKey)
  const attestation: Attestation = {
    ...{ statement, key: await publicKeyOf(pair), signature: await signText(pair, signed) },
  }
  return {
    change: { ...change, set: { ...change.set, attestation: attestation as unknown as Json } },
    attested: {
      follows,
      head: { n: statement.n, hash: await sha256(signed) },
      isOf: (written) => digestedText(written.data, salt) === text,
    },
  }
}
