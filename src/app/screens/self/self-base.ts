import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Where the producer's screens stand: the real ones, or those of practice. */
interface SelfBase {
  readonly href: '/self' | '/practice'
  readonly isPractice: boolean
}

export const SelfBaseContext = createContext<SelfBase>({ href: '/self', isPractice: false })

export const useSelfBase = (): SelfBase => useContext(SelfBaseContext)
