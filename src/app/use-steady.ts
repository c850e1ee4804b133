import { useRef } from 'preact/hooks'
import { isEqual } from './is-equal.ts'

/** The value as it was while it says the same, so that what is made of it need not be made again. Plain values, lists and objects only. */
export const useSteady = <T>(value: T): T => {
  const held = useRef(value)
  if (!isEqual(held.current, value)) held.current = value
  return held.current
}
