import { canonical } from '../../../domain/canonical.ts'
import type { Hearing, Session } from '../../../domain/records/council.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'
import type { Committed, LocalRecord, Store } from '../../../store/store.ts'

/** Writes a change of a session, and what its hearings carry of it, as long as none of their sheets was opened. Gives the session's own outcome. */
export const changeSession = async (
  store: Store,
  id: Uuid,
  set: Patch['set'],
  unset: string[] = [],
): Promise<Committed['kind']> => {
  const committed = await store.commit({ op: 'patch', id, set, unset })
  if (committed.kind !== 'saved' || committed.record.kind !== 'session') return committed.kind
  const carried = carriedBy(committed.record.data)
  for (const hearing of await store.under('hearing', id)) {
    if (hearing.data.status !== 'scoring' || Object.keys(hearing.data.openings).length > 0) continue
    // Field by field: what one of them may not become keeps none of the others.
    for (const [field, value] of Object.entries(carried))
      if (canonical(hearing.data[field as keyof Hearing]) !== canonical(value))
        await store.commit({ op: 'patch', id: hearing.id, set: { [field]: value as Json } })
  }
  return committed.kind
}

/** A value as it travels: fields without a value are left out. */
export const asJson = (value: object): Json => JSON.parse(JSON.stringify(value))

/** What a hearing carries of its session. */
const carriedBy = ({
  name,
  heldOn,
  manner,
  members,
  rules,
}: Session): Pick<Hearing, 'sessionName' | 'heldOn' | 'manner' | 'members' | 'rules'> => ({
  ...{ sessionName: name, heldOn, manner, rules },
  members: Object.fromEntries(
    Object.entries(members).map(([key, { isPresent: _isPresent, ...member }]) => [key, member]),
  ),
})

/** The hearing of a dossier in a session, at that place of the agenda. */
export const newHearing = (
  session: LocalRecord<'session'>,
  { id, data }: LocalRecord<'dossier'>,
  place: number,
): Hearing => ({
  ...{ session: session.id, ...carriedBy(session.data), dossier: id, product: data.product, producer: data.producer },
  ...{ criteria: data.criteria, place, scoring: 1, status: 'scoring', openings: {}, dissents: {} },
  ...(data.sample === true ? { sample: true } : {}),
})
