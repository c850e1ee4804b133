import { useEffect } from 'preact/hooks'

/** Alt + ↓ and Alt + ↑ walk through cards or pages; left and right with Alt are the browser's own. */
export const useAltArrows = (back: (() => void) | undefined, next: (() => void) | undefined): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      if (event.key === 'ArrowDown') next?.()
      else back?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
