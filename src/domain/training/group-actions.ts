import { addDays } from '../calendar/day.ts'
import { groupBy } from '../group-by.ts'
import { distanceMetres, type Spot } from '../places/distance.ts'
import type { AreaCode, Day, Uuid } from '../records/envelope.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../records/support-measure.ts'
import { communeMiddles } from './commune-middles.ts'
import type { GroupingRules, OpenAction, ProducerPlaces } from './open-action.ts'
import { firstDayOf, wantedBy } from './session-day.ts'

/** Actions that one session takes up: all of one measure; `host` is the commune where it is held. */
export interface ActionGroup {
  /** The same for the same first action, however often it is put together anew. */
  readonly key: string
  readonly measure: SupportMeasure
  readonly host: AreaCode
  readonly actions: readonly Uuid[]
}

/**
 * Why an action is in no session. too-few: so many producers (`found`) could have come within the window and the reach, fewer than the least size.
 * place-unknown: too few in its own commune, and as nobody knows where its producer is, no neighbour could be asked.
 */
export interface Unplaced {
  readonly action: Uuid
  readonly reason: 'too-few' | 'place-unknown'
  readonly found: number
}

export interface Grouping {
  readonly groups: readonly ActionGroup[]
  readonly unplaced: readonly Unplaced[]
}

export interface GroupingInput {
  readonly actions: readonly OpenAction[]
  readonly places: ProducerPlaces
  readonly today: Day
  readonly rules: GroupingRules
}

/**
 * Puts open actions together into sessions, measure by measure. The most pressing action comes first; with it everything of its commune that is due
 * within the window, and, while there is room, producers of communes within reach that are too few for a session of their own. A commune that is itself
 * too small goes to the neighbour with whom most come together. What finds too few companions is listed with the reason. Every action is in one group or in the
 * list, none in two; the same actions in any order give the same sessions.
 */
export const groupActions = ({ actions, places, today, rules }: GroupingInput): Grouping => {
  const firstDay = firstDayOf({ today, rules })
  const byMeasure = groupBy(inOrder(actions, firstDay), ({ measure }) => measure)
  const parts = SUPPORT_MEASURES.map((measure) => {
    const own = byMeasure.get(measure) ?? []
    return groupOne(measure, own, { places, middles: communeMiddles(own, places), firstDay, rules })
  })
  return { groups: parts.flatMap(({ groups }) => groups), unplaced: parts.flatMap(({ unplaced }) => unplaced) }
}

/** The soonest wanted first, those without a day last. */
const inOrder = (actions: readonly OpenAction[], firstDay: Day): OpenAction[] => {
  const keyed = actions.map((action) => ({
    action,
    key: `${wantedBy(action, firstDay) ?? '9999'} ${action.producer} ${action.id}`,
  }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ action }) => action)
}

interface Around {
  readonly places: ProducerPlaces
  readonly middles: ReadonlyMap<AreaCode, Spot>
  readonly firstDay: Day
  readonly rules: GroupingRules
}

const groupOne = (measure: SupportMeasure, ordered: readonly OpenAction[], around: Around): Grouping => {
  const groups: ActionGroup[] = []
  const unplaced: Unplaced[] = []
  let left = ordered
  for (let [seed] = left; seed !== undefined; [seed] = left) {
    const { host, producers } = bestCompany(seed, inWindow(seed, left, around), around)
    if (producers.size < around.rules.leastSize) {
      unplaced.push({ action: seed.id, ...whyAlone(seed, producers.size, around) })
      left = left.slice(1)
      continue
    }
    const taken = inWindow(seed, left, around).filter(({ producer }) => producers.has(producer))
    const actions = taken.map(({ id }) => id)
    groups.push({ key: `${measure}:${seed.id}`, measure, host, actions })
    const gone = new Set(actions)
    left = left.filter(({ id }) => !gone.has(id))
  }
  return { groups, unplaced }
}

/** What is wanted by the end of the window that the first one opens, and what is wanted by no day. */
const inWindow = (
  seed: OpenAction,
  left: readonly OpenAction[],
  { firstDay, rules }: Pick<Around, 'firstDay' | 'rules'>,
): OpenAction[] => {
  const begins = wantedBy(seed, firstDay)
  const ends = begins === undefined ? undefined : addDays(begins, rules.windowDays)
  return left.filter((action) => {
    const day = wantedBy(action, firstDay)
    return day === undefined || ends === undefined || day <= ends
  })
}

interface Company {
  readonly host: AreaCode
  /** How many of them are at home there. */
  readonly locals: number
  readonly producers: ReadonlySet<Uuid>
}

/** The commune in which most producers come together with this one, and of such the one where most of them are at home; its own where others do no better. */
const bestCompany = (seed: OpenAction, eligible: readonly OpenAction[], around: Around): Company => {
  const homes = new Map<Uuid, AreaCode>()
  for (const { producer, area } of [seed, ...eligible]) if (!homes.has(producer)) homes.set(producer, area)
  const communes = groupBy([...homes.keys()], (producer) => homes.get(producer) ?? '')
  const own = companyIn(seed.area, seed, communes, around)
  if ((communes.get(seed.area)?.length ?? 0) >= around.rules.leastSize) return own
  return [...communes.keys()]
    .filter((area) => area !== seed.area)
    .sort()
    .map((area) => companyIn(area, seed, communes, around))
    .filter(({ producers }) => producers.has(seed.producer))
    .reduce((best, company) => (isBetter(company, best) ? company : best), own)
}

const isBetter = (one: Company, other: Company): boolean =>
  one.producers.size === other.producers.size ? one.locals > other.locals : one.producers.size > other.producers.size

/** Who comes to a session in that commune: the first one, its own producers, then those of small communes within reach, as far as there is room. */
const companyIn = (
  host: AreaCode,
  seed: OpenAction,
  communes: ReadonlyMap<AreaCode, readonly Uuid[]>,
  around: Around,
): Company => {
  const { rules } = around
  const guests = [...communes]
    .filter(([area, producers]) => area !== host && producers.length < rules.leastSize)
    .flatMap(([, producers]) => producers)
    .filter((producer) => isWithinReach(producer, host, around))
  const all = [...(communes.get(host) ?? []), ...guests]
  const first = all.includes(seed.producer) ? [seed.producer] : []
  const producers = new Set([...new Set([...first, ...all])].slice(0, rules.capacity))
  return { host, producers, locals: (communes.get(host) ?? []).filter((producer) => producers.has(producer)).length }
}

const isWithinReach = (producer: Uuid, host: AreaCode, { places, middles, rules }: Around): boolean => {
  const [place, middle] = [places.get(producer), middles.get(host)]
  return place !== undefined && middle !== undefined && distanceMetres(place, middle) <= rules.reachKm * 1_000
}

const whyAlone = (seed: OpenAction, found: number, { places }: Around): Pick<Unplaced, 'reason' | 'found'> => ({
  reason: places.has(seed.producer) ? 'too-few' : 'place-unknown',
  found,
})
