import { useEffect } from 'preact/hooks'
import type { Place } from './assessment-model.ts'

/** Alt + ↓ and Alt + ↑ walk through the cards; left and right with Alt are the browser's own. */
export const useAltArrows = (
  before: Place | undefined,
  after: Place | undefined,
  onGo: (place: Place) => void,
): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      const to = event.key === 'ArrowDown' ? after : before
      event.preventDefault()
      if (to !== undefined) onGo(to)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
