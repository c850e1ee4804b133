import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Live } from '../store/store.ts'
import { useApp } from './context.ts'

/** A query of the store that stays true while the component is shown; asked anew when `deps` change. Until the first answer it is loading. */
export const useLive = <T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> => {
  const { store } = useApp()
  const source = useMemo(() => store.live(query), [store, ...deps])
  const [value, setValue] = useState<Live<T>>(source.peek())
  useEffect(() => source.subscribe(setValue), [source])
  return value
}
