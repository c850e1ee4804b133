import type { EraseItem, HeldAnswer, PersonRequest } from '../../../protocol/people.ts'

/** What is ticked: places by record and path, whole records, and consents that are withdrawn. */
export interface Choice {
  readonly scope: 'person' | 'whole'
  readonly places: ReadonlySet<string>
  readonly consents: ReadonlySet<string>
}

export const placeKey = (one: { readonly record: string; readonly path: string }): string => `${one.record} ${one.path}`

/**
 * What is proposed: all that stands where the person's data stand by their nature. What was found by name may be somebody else's, so that is for a
 * person to choose. To withdraw is proposed for all consents, to the purposes of the request where it names some.
 */
export const proposedChoice = (request: PersonRequest, { items, consents }: HeldAnswer): Choice => ({
  scope: 'person',
  places: new Set(items.filter(({ kept, isByText }) => kept === undefined && !isByText).map(placeKey)),
  consents: new Set(
    consents
      .filter(({ given, purpose }) => given && (request.purposes?.includes(purpose) ?? true))
      .map(({ record, purpose }) => placeKey({ record, path: `consents/${purpose}` })),
  ),
})

/** The order that it comes to, one item a record. */
export const itemsOf = (held: HeldAnswer, { scope, places, consents }: Choice): EraseItem[] => {
  const byRecord = new Map<string, EraseItem>()
  const add = (area: string, record: string, path: string): void => {
    const known = byRecord.get(record) ?? { area, record, whole: false, paths: [] }
    byRecord.set(
      record,
      path === '' ? { ...known, whole: true, paths: [] } : { ...known, paths: [...known.paths, path] },
    )
  }
  if (scope === 'whole')
    for (const { area, record, kept } of held.records) if (kept === undefined) add(area, record, '')
  for (const { area, record, path, kept } of held.items)
    if (kept === undefined && places.has(placeKey({ record, path }))) add(area, record, path)
  for (const { area, record, purpose } of held.consents) {
    const path = `consents/${purpose}`
    if (consents.has(placeKey({ record, path }))) add(area, record, path)
  }
  return [...byRecord.values()].map((item) => (item.whole ? { ...item, paths: [] } : item))
}
