import { oncePer } from '../once-per.ts'
import type { Decision, SetReference } from '../records/product.ts'
import { openSet } from './open-set.ts'
import type { PackTable } from './packs/pack-table.ts'
import type { CriteriaSet, Wording } from './schema.ts'

/** `unavailable` names what is wrong for the log; the screen says that the set could not be opened and what is safe. */
export type LoadedSet = { kind: 'ready'; set: CriteriaSet } | { kind: 'unavailable'; faults: string[] }

/** The packs of each decision: a chunk a decision, which knows a chunk a set. */
const TABLES: Readonly<Record<Decision, () => Promise<{ PACKS: PackTable }>>> = {
  '26/2026': () => import('./packs/packs-26-2026.ts'),
  '148/2023': () => import('./packs/packs-148-2023.ts'),
  '1048/2019': () => import('./packs/packs-1048-2019.ts'),
}

/** The criteria set of that reference with its words, opened and checked. Never throws: a chunk that cannot be fetched is `unavailable`. */
export const loadCriteriaSet = async ({ decision, set }: SetReference): Promise<LoadedSet> => {
  try {
    const [{ PACKS }, wording] = await Promise.all([TABLES[decision](), wordingFor(decision)])
    const load = PACKS[set]
    if (load === undefined) return { kind: 'unavailable', faults: [`decision ${decision} has no set ${set}`] }
    const pack = await load()
    const opened = openedOnce(wording)(pack.default)
    if (opened.kind !== 'ready') return { kind: 'unavailable', faults: opened.faults }
    atHand.set(nameOf(decision, set), opened)
    return opened
  } catch (error) {
    return { kind: 'unavailable', faults: [error instanceof Error ? error.message : String(error)] }
  }
}

type ReadySet = Extract<LoadedSet, { kind: 'ready' }>
const atHand = new Map<string, ReadySet>()
const nameOf = (decision: Decision, set: number): string => `${decision} ${set}`

/** The set of that reference where it was loaded before; what needs it then waits for nothing. */
export const criteriaSetAtHand = ({ decision, set }: SetReference): ReadySet | undefined =>
  atHand.get(nameOf(decision, set))

/** A pack is checked and joined with its words once, however often its set is asked for. */
const openedOnce = oncePer((wording: Wording) => oncePer((pack: object) => openSet(pack, wording)))

const wordingFor = async (decision: Decision): Promise<Wording> =>
  decision === '26/2026'
    ? (await import('./wording.ts')).WORDING
    : (await import('./earlier-wording.ts')).EARLIER_WORDING
