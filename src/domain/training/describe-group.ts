import { daysBetween } from '../calendar/day.ts'
import { groupBy } from '../group-by.ts'
import { distanceMetres } from '../places/distance.ts'
import type { AreaCode, Day, Uuid } from '../records/envelope.ts'
import { communeMiddles } from './commune-middles.ts'
import type { ActionGroup, GroupingInput } from './group-actions.ts'
import type { OpenAction } from './open-action.ts'
import { firstDayOf, type SessionTime, sessionDay, wantedBy } from './session-day.ts'

/** One commune's share in a session; `farthestKm` from the middle of the host's producers, of those whose place is known. */
interface CommuneShare {
  readonly area: AreaCode
  readonly producers: number
  readonly farthestKm: number | undefined
}

/** Where a group that was changed by hand does not keep the rules; it may be held all the same. */
type GroupWarning = 'too-few' | 'too-many' | 'too-far' | 'too-wide' | 'place-unknown' | 'past-due'

/** Why these were put together, and what it comes to. */
export interface GroupReasons {
  /** In the order in which they come to the list. */
  readonly producers: readonly Uuid[]
  /** The host first. */
  readonly communes: readonly CommuneShare[]
  readonly day: Day
  /** First and last due day; undefined where none of them has one. */
  readonly due: { readonly first: Day; readonly last: Day } | undefined
  /** Actions that were due before a session could be prepared, and those without a due day. */
  readonly late: number
  readonly undated: number
  readonly costVnd: number
  readonly warnings: readonly GroupWarning[]
}

export type DescribedInput = GroupingInput & Pick<SessionTime, 'holidays'>

/** The reasons of a group, also of one that was changed by hand; `day` where somebody has chosen another. */
export const describeGroup = (group: ActionGroup, input: DescribedInput, day?: Day): GroupReasons => {
  const { rules } = input
  const ids = new Set(group.actions)
  const actions = input.actions.filter(({ id }) => ids.has(id))
  const producers = [...new Set(actions.map(({ producer }) => producer))]
  const communes = communesOf(group, actions, input)
  const firstDay = firstDayOf(input)
  const days = actions.flatMap(({ dueOn }) => dueOn ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const held = day ?? sessionDay(actions, input)
  const wanted = actions.flatMap((action) => wantedBy(action, firstDay) ?? []).sort()
  const broken: Readonly<Record<GroupWarning, boolean>> = {
    'too-few': producers.length < rules.leastSize,
    'too-many': producers.length > rules.capacity,
    'too-far': communes.some(({ farthestKm }, at) => at > 0 && (farthestKm ?? 0) > rules.reachKm),
    'place-unknown': communes.some(({ farthestKm }, at) => at > 0 && farthestKm === undefined),
    'too-wide': daysBetween(wanted[0] ?? held, wanted.at(-1) ?? held) > rules.windowDays,
    'past-due': held > (wanted[0] ?? held),
  }
  return {
    ...{ producers, communes, day: held },
    due: first === undefined || last === undefined ? undefined : { first, last },
    late: actions.filter(({ dueOn }) => dueOn !== undefined && dueOn < firstDay).length,
    undated: actions.filter(({ dueOn }) => dueOn === undefined).length,
    costVnd: rules.sessionVnd + producers.length * rules.participantVnd,
    warnings: (Object.keys(broken) as GroupWarning[]).filter((warning) => broken[warning]),
  }
}

const communesOf = (
  { host, measure }: ActionGroup,
  actions: readonly OpenAction[],
  { actions: all, places }: DescribedInput,
): CommuneShare[] => {
  const middle = communeMiddles(
    all.filter((action) => action.measure === measure),
    places,
  ).get(host)
  const shares = [...groupBy(actions, ({ area }) => area)].map(([area, own]): CommuneShare => {
    const producers = [...new Set(own.map(({ producer }) => producer))]
    const metres = producers.flatMap((producer) => {
      const place = places.get(producer)
      return place === undefined || middle === undefined ? [] : [distanceMetres(place, middle)]
    })
    return {
      ...{ area, producers: producers.length },
      farthestKm: metres.length < producers.length ? undefined : Math.max(...metres) / 1_000,
    }
  })
  return shares.sort((one, other) =>
    one.area === host ? -1 : other.area === host ? 1 : one.area < other.area ? -1 : 1,
  )
}
