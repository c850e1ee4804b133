import { useRef } from 'preact/hooks'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { useFacts } from '../../use-facts.ts'

/**
 * Every product of the office with its past, of what is kept counted; undefined until it has been brought up to date once. While it is being counted anew
 * what was seen last stays. `counting`: how far that is.
 */
export const useProducts = (): {
  readonly products: readonly CountedProduct[] | undefined
  readonly counting: ReturnType<typeof useFacts>
} => {
  const counting = useFacts()
  const whole = useRef<readonly CountedProduct[] | undefined>(undefined)
  if (typeof counting === 'object' && counting.state.phase === 'current') whole.current = counting.state.products
  return { products: whole.current, counting }
}
