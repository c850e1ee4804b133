import type { DueThing } from '../../../protocol/retention.ts'
import type { Store } from '../../../store/store.ts'
import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { retentionMessages } from '../../messages/retention.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'

/** Things that are due, each leading to where it is decided on. Names come from this browser's own records: the list itself carries none. */
export const DueThings = ({ things }: { things: readonly DueThing[] }) => {
  const t = retentionMessages()
  const { store } = useApp()
  const names = useLive(() => namesOf(store, things), [things])
  return (
    <ul class="card-list">
      {things.map((thing) => (
        <li key={thing.id}>
          <CardLink href={hrefOf(thing)}>
            <strong>{(names.status === 'ready' ? names.value.get(thing.id) : undefined) ?? t.what[thing.what]}</strong>
            <span class="soft">
              {t.what[thing.what]} · {t.since(formatDay(thing.since, language.value))}
            </span>
          </CardLink>
        </li>
      ))}
    </ul>
  )
}

const namesOf = async (store: Store, things: readonly DueThing[]): Promise<Map<string, string>> => {
  const named = await Promise.all(
    things.map(async ({ what, id }): Promise<[string, string | undefined]> => {
      if (what === 'producer') return [id, (await store.record('producer', id))?.data.name]
      if (what !== 'response' && what !== 'assessment') return [id, undefined]
      const of = await store.record(what, id)
      return [id, of === undefined ? undefined : (await store.record('producer', of.data.producer))?.data.name]
    }),
  )
  return new Map(named.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])))
}

const hrefOf = ({ what, id }: DueThing): string => {
  switch (what) {
    case 'producer':
    case 'response':
    case 'assessment':
      return recordHref('office', what, id)
    case 'submission':
      return '/office/devices/collect'
    case 'intake':
      return '/office/intake'
    case 'account':
      return '/office/users'
    case 'device':
      return '/office/devices'
    case 'api-key':
      return '/office/data/keys'
  }
}
