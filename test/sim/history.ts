import type { Database } from '../../src/store/database.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'
import { type Act, drawActs } from './acts.ts'
import { createModelOffice, type SimOffice } from './office.ts'
import { numbersFrom } from './random.ts'
import { ModelDatabase } from './tables.ts'
import { World } from './world.ts'

/** Over what a history runs; by default everything in memory. */
export interface Ground {
  readonly office?: SimOffice
  readonly refuses?: boolean
  disk?(name: string): Database
}

export interface Ending {
  /** What was violated, if anything. */
  readonly fault: string | undefined
  readonly counts: ReadonlyMap<string, number>
}

export const SEAL = createSeal(new Uint8Array(32).fill(3), 'sim')

/** One history in so many is of phones with a lock: sealing takes its time. */
const SEALED_ONE_IN = 8

/** The disks of a seed's phones: sealed ones, or plain. */
export const diskOf = (seed: number): NonNullable<Ground['disk']> => {
  const seal = seed % SEALED_ONE_IN === 0 ? SEAL : undefined
  return () => new ModelDatabase(seal).asDatabase()
}

/** The acts of a seed. */
export const actsOf = (seed: number, steps: number): Act[] => drawActs(steps, numbersFrom(seed))

/** Lets these acts happen, heals everything, and tells what was violated. The same acts always come to the same end. */
export const runActs = async (acts: readonly Act[], ground: Ground = {}): Promise<Ending> => {
  const world = await World.create({
    office: ground.office ?? createModelOffice(),
    disk: ground.disk ?? (() => new ModelDatabase().asDatabase()),
    ...{ phones: 3, tabs: 2, refuses: ground.refuses ?? true },
  })
  try {
    for (const act of acts) await world.act(act)
    await world.heal()
    return { fault: undefined, counts: world.faults }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), counts: world.faults }
  }
}

/** The fewest of these acts, by leaving out ever smaller stretches, that still violate something (delta debugging). */
export const shrink = async (
  acts: readonly Act[],
  isFailing: (acts: readonly Act[]) => Promise<boolean>,
): Promise<Act[]> => {
  let kept = [...acts]
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (await isFailing(fewer)) kept = fewer
      else at += size
    }
  }
  return kept
}
