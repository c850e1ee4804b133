/** What a function gave when it was first asked for: it is begun once, by whoever comes first, and never again, also where it failed. */
export const once = <T>(begin: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | undefined
  return () => {
    begun ??= begin()
    return begun
  }
}
