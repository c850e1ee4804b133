import { memberNamed } from '../../../domain/council/members.ts'
import { sheetId } from '../../../domain/council/sheet-id.ts'
import type { MemberKey } from '../../../domain/records/council.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** A hearing on this phone, seen by one of its members. */
export interface MyHearing {
  readonly hearing: LocalRecord<'hearing'>
  readonly member: MemberKey
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
  /** The member's sheet of the scoring under way, once begun. */
  readonly sheet: LocalRecord<'assessment'> | undefined
}

/** The hearings in which whoever holds this phone is a member and which are still going on, in the order of day and agenda. */
export const myHearings = async (store: Store): Promise<MyHearing[]> => {
  const name = (await store.identity())?.name ?? ''
  const going = (await store.all('hearing')).filter(({ data }) => data.status === 'scoring' || data.status === 'opened')
  const mine = going.flatMap((hearing) => {
    const member = memberNamed(hearing.data.members, name)
    return member === undefined ? [] : [{ hearing, member }]
  })
  const opened = await Promise.all(
    mine.map(
      async ({ hearing, member }): Promise<MyHearing> => ({
        ...{ hearing, member },
        product: await store.record('product', hearing.data.product),
        producer: await store.record('producer', hearing.data.producer),
        sheet: await store.record('assessment', sheetId(hearing.id, member, hearing.data.scoring)),
      }),
    ),
  )
  return opened.sort(
    ({ hearing: one }, { hearing: other }) =>
      one.data.heldOn.localeCompare(other.data.heldOn) ||
      one.data.session.localeCompare(other.data.session) ||
      one.data.place - other.data.place,
  )
}
