import type { Instant, Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import type { AddOutcome } from '../../add-evidence.ts'
import type { EvidenceControl } from '../../evidence.ts'
import { attendanceOf } from './training-writes.ts'

type Training = LocalRecord<'training'>

/** Puts down that somebody is there, or is not. */
export const markPresent = (
  store: Pick<Store, 'commit'>,
  { id, data }: Pick<Training, 'id' | 'data'>,
  key: string,
  isPresent: boolean,
  at: Instant,
) =>
  store.commit({ op: 'patch', id, set: { [`attendance/${key}`]: attendanceOf(data.attendance[key], isPresent, at) } })

/** What signing came to: the signature is filed and the list names it, or why not. */
export type Signed = { readonly kind: 'signed' } | Exclude<AddOutcome, { kind: 'added' | 'already' }>

/** Files the signature first, then lets the list name it: who signed is there. What was signed before is taken away last. */
export const signFor = async (
  { store, evidence, at }: { store: Pick<Store, 'commit'>; evidence: Pick<EvidenceControl, 'add'>; at: Instant },
  { id, area, data }: Training,
  key: string,
  picture: Blob,
  before: Uuid | undefined,
): Promise<Signed> => {
  const added = await evidence
    .add(
      { kind: 'signature', picture },
      { area, training: id, question: key, ...(data.sample === undefined ? {} : { sample: data.sample }) },
    )
    .catch((): AddOutcome => ({ kind: 'store-failed' }))
  if (added.kind !== 'added' && added.kind !== 'already') return added
  const signature = added.record.id
  const { kind } = await store.commit({
    ...{ op: 'patch', id },
    set: { [`attendance/${key}`]: { isPresent: true, at, signature } },
  })
  if (kind !== 'saved') return { kind }
  if (before !== undefined && before !== signature) await store.commit({ op: 'delete', id: before })
  return { kind: 'signed' }
}

/** Lets the list name signatures that were filed just before the phone died. */
export const linkSignatures = async (
  store: Pick<Store, 'commit'>,
  { id, data }: Pick<Training, 'id' | 'data'>,
  evidence: readonly LocalRecord<'evidence'>[],
  at: Instant,
): Promise<void> => {
  for (const { id: signature, data: filed } of evidence) {
    const { medium, question: key } = filed
    if (medium !== 'signature' || key === undefined || data.participants[key] === undefined) continue
    const found = data.attendance[key]
    if (found?.signature !== undefined || found?.isPresent === false) continue
    await store.commit({
      op: 'patch',
      id,
      set: { [`attendance/${key}`]: { isPresent: true, at: found?.at ?? at, signature } },
    })
  }
}
