/** Park and Miller's generator, which ODK uses for seeded orders: the same seed gives the same order on every phone. */
export const seededRandom = (seed: number): (() => number) => {
  const whole = Math.trunc(Number.isFinite(seed) ? seed : 1) % 2_147_483_647
  let state = whole <= 0 ? whole + 2_147_483_646 : whole
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}

/** Fisher and Yates: every order equally likely. */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [order[last] as T, order[other] as T]
    order[last] = two
    order[other] = one
  }
  return order
}
