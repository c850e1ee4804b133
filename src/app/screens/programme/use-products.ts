import type { Day } from '../../../domain/records/envelope.ts'
import type { Live } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { type CountedProduct, readProducts } from './read-products.ts'

/** Every product of the office with its past; the one place where the programme's screens get them from. */
export const useProducts = (today: Day): Live<CountedProduct[]> => {
  const { store } = useApp()
  return useLatest(useLive(() => readProducts(store, today), [today]))
}
