/** What may happen next in a history. Each carries numbers, from which it takes whatever it has to choose. */
const ACTS = {
  create: 4,
  answer: 16,
  note: 12,
  'refused note': 2,
  delete: 2,
  photo: 4,
  release: 1,
  finalise: 1,
  resolve: 4,
  mend: 2,
  discard: 1,
  exchange: 26,
  'go on': 60,
  'late arrival': 4,
  'kill tab': 4,
  'kill phone': 2,
  'steal lead': 8,
  'disk full': 3,
  'connection lost': 2,
  'clock jump': 2,
  'app updated': 1,
  stumble: 2,
  'office back-up': 1,
  'office restored': 1,
  revoke: 1,
  enrol: 1,
  'hand over': 2,
  'file arrives': 4,
  'reply arrives': 3,
  copy: 2,
  evicted: 1,
  'take commune': 1,
  'give commune': 2,
} as const
type ActKind = keyof typeof ACTS

export interface Act {
  readonly kind: ActKind
  readonly n: readonly [number, number, number]
}

const WHEEL: readonly ActKind[] = Object.entries(ACTS).flatMap(([kind, weight]) =>
  Array.from({ length: weight }, () => kind as ActKind),
)

/** So many acts, drawn from that stream of numbers. */
export const drawActs = (count: number, next: () => number): Act[] =>
  Array.from({ length: count }, () => {
    const kind = WHEEL[next() % WHEEL.length]
    if (kind === undefined) throw new Error('the wheel is empty')
    return { kind, n: [next(), next(), next()] }
  })
