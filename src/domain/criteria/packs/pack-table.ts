/** How to fetch each pack of a decision, by the number of its set. */
export type PackTable = Readonly<Record<number, () => Promise<{ default: object }>>>
