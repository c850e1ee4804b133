/** Names in the order of Vietnamese. */
export const byName = (one: string, other: string): number => COLLATOR.compare(one, other)

const COLLATOR = new Intl.Collator('vi', { numeric: true })
