/** Lets a few at a time do heavy work. */
export interface Gate {
  /** Does the work when its turn has come; undefined, at once, when too many wait already. */
  pass<T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined>
}

export const createGate = (atOnce: number, mostWaiting: number): Gate => {
  let under = 0
  const waiting: (() => void)[] = []
  return {
    pass: async (work) => {
      if (under >= atOnce) {
        if (waiting.length >= mostWaiting) return undefined
        // Who leaves hands the place on: `under` stays as it is.
        await new Promise<void>((resolve) => waiting.push(resolve))
      } else under += 1
      try {
        return { value: await work() }
      } finally {
        const next = waiting.shift()
        if (next === undefined) under -= 1
        else next()
      }
    },
  }
}
