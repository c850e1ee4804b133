/** Whether two values of a record say the same. The store gives fields back in an order of its own. */
export const isEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  // Without lists of the fields: a survey has a thousand of them, and is compared after each answer.
  let count = 0
  for (const name in one) {
    if (!Object.hasOwn(other, name) || !isEqual(Reflect.get(one, name), Reflect.get(other, name))) return false
    count += 1
  }
  for (const _ in other) count -= 1
  return count === 0
}
