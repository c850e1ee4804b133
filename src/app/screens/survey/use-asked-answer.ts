import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'

/** Brings the answer that the address asks for (`?at=labour-local`) into view, as a suggestion that rests on it does. */
export const useAskedAnswer = (): void => {
  const { at } = useLocation().query
  useEffect(() => {
    if (at !== undefined) showAnswer(at)
  }, [at])
}

const showAnswer = (key: string): void => {
  const answer = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(key)}"]`)
  answer?.focus({ preventScroll: true })
  answer?.scrollIntoView({ block: 'center' })
}
