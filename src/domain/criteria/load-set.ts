import type { SetReference } from '../records/product.ts'
import { openSet } from './open-set.ts'
import type { CriteriaSet } from './schema.ts'

/** `unavailable` names what is wrong for the log; the screen says that the set could not be opened and what is safe. */
export type LoadedSet = { kind: 'ready'; set: CriteriaSet } | { kind: 'unavailable'; faults: string[] }

/** Annex II of Decision 26/2026/QĐ-TTg, one chunk a set, in the order of the annex. Written out because bundlers and Node both need literal paths. */
const PACKS: readonly (() => Promise<{ default: unknown }>)[] = [
  () => import('./packs/26-2026/01-fresh-produce.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/02-fresh-animal-products.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/03-rice-cereals.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/04-honey-raw-foods.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/05-fast-food.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/06-processed-cereals.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/07-processed-produce.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/08-processed-animal-products.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/09-sauces-liquid-condiments.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/10-other-condiments.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/11-tea.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/12-herbal-tea.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/13-coffee-cocoa.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/14-white-spirit.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/15-other-alcoholic-drinks.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/16-mineral-bottled-water.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/17-other-soft-drinks.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/18-functional-foods-traditional-medicine.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/19-herbal-cosmetics.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/20-essential-oils-medicinal-materials.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/21-handicrafts.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/22-textiles-garments.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/23-flowers.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/24-ornamental-plants.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/25-ornamental-animals.json', { with: { type: 'json' } }),
  () => import('./packs/26-2026/26-community-ecotourism.json', { with: { type: 'json' } }),
]

/** The criteria set of that reference with its words, opened and checked. Never throws: a chunk that cannot be fetched is `unavailable`. */
export const loadCriteriaSet = async (reference: SetReference): Promise<LoadedSet> => {
  const load = PACKS[reference.set - 1]
  if (load === undefined) return { kind: 'unavailable', faults: [`annex II has no set ${reference.set}`] }
  try {
    const [pack, { WORDING }] = await Promise.all([load(), import('./wording.ts')])
    const opened = openSet(pack.default, WORDING)
    return opened.kind === 'ready' ? opened : { kind: 'unavailable', faults: opened.faults }
  } catch (error) {
    return { kind: 'unavailable', faults: [error instanceof Error ? error.message : String(error)] }
  }
}
