import { useEffect, useRef } from 'preact/hooks'
import { Button } from './button.tsx'

/** How far below the screen the next rows are already fetched. */
const AHEAD = '400px'

/** The end of a list that has more: it goes on by itself when scrolled near, and by the button. */
export const More = ({ onMore, label }: { onMore: () => void; label: string }) => {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    if (end.current === null) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) latest.current()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={end} class="row">
      <Button kind="secondary" onClick={onMore}>
        {label}
      </Button>
    </div>
  )
}
