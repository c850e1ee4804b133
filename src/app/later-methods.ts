/** Only such methods can wait for their code. */
type Later = (...given: never[]) => Promise<unknown>

/** The methods of those names, whose code comes with the first of them that is called. */
export const laterMethods = <T extends Record<keyof T, Later>>(
  names: Readonly<Record<keyof T, true>>,
  load: () => Promise<T>,
): T => {
  let loading: Promise<T> | undefined
  const loaded = (): Promise<T> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    // In a query that is watched, only a promise that is made there keeps what is read behind it in sight.
    return Promise.resolve(loading)
  }
  const method =
    (name: string) =>
    async (...given: never[]) =>
      ((await loaded()) as Record<string, Later>)[name]?.(...given)
  return Object.fromEntries(Object.keys(names).map((name) => [name, method(name)])) as T
}
