/** Whether two values of a record say the same. The store gives fields back in an order of its own. */
export const isEqual = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const fields = Object.entries(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([name, value]) => isEqual(value, Reflect.get(other, name)))
  )
}
